"""NEURON's windows. The page shows what matters of them; to import this changes nothing."""
