"""Kinds of numbers."""
Integral = int
Real = Number = Complex = (int, float)
