#!/usr/bin/python3
"""Print digests of glibc's exp: python3 exp.py > exp.txt

Needs glibc 2.28 or later on an x86-64 processor with fused multiply-add.
"""
import ctypes
import hashlib
import math
import struct

libm = ctypes.CDLL("libm.so.6")
libm.exp.restype, libm.exp.argtypes = ctypes.c_double, [ctypes.c_double]

RANGES = [(-40, 40), (-1, 1), (-5, 0), (-1e-3, 1e-3), (-1e-15, 1e-15), (-746, -700), (-700, -500), (500, 711)]
PER_LN2 = float.fromhex("0x1.71547652b82fep7")  # 128/ln 2


def digest(xs):
    sha = hashlib.sha256()
    for x in xs:
        sha.update(struct.pack("<d", libm.exp(x)))
    return sha.hexdigest()


def spread(lo, hi):
    """100,000 numbers from lo to hi."""
    state = 1
    for _ in range(100000):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield lo + (state >> 11) * 2.0**-53 * (hi - lo)


def between():
    """(m + 1/2) ln 2/128 with its neighbours."""
    for m in range(-137000, 131000):
        x = (m + 0.5) / PER_LN2
        yield from (math.nextafter(x, -1000), x, math.nextafter(x, 1000))


for lo, hi in RANGES:
    print(repr(float(lo)), repr(float(hi)), digest(spread(lo, hi)))
print("between", digest(between()))
