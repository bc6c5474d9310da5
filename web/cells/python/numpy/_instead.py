"""What to use in place of names of numpy that are not in the cells."""

INSTEAD = {
    "float32": "float64, the only floats here", "float16": "float64, the only floats here",
    "int8": "int64, the only integers here", "int16": "int64, the only integers here", "int32": "int64, the only integers here",
    "uint8": "int64, the only integers here", "uint16": "int64, the only integers here", "uint32": "int64, the only integers here",
    "uint64": "int64, the only integers here",
    "complex64": "two arrays for real and imaginary part", "complex128": "two arrays for real and imaginary part",
    "str_": "a list of strings", "object_": "a list", "recarray": "a dict of arrays", "matrix": "array and @",
    "loadtxt": "open and split", "genfromtxt": "open and split", "savetxt": "print", "load": "the numbers in the program itself",
    "save": "print", "savez": "print", "fromfile": "the numbers in the program itself", "memmap": "array",
    "ma": "isnan and a mask", "poly1d": "polyfit and polyval", "roots": "solve of an equation by hand, or numpy itself",
    "einsum": "sums of products, dot and @", "tensordot": "dot and @", "kron": "outer", "histogram2d": "histogram of each row",
    "datetime64": "floats", "nditer": "a loop over a.ravel()", "ndenumerate": "enumerate", "piecewise": "where",
    "unwrap": "where and cumsum", "pad": "concatenate", "testing": "allclose and assert", "matlib": "array and @",
}
