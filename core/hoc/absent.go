package hoc

// What NEURON has and this has not, and what to use instead.
func init() {
	mechanisms := "mechanisms of MOD files are not here; there are hh and pas, and the point processes IClamp, SEClamp, VClamp, AlphaSynapse, ExpSyn and Exp2Syn"
	for name, other := range map[string]string{
		"IntFire1": "artificial cells of this kind are not here; take a NetStim, or a section with pas and a NetCon with a threshold",
		"IntFire2": "artificial cells of this kind are not here; take a NetStim, or a section with pas and a NetCon with a threshold",
		"IntFire4": "artificial cells of this kind are not here; take a NetStim, or a section with pas and a NetCon with a threshold",

		"PatternStim":     "give the times to a NetCon: nc = h.NetCon(None, syn), then nc.event(t) after h.finitialize()",
		"VecStim":         "give the times to a NetCon: nc = h.NetCon(None, syn), then nc.event(t) after h.finitialize()",
		"Impedance":       "apply a small sine with Vector.play into an IClamp's amp and measure",
		"LinearMechanism": "SEClamp, VClamp and Vector.play are here",
		"KSChan":          mechanisms, "ChannelBuild": mechanisms, "nrn_mallinfo": "the engine tells nothing of its memory",
		"Matrix":                         "use numpy",
		"File":                           "files are not here; use lists, numpy, and savefig for figures",
		"Import3d_SWC_read":              "open the SWC file in the page, and show it as Python",
		"Import3d_Neurolucida3":          "convert the file to SWC and open it in the page",
		"Import3d_GUI":                   "open the SWC file in the page, and show it as Python",
		"MechanismStandard":              "set the parameters of each segment: for seg in sec: seg.hh.gnabar = 0.1",
		"MechanismType":                  "sec.psection() tells what is inserted, h.units(name) a parameter's unit",
		"StringFunctions":                "use Python's own texts",
		"String":                         "use Python's own texts",
		"PythonObject":                   "the program is Python already",
		"Pointer":                        "use _ref_ names, such as soma(0.5)._ref_v",
		"PtrVector":                      "use a list of pointers, such as soma(0.5)._ref_v",
		"BBSaveState":                    "use SaveState",
		"TQueue":                         "use CVode.event or NetCon.event",
		"StateTransitionEvent":           "use CVode.event",
		"rxd":                            "reactions and diffusion are not here",
		"nseg_":                          "set sec.nseg",
		"setpointer":                     "POINTERs of MOD files are not here",
		"execute":                        "write it in Python",
		"nrnpython":                      "the program is Python already",
		"fmatrix":                        "use numpy",
		"ParallelContext.multisplit":     "there is one process",
		"ParallelContext.source_var":     "gap junctions are not here",
		"ParallelContext.target_var":     "gap junctions are not here",
		"ParallelContext.setup_transfer": "gap junctions are not here",
		"ParallelContext.nrncore_run":    "psolve runs the same model",
		"ParallelContext.nrncore_write":  "psolve runs the same model",
		"Vector.fit":                     "use numpy",
		"Vector.fft":                     "use numpy",
		"Vector.spctrm":                  "use numpy",
		"Vector.convlv":                  "use numpy",
		"Vector.correl":                  "use numpy",
		"Vector.filter":                  "use numpy",
		"Vector.medfltr":                 "use numpy",
		"Vector.smhist":                  "use hist or numpy",
		"Vector.psth":                    "use hist or numpy",
		"Vector.trigavg":                 "use numpy",
		"Vector.inf":                     "use numpy",
		"Vector.vread":                   "files are not here",
		"Vector.vwrite":                  "files are not here",
		"Vector.scanf":                   "files are not here",
		"Vector.scantil":                 "files are not here",
	} {
		instead[name] = other
	}
	topMethod("nrnversion", "nrnversion() or nrnversion(i): the version of NEURON whose numbers these are", func(a arguments) Value {
		if a.numberOr(0, 0) == 5 {
			return "8.2.2"
		}
		return "NEURON -- VERSION 8.2.2, as cablelab has it"
	})
	topMethod("initnrn", "initnrn(): has no effect here", func(arguments) Value { return 1.0 })
	topMethod("quit", "quit(): has no effect here", func(arguments) Value { return 0.0 })
	topMethod("nrn_load_dll", "nrn_load_dll(path): loads compiled mechanisms, which cannot be done here", func(a arguments) Value {
		throw(hocError("nrn_load_dll: %s", mechanisms))
		return nil
	})
}
