package hoc

// instead tells what to use in place of names of h in NEURON that are not here.
var instead = map[string]string{
	"Import3d_SWC_read":     "open the traced cell's SWC file in the page, and take \"Show as Python\"",
	"Import3d_Neurolucida3": "convert the file to SWC, open it in the page, and take \"Show as Python\"",
	"Import3d_GUI":          "open the traced cell's SWC file in the page, and take \"Show as Python\"",
	"extracellular":         "the potential outside is 0 everywhere",
	"fastpas":               "pas computes the same",
	"pt3dconst":             "3-D points follow L and diam, as with pt3dconst(0)",
	"setSpineArea":          "spines are not counted; add their area to the section",
	"create":                "h.Section(name='soma')",
	"access":                "give sec=, or sec.push()",
	"insert":                "sec.insert('hh')",
	"forall":                "for sec in h.allsec()",
	"forsec":                "for sec in a SectionList",
	"connect":               "child.connect(parent(1))",
	"parent_node":           "sec.parentseg()",
	"parent_section":        "sec.parentseg()",
	"this_section":          "sec itself",
	"KSChan":                "use hh, pas and the point processes of h",
	"MechanismType":         "sec.psection() lists what is inserted",
	"MechanismStandard":     "sec.psection() lists what is inserted",
	"SectionBrowser":        "h.topology()",
	"xpanel":                "change the number in the cell and run it again, or use the sliders beside it",
	"LinearMechanism":       "SEClamp and VClamp hold a place at a voltage",
	"Impedance":             "compare the amplitudes of two recordings",
}
