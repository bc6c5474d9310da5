"""What glibc answers, through Python's math: elementary.py > elementary.txt."""
import math
import random

random.seed(1)
N = 120


def argument(name, k):
    near, wide = random.uniform(-5, 5), random.uniform(-1, 1) * 10 ** random.uniform(-10, 10)
    if name in ("sin", "cos", "tan"):
        return near if k else random.uniform(-1, 1) * 10 ** random.uniform(-8, 300)
    if name in ("asin", "acos", "atanh"):
        return random.uniform(-1, 1) * (1 if k else 10 ** random.uniform(-9, 0))
    if name == "acosh":
        return 1 + 10 ** random.uniform(-9, 20)
    if name in ("log10", "log2"):
        return random.uniform(0, 10) if k else 10 ** random.uniform(-320, 300)
    if name == "log1p":
        return random.uniform(-1, 10) if k else 10 ** random.uniform(-20, 20)
    if name in ("sinh", "cosh", "expm1"):
        return near if k else random.uniform(-710, 710)
    return near if k else wide


for name in "sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh log10 log2 log1p expm1 cbrt".split():
    for i in range(N):
        x = argument(name, i % 3)
        try:
            y = getattr(math, name)(x)
        except OverflowError:
            continue
        print(name, repr(x), repr(y))
