package model

import "testing"

func TestEncodeIsReadable(t *testing.T) {
	const want = `{
  "name": "ball-and-stick",
  "sections": [
    {
      "name": "soma",
      "L": 12.6157,
      "diam": 12.6157,
      "nseg": 1,
      "Ra": 100,
      "cm": 1,
      "mechanisms": {"hh": {"gnabar": 0.12, "gkbar": 0.036, "gl": 0.0003, "el": -54.3}}
    },
    {
      "name": "dend",
      "L": 200,
      "diam": 1,
      "nseg": 1,
      "Ra": 100,
      "cm": 1,
      "parent": "soma(1)",
      "mechanisms": {"pas": {"g": 0.001, "e": -65}}
    }
  ],
  "points": [{"kind": "IClamp", "name": "stim", "at": "dend(1)", "delay": 5, "dur": 1, "amp": 0.1}],
  "record": ["soma(0.5).v", "dend(0.5).v"],
  "run": {"tstop": 25, "dt": 0.025, "v_init": -65}
}
`
	if got := string(Encode(Tutorial())); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 1: "1", -54.3: "-54.3", 0.30000000000000004: "0.30000000000000004", 100000: "100000", 1e6: "1e6", 1234567.5: "1.2345675e6",
		1e9: "1e9", -1e9: "-1e9", 1e-4: "0.0001", 5e-5: "5e-5", 1e100: "1e100", 1.5e-300: "1.5e-300",
	} {
		if got := number(v); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	allowed := []string{"nseg", "L", "diam", "Ra", "mechanisms"}
	for word, want := range map[string]string{
		"nsegs": "nseg", "NSEG": "nseg", "l": "L", "Diam": "diam", "ra": "Ra", "mechanism": "mechanisms", "x": "", "colour": "", "": "",
	} {
		if got := nearest(word, allowed); got != want {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}
