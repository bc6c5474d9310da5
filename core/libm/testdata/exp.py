#!/usr/bin/python3
"""Print a digest of glibc's exp over each of a few ranges: python3 exp.py > exp.txt

Needs glibc 2.28 or later on an x86-64 processor with fused multiply-add.
"""
import ctypes
import hashlib
import struct

libm = ctypes.CDLL("libm.so.6")
libm.exp.restype, libm.exp.argtypes = ctypes.c_double, [ctypes.c_double]

RANGES = [(-40, 40), (-1, 1), (-5, 0), (-1e-3, 1e-3), (-1e-15, 1e-15), (-746, -700), (-700, -500), (500, 711)]

for lo, hi in RANGES:
    digest, state = hashlib.sha256(), 1
    for _ in range(100000):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        x = lo + (state >> 11) * 2.0**-53 * (hi - lo)
        digest.update(struct.pack("<d", libm.exp(x)))
    print(repr(float(lo)), repr(float(hi)), digest.hexdigest())
