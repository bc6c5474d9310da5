package model

import (
	"reflect"
	"strings"
	"testing"
)

// network has two cells of one section each, and what leads events between them.
func network(t *testing.T) *Model {
	t.Helper()
	m, err := Decode([]byte(`{"sections": [{"name": "a", "mechanisms": {"hh": {}}}, {"name": "b", "mechanisms": {"hh": {}}}],
		"points": [{"kind": "ExpSyn", "name": "syn", "at": "a(0.5)"}, {"kind": "Exp2Syn", "name": "inh", "at": "b(0.5)"}, {"kind": "VClamp", "name": "clamp", "at": "b(0.5)", "dur": [1, 2, 3]}],
		"netstims": [{"name": "ns", "noise": 0.5, "seed": 7}, {"name": "late"}],
		"netcons": [{"source": "ns", "target": "syn", "weight": 0.1}, {"source": "a(.5)", "target": "inh", "threshold": -10}, {"source": "b(0.5)", "target": "syn"}],
		"record": ["syn.g", "inh.B"], "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestNetworkEdits compares the list of netcons (and what else is named) in the
// edited document, and asks that the first one stays as it is.
func TestNetworkEdits(t *testing.T) {
	const (
		first  = `{"source":"ns","target":"syn","delay":1,"weight":0.1}`
		second = `{"source":"a(0.5)","target":"inh","delay":1,"weight":0,"threshold":-10}`
		third  = `{"source":"b(0.5)","target":"syn","delay":1,"weight":0}`
	)
	netcons := func(all ...string) string { return `"netcons":[` + strings.Join(all, ",") + `],` }
	for name, c := range map[string]struct {
		edit func(*Model) (*Model, error)
		want []string
	}{
		"nothing": {func(m *Model) (*Model, error) { return m, nil }, []string{netcons(first, second, third),
			`"dur":[1,2,3],"amp":[0,0,0],"gain":100000`, `"netstims":[{"name":"ns","number":10,"start":50,"interval":10,"noise":0.5,"seed":7},{"name":"late","number":10,"start":50,"interval":10,"noise":0}],`}},
		"a section's name": {func(m *Model) (*Model, error) { return SetName(m, "sections[0].name", "c") },
			[]string{netcons(first, strings.Replace(second, "a(", "c(", 1), third), `"at":"c(0.5)"`}},
		"a point's name": {func(m *Model) (*Model, error) { return SetName(m, "points[0].name", "exc") },
			[]string{netcons(strings.Replace(first, "syn", "exc", 1), second, strings.Replace(third, "syn", "exc", 1)), `"exc.g"`}},
		"a netstim's name": {func(m *Model) (*Model, error) { return SetName(m, "netstims[0].name", "on") },
			[]string{netcons(strings.Replace(first, "ns", "on", 1), second, third), `{"name":"on"`}},
		"a point less":   {func(m *Model) (*Model, error) { return RemovePoint(m, 0) }, []string{netcons(second)}},
		"a netstim less": {func(m *Model) (*Model, error) { return RemoveNetstim(m, 0) }, []string{netcons(second, third), `"netstims":[{"name":"late"`}},
		"a netcon less":  {func(m *Model) (*Model, error) { return RemoveNetcon(m, 1) }, []string{netcons(first, third)}},
		"a netstim more": {func(m *Model) (*Model, error) { return AddNetstim(m), nil }, []string{`{"name":"NetStim[2]","number":10,"start":50,"interval":10,"noise":0}]`}},
		"a netcon more": {func(m *Model) (*Model, error) { return AddNetcon(m, "b(1)", "inh") },
			[]string{netcons(first, second, third, `{"source":"b(1)","target":"inh","delay":1,"weight":0}`)}},
		"other ends": {func(m *Model) (*Model, error) { return SetEnds(m, 1, "late", "syn") },
			[]string{netcons(first, `{"source":"late","target":"syn","delay":1,"weight":0,"threshold":-10}`, third)}},
		"another place": {func(m *Model) (*Model, error) { return SetPlace(m, "netcons[0].source", Place{"b", 1}) },
			[]string{netcons(`{"source":"b(1)","target":"syn","delay":1,"weight":0.1}`, second, third)}},
		"numbers": {func(m *Model) (*Model, error) {
			var err error
			for path, v := range map[string]float64{"netcons[0].weight": 2, "netstims[1].number": 3, "netstims[1].seed": 9, "netcons[2].threshold": 0, "points[2].dur[1]": 20} {
				if m, err = Set(m, path, v); err != nil {
					return nil, err
				}
			}
			return m, nil
		}, []string{netcons(strings.Replace(first, "0.1", "2", 1), second, third[:len(third)-1]+`,"threshold":0}`),
			`{"name":"late","number":3,"start":50,"interval":10,"noise":0,"seed":9}`, `"dur":[1,20,3]`}},
	} {
		t.Run(name, func(t *testing.T) {
			m := network(t)
			before := copyOf(t, m)
			got, err := c.edit(m)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range c.want {
				if text := string(EncodeCompact(got)); !strings.Contains(text, want) {
					t.Errorf("%s\nlacks %s", text, want)
				}
			}
			roundTrip(t, Encode(got))
			if again := copyOf(t, got); !reflect.DeepEqual(again, got) {
				t.Errorf("is not what its document says: %+v", got)
			}
			if !reflect.DeepEqual(before, m) {
				t.Error("the edit modified its argument")
			}
		})
	}
}

func TestNetworkEditsRefused(t *testing.T) {
	m := network(t)
	fast := m
	for _, to := range []struct {
		path string
		v    float64
	}{{"run.tstop", 10}, {"netstims[0].interval", 1e-6}, {"netstims[1].interval", 1e-6}, {"netstims[0].number", 1e6}, {"netstims[1].number", 5e6}} {
		var err error
		if fast, err = Set(fast, to.path, to.v); err != nil {
			t.Fatal(err)
		}
	}
	one := func(_ *Model, err error) error { return err }
	for want, err := range map[string]error{
		`netstims[0].name: "syn" is already the name of points[0]`:                                                                      one(SetName(m, "netstims[0].name", "syn")),
		`points[0].name: "ns" is already the name of netstims[0]`:                                                                       one(SetName(m, "points[0].name", "ns")),
		`netstims[2]: there is no such netstim`:                                                                                         one(RemoveNetstim(m, 2)),
		`netcons[3]: there is no such netcon`:                                                                                           one(RemoveNetcon(m, 3)),
		`netcons[-1]: there is no such netcon`:                                                                                          one(SetEnds(m, -1, "ns", "syn")),
		`netcons[3].source: unknown netstim "nss"; did you mean "ns"?`:                                                                  one(AddNetcon(m, "nss", "syn")),
		`netcons[3].target: clamp is of kind VClamp, which takes no events; a target is one of ExpSyn, Exp2Syn`:                         one(AddNetcon(m, "ns", "clamp")),
		`netstims[1].interval: gives 1.5e+07 events and deliveries up to tstop, at most 1e7 can be run; raise interval or lower number`: one(Set(fast, "netstims[0].number", 5e6)),
		`netstims[1].interval: gives 1.2e+07 events and deliveries up to tstop, at most 1e7 can be run; raise interval or lower number`: one(AddNetcon(fast, "late", "syn")),
		`netcons[0].delay: must be from 0 to 1e9, got -1`:                                                                               one(Set(m, "netcons[0].delay", -1)),
		`points[2].dur: there is no such number in this document`:                                                                       one(Set(m, "points[2].dur", 1)),
		`points[2].dur[3]: there is no such number in this document`:                                                                    one(Set(m, "points[2].dur[3]", 1)),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// TestNetworkParams: the threshold is listed where a place is watched.
func TestNetworkParams(t *testing.T) {
	var got []string
	for _, p := range Params(network(t)) {
		if strings.HasPrefix(p.Path, "net") {
			got = append(got, p.Path+" "+p.Label)
		}
	}
	want := []string{
		"netstims[0].number ns.number", "netstims[0].start ns.start", "netstims[0].interval ns.interval", "netstims[0].noise ns.noise", "netstims[0].seed ns.seed",
		"netstims[1].number late.number", "netstims[1].start late.start", "netstims[1].interval late.interval", "netstims[1].noise late.noise", "netstims[1].seed late.seed",
		"netcons[0].delay ns -> syn.delay", "netcons[0].weight ns -> syn.weight",
		"netcons[1].delay a(0.5) -> inh.delay", "netcons[1].weight a(0.5) -> inh.weight", "netcons[1].threshold a(0.5) -> inh.threshold",
		"netcons[2].delay b(0.5) -> syn.delay", "netcons[2].weight b(0.5) -> syn.weight", "netcons[2].threshold b(0.5) -> syn.threshold",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
