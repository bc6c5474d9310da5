"""Tuples, sets and dictionaries that h answers with."""
from _cablelab import read, value

read["tuple"] = lambda v: tuple(value(v["tuple"]))
read["set"] = lambda v: set(value(v["set"]))
read["dict"] = lambda v: {key: value(item) for key, item in v["dict"]}
