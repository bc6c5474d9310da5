package cells

import (
	"strings"
	"testing"
)

// TestChartOps asks as the module matplotlib does.
func TestChartOps(t *testing.T) {
	const figure = `{"axes":[{"y":{"label":{"text":"mV"}},"artists":[{"kind":"line","x":{"f8":"0000000000000000000000000000f03f"},"y":[1,{"float":"nan"}],"color":"k","label":"soma"},` +
		`{"kind":"line","x":{"f8":"0000000000000000000000000000f03f"},"y":[1,2],"color":"C0"}]}]}`
	for request, want := range map[string]string{
		`{"op":"plot.color","args":["C1"]}`:                                                 `{"ok":"#ff7f0e"}`,
		`{"op":"plot.color","args":[[1,0.5,0]]}`:                                            `{"ok":"#ff8000"}`,
		`{"op":"plot.color","args":["none"]}`:                                               `{"ok":"none"}`,
		`{"op":"plot.color","args":[[2,0,0]]}`:                                              `"ValueError","text":"(2, 0, 0) is not a valid value for color: `,
		`{"op":"plot.format","args":["r--o"]}`:                                              `{"ok":["r","--","o"]}`,
		`{"op":"plot.format","args":["foo"]}`:                                               `"text":"'foo' is not a valid format string (unrecognized character 'f')"`,
		`{"op":"plot.marker","args":["?"]}`:                                                 `"text":"Unrecognized marker style '?'"`,
		`{"op":"plot.map","args":["virids"]}`:                                               `"ValueError","text":"'virids' is not a valid value for cmap; there are `,
		`{"op":"plot.map","args":["hot_r"]}`:                                                `{"ok":true}`,
		`{"op":"plot.histogram","args":[[1,2,2],2]}`:                                        `{"ok":[{"f8":"000000000000f03f0000000000000040"},{"f8":"000000000000f03f000000000000f83f0000000000000040"}]}`,
		`{"op":"plot.histogram","args":[[1],0]}`:                                            "`bins` must be positive",
		`{"op":"plot.histogram","args":[[1],1000000000]}`:                                   "`bins` must be positive",
		`{"op":"plot.limits","args":[` + figure + `,0]}`:                                    `{"ok":[-0.05,1.05,0.95,2.05,`,
		`{"op":"plot.limits","args":[` + figure + `,7]}`:                                    `the figure has no axes 7`,
		`{"op":"plot.file","args":[` + figure + `,"a.pdf"]}`:                                `Format 'pdf' is not supported here (supported formats: png, svg)`,
		`{"op":"plot.file","args":[` + figure + `,"a.png"]}`:                                `{"ok":{"name":"a.png","svg":"<svg`,
		`{"op":"plot.figure","args":[` + figure + `]}`:                                      `light-dark(#000000,#f2f4f7)`,
		`{"op":"plot.figure","args":[` + figure + `],"named":{"theme":"dark","width":300}}`: `width=\"300\"`,
		`{"op":"plot.figure","args":[` + figure + `],"named":{"theme":"blue"}}`:             `theme is light, dark or either, not blue`,
		`{"op":"plot.figure","args":[null]}`:                                                `An empty figure.`,
	} {
		reply := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(New().Call(request))
		if !strings.Contains(reply, want) {
			t.Errorf("%s\nanswers %.500s\nwithout %s", request, reply, want)
		}
	}
	cursor := New().Call(`{"op":"plot.figure","args":[` + figure + `]}`)
	for _, want := range []string{
		`"xs":[{"f8":"0000000000000000000000000000f03f"}]`, `{"label":"soma","color":"#000000","dark":"#f2f4f7","x":0,"y":{"f8":"000000000000f03f`, `"label":"mV"`,
	} {
		if !strings.Contains(cursor, want) {
			t.Errorf("a cursor is not told %s", want)
		}
	}
}
