package model

// tutorialText is the ball-and-stick of NEURON's tutorial.
const tutorialText = `{
  "name": "ball-and-stick",
  "sections": [
    {"name": "soma", "L": 12.6157, "diam": 12.6157, "Ra": 100,
     "mechanisms": {"hh": {"gnabar": 0.12, "gkbar": 0.036, "gl": 0.0003, "el": -54.3}}},
    {"name": "dend", "L": 200, "diam": 1, "Ra": 100, "parent": "soma(1)",
     "mechanisms": {"pas": {"g": 0.001, "e": -65}}}
  ],
  "points": [{"kind": "IClamp", "name": "stim", "at": "dend(1)", "delay": 5, "dur": 1, "amp": 0.1}],
  "record": ["soma(0.5).v", "dend(0.5).v"],
  "run": {"tstop": 25, "dt": 0.025, "v_init": -65}
}`

// Tutorial is the cell that the page shows first.
func Tutorial() *Model {
	m, err := Decode([]byte(tutorialText))
	if err != nil {
		panic(err)
	}
	return m
}
