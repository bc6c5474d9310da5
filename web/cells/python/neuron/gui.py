"""NEURON's windows. The page shows what matters of them; what they make is made."""
from ._door import classes

classes["h"].load_file("nrngui.hoc")
