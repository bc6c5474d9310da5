"""NEURON's reaction-diffusion, which is not here."""
raise ImportError("neuron.rxd is not here: run this program in NEURON, or leave reaction and diffusion out")
