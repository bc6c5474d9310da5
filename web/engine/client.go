package engine

// Client sends jobs to workers and tells what becomes of them. It is used from
// one goroutine, on which events come too.
type Client struct{ tell func(Event) }

// Spawn starts a worker. What it posts goes to heard; died is called when the
// worker cannot go on.
type Spawn func(heard func(Message), died func(why string)) Worker

// Worker is the page's handle of a worker.
type Worker interface {
	Post(Message)
	Terminate()
}

// Message is what travels between page and worker.
type Message struct {
	Head string
	F64  []float64
	F32  []float32
}

// NewClient makes a client that tells about its jobs.
func NewClient(spawn Spawn, tell func(Event)) *Client { return &Client{tell: tell} }

// Submit asks for a job. It takes the place of a job of the same kind that waits;
// one that runs and would go on for long is stopped.
func (c *Client) Submit(job Job) {}

// Cancel stops the jobs of a slot, those that wait too.
func (c *Client) Cancel(slot Slot) {}
