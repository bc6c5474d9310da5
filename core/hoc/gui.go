package hoc

import "fmt"

// widget is an object of NEURON's windows. There are none: what a program does with
// one is taken quietly.
type widget struct{ self }

// windows are the kinds of widgets.
var windows = map[string]string{
	"Graph": "NEURON's own plots", "VBox": "a column of windows", "HBox": "a row of windows", "Deck": "windows on each other",
	"Grapher": "NEURON's own plots of a function", "PWManager": "the manager of windows", "Timer": "calls a function again and again", "TextEditor": "an editor of text",
}

func init() {
	quiet := &attr{doc: "taken quietly: there are no windows of NEURON's here", call: func(*Session, any, Args) (Value, error) { return 0.0, nil }}
	for name, doc := range windows {
		newKind(&kind{name: name, doc: doc + "; taken quietly, since there are no windows of NEURON's here", attrs: map[string]*attr{},
			create: func(s *Session, id int, a Args) (any, error) {
				if name == "Graph" {
					s.say("h.Graph draws nothing here; use pyplot of matplotlib")
				}
				return &widget{self{Object{name, id}}}, nil
			},
			find: func(*Session, any, string) (*attr, error) { return quiet, nil }})
	}
	for _, name := range []string{
		"xpanel", "xbutton", "xstatebutton", "xcheckbox", "xmenu", "xlabel", "xvarlabel", "xvalue", "xpvalue", "xfixedvalue", "xradiobutton", "xslider",
		"doEvents", "doNotify", "flushPlot", "fastflushPlot", "initPlot", "Plot", "addplot", "newshapeplot", "newvectorplot", "newphaseplane",
		"nrnmainmenu", "nrncontrolmenu", "nrnmpi_init", "screen_update", "pwman_place", "save_session", "print_session", "graphmenu",
	} {
		topKind.attrs[name] = quiet
	}
	for _, name := range []string{"newPlotV", "newPlotI", "newPlotS", "newPlot"} {
		topMethod(name, name+"(): taken quietly; use pyplot", func(a arguments) Value {
			a.s.say("h." + name + " draws nothing here; use pyplot of matplotlib")
			return 0.0
		})
	}
	for _, name := range []string{"plot", "line", "mark", "ploterr"} {
		vectorMethod(name, name+"(graph): taken quietly; use pyplot", func(v *vector, a arguments) Value { return v.Object })
	}
}

// say prints a sentence, once in a session.
func (s *Session) say(sentence string) {
	if !s.said[sentence] {
		s.said[sentence] = true
		fmt.Fprintln(s.out, sentence)
	}
}
