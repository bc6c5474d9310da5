import { pictureOf } from "./picture.js";

// Hands the reader a file.
export const save = (name, blob) => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};

// A picture as a file of its own: with the colours that the page has chosen for it.
export const svgText = (svg) => {
  const own = svg.cloneNode(true);
  own.querySelectorAll(".cursor").forEach((part) => part.remove());
  const dark = getComputedStyle(svg).colorScheme === "dark";
  for (const element of [own, ...own.querySelectorAll("*")]) {
    for (const name of ["fill", "stroke"]) {
      const pair = /^light-dark\(([^,]*),([^)]*)\)$/.exec(element.getAttribute(name) ?? "");
      if (pair) element.setAttribute(name, pair[dark ? 2 : 1].trim());
    }
  }
  return new XMLSerializer().serializeToString(own);
};

// A picture that a program saves: as it is, or in so many dots for each of its pixels.
export const savePicture = async ({ name, svg, dots }) => save(name, dots ? await png(pictureOf(svg), dots) : new Blob([svg], { type: "image/svg+xml" }));

// The picture in dots, so many for each of its pixels.
export const png = async (svg, dots = 2) => {
  const { width, height } = svg.viewBox.baseVal;
  const url = URL.createObjectURL(new Blob([svgText(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(dots * width);
    canvas.height = Math.round(dots * height);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
};
