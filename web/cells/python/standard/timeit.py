"""How long a call takes."""
from time import perf_counter as default_timer


def timeit(stmt, number=1000):
    begun = default_timer()
    for _ in range(number):
        stmt()
    return default_timer() - begun
