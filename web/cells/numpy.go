package cells

// numpyOps are the ops of the module numpy.
var numpyOps = map[string]Op{}
