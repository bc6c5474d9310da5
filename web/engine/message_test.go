package engine

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

var nan = math.NaN()

func TestRequestRoundTrip(t *testing.T) {
	job := Job{
		Kind: Pictures, Version: 7, Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}, Section: "dend",
		Nseg: []int{101, 11}, Frames: 250, Movie: Lane{1, 2}, Reference: 101, Tolerance: 0.1,
		Detector: model.Detector{Text: "soma(0.5)", At: model.Place{Section: "soma", X: 0.5}, Threshold: -20}, Parameter: "points[0].amp",
	}
	m, err := encodeRequest(3, job)
	if err != nil {
		t.Fatal(err)
	}
	id, got, err := decodeRequest(m)
	if err != nil || id != 3 {
		t.Fatal(id, err)
	}
	if !reflect.DeepEqual(got, job) {
		t.Errorf("got %+v, want %+v", got, job)
	}
}

func TestPictureRoundTrip(t *testing.T) {
	picture, err := paint(t.Context(), Job{
		Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 1e8, N: 2}, Section: "dend", Nseg: []int{11}, Frames: 10, Movie: Lane{1, 0},
	}, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	if picture.Movie.V == nil || picture.Runs[1].Fault == "" || picture.Runs[2].Fault != "" {
		t.Fatalf("movie %v, faults %q %q", picture.Movie, picture.Runs[1].Fault, picture.Runs[2].Fault)
	}
	for i := range picture.Runs {
		picture.Runs[i].Spikes = [][]float64{{1, 2}, {float64(i)}}
	}
	m, err := encodeReply(5, Event{Phase: Done, Result: Result{Picture: picture}})
	if err != nil {
		t.Fatal(err)
	}
	id, e, err := decodeReply(m)
	if err != nil || id != 5 || e.Phase != Done {
		t.Fatal(id, e.Phase, err)
	}
	if !reflect.DeepEqual(withoutNaN(e.Result.Picture), withoutNaN(picture)) {
		t.Error("the picture has changed on its way")
	}
}

func TestFindingsRoundTrip(t *testing.T) {
	for _, want := range []Result{
		{Curve: &Curve{Reference: 101, Nseg: []int{1, 3}, Errors: []float64{2, 1}, Orders: []float64{0.6}, Order: math.Inf(1)}},
		{Smallest: &Found{Nseg: 11, Error: 0.06}},
		{Thresholds: &Threshold{Nseg: []int{1, 3}, Values: []float64{0.17, math.Inf(1)}, Faults: []string{"", "never fires"}}},
		{Budget: &Budget{Names: []string{"space", "all"}, Means: []float64{1, 2}, Most: []float64{3, 4}, When: []float64{5, 6}}},
	} {
		m, err := encodeReply(1, Event{Phase: Done, Result: want})
		if err != nil {
			t.Fatal(err)
		}
		_, e, err := decodeReply(m)
		if err != nil || !reflect.DeepEqual(e.Result, want) {
			t.Errorf("%s: got %+v, %v", m.Head, e.Result, err)
		}
		m.F64 = m.F64[1:]
		if _, _, err := decodeReply(m); err != errTorn {
			t.Errorf("%s with a number less: %v", m.Head, err)
		}
	}
}

func withoutNaN(p *Picture) *Picture {
	q := *p
	q.Errors = nil
	for _, e := range p.Errors {
		if e != e {
			e = -1
		}
		q.Errors = append(q.Errors, e)
	}
	return &q
}

// TestSharedTimes: runs side by side have one T, before and after the way.
func TestSharedTimes(t *testing.T) {
	picture, err := paint(t.Context(), Job{Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}}, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	m, err := encodeReply(1, Event{Phase: Done, Result: Result{Picture: picture}})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.F64) != 4+1001+4*2*1001 {
		t.Errorf("%d numbers travel", len(m.F64))
	}
	_, e, err := decodeReply(m)
	if err != nil || !sameSlice(e.Result.Picture.Runs[0].T, e.Result.Picture.Runs[3].T) {
		t.Error("T is no longer shared")
	}
}

func TestServeTellsWhatIsWrong(t *testing.T) {
	serve := func(m Message) (e Event) {
		Serve(m, func(reply Message) {
			var err error
			if _, e, err = decodeReply(reply); err != nil {
				t.Error(err)
			}
		})
		return e
	}
	request := func(job Job) Message {
		m, err := encodeRequest(1, job)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	long, err := model.Set(model.Tutorial(), "run.tstop", 1e6)
	if err != nil {
		t.Fatal(err)
	}
	for want, m := range map[string]Message{
		"cannot be read":           {Head: "{"},
		"sections: ":               {Head: "{\"id\": 1}\n{}"},
		`no job "tea"`:             request(Job{Kind: "tea", Model: model.Tutorial()}),
		`no section is called "a"`: request(Job{Kind: Pictures, Section: "a", Model: model.Tutorial()}),
		"lower tstop":              request(Job{Kind: Pictures, Model: long}),
		"please report it":         request(Job{Kind: Pictures, Model: model.Tutorial(), Sweep: Sweep{N: -1}}),
		"must be an integer":       request(Job{Kind: Pictures, Section: "dend", Nseg: []int{0}, Model: model.Tutorial()}),
	} {
		if e := serve(m); e.Phase != Failed || !strings.Contains(e.Err, want) {
			t.Errorf("%s: phase %d, %q, want %q", m.Head, e.Phase, e.Err, want)
		}
	}
}

// FuzzReply: a head that lies about its numbers is refused.
func FuzzReply(f *testing.F) {
	picture, err := paint(f.Context(), Job{Model: model.Tutorial(), Section: "dend", Nseg: []int{3}, Frames: 10}, func(float64) {})
	if err != nil {
		f.Fatal(err)
	}
	m, _ := encodeReply(1, Event{Phase: Done, Result: Result{Picture: picture}})
	f.Add(m.Head, len(m.F64), len(m.F32))
	f.Add(`{"id":1,"phase":1,"result":{"picture":{"values":-1,"runs":[{"samples":9,"traces":1000000000}]}}}`, 10, 0)
	f.Add(`{"id":1,"phase":1,"result":{}}`, 0, 0)
	f.Fuzz(func(t *testing.T, head string, f64, f32 int) {
		const most = 1 << 14
		_, e, err := decodeReply(Message{head, make([]float64, max(0, min(f64, most))), make([]float32, max(0, min(f32, most)))})
		if err != nil || e.Result.Picture == nil {
			return
		}
		p := e.Result.Picture
		for r := range max(1, len(p.Resolutions)) {
			for v := range max(1, len(p.Values)) {
				for _, y := range p.Run(Lane{r, v}).Traces {
					if len(y) != len(p.Run(Lane{r, v}).T) {
						t.Fatal("a trace and its times differ in length")
					}
				}
			}
		}
	})
}

// FuzzRequest: whatever arrives, the worker answers.
func FuzzRequest(f *testing.F) {
	m, _ := encodeRequest(1, Job{Kind: "tea", Model: model.Tutorial()})
	f.Add(m.Head)
	f.Fuzz(func(t *testing.T, head string) {
		if _, job, err := decodeRequest(Message{Head: head}); err == nil && job.Model == nil {
			t.Error("a job without a model")
		}
	})
}
