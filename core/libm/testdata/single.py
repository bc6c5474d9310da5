#!/usr/bin/python3
"""Print digests of glibc's sincosf and atan2f: python3 single.py > single.txt"""
import ctypes
import hashlib
import struct

libm = ctypes.CDLL("libm.so.6")
F = ctypes.c_float
libm.atan2f.restype, libm.atan2f.argtypes = F, [F, F]
libm.sincosf.argtypes = [F, ctypes.POINTER(F), ctypes.POINTER(F)]


def spread(lo, hi, state):
    """100,000 numbers from lo to hi, in single precision."""
    for _ in range(100000):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield F(lo + (state >> 11) * 2.0**-53 * (hi - lo)).value


def digest(values):
    sha = hashlib.sha256()
    for x in values:
        sha.update(struct.pack("<f", x))
    return sha.hexdigest()


def sincosf(xs):
    sin, cos = F(), F()
    for x in xs:
        libm.sincosf(x, sin, cos)
        yield sin.value
        yield cos.value


for width in (7, 1, 1e-3, 100):
    print("sincosf", repr(float(width)), digest(sincosf(spread(-width, width, 1))))
for width in (400, 1, 1e-4, 1e-30):
    pairs = zip(spread(-100, 100, 1), spread(-width, width, 2))
    print("atan2f", repr(float(width)), digest(libm.atan2f(y, x) for y, x in pairs))
