"""What to use in place of names of matplotlib's that are not here."""

INSTEAD = {
    "contour": "imshow or pcolormesh", "contourf": "imshow or pcolormesh", "quiver": "annotate with arrowprops", "streamplot": "plot",
    "violinplot": "boxplot or hist", "pie": "bar", "polar": "plot", "hexbin": "hist2d", "specgram": "imshow",
    "psd": "plot of numpy's result", "acorr": "plot", "xcorr": "plot", "plot_surface": "imshow", "table": "print",
    "add_patch": "axvspan, axhspan, fill", "inset_axes": "figure.add_axes", "secondary_xaxis": "twiny", "secondary_yaxis": "twinx",
}
