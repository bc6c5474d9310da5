"""Digests of the numbers that numpy draws: answers.py > answers.txt."""
import hashlib

import numpy as np

N = 3000


def draws(s, integers):
    yield "random", lambda: s.random_sample(N) if hasattr(s, "random_sample") else s.random(N)
    yield "normal", lambda: s.standard_normal(N)
    yield "exponential", lambda: np.float32(s.standard_exponential(N))
    yield "below10", lambda: integers(10, size=N)
    yield "below2p40", lambda: integers(2**40, size=N)
    yield "poisson3", lambda: s.poisson(3, N)
    yield "poisson30", lambda: s.poisson(30, N)
    yield "shuffled", lambda: s.permutation(N)
    yield "sample", lambda: s.choice(3000, 700, replace=False)
    yield "sampleOfBig", lambda: s.choice(20000, N, replace=False)


SEEDS = {
    "state": lambda: np.random.RandomState(12345), "words": lambda: np.random.RandomState([1, 2, 3]),
    "generator": lambda: np.random.default_rng(12345), "long": lambda: np.random.default_rng([1, 2, 3, 4, 5]),
}

for name, make in SEEDS.items():
    for i in range(10):
        s = make()
        what, draw = list(draws(s, s.randint if hasattr(s, "randint") else s.integers))[i]
        print(name + "." + what, hashlib.sha256(np.asarray(draw()).astype("<f8").tobytes()).hexdigest()[:24])
