package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/edge"
)

// patience is how long a test waits for what should happen at once.
const patience = 20 * time.Second

var (
	built    = fstest.MapFS{"index.html": {Data: []byte("the page")}}
	notBuilt = fstest.MapFS{".gitignore": {Data: []byte("*")}}
)

// TestMain runs the command itself in a process that asks for it.
func TestMain(m *testing.M) {
	if os.Getenv("CABLELAB_TEST_SERVE") == "" {
		os.Exit(m.Run())
	}
	mainOver(built)
}

// parrot is a runner that prints what it was given.
func parrot(_ context.Context, input []byte, format string, stdout io.Writer) error {
	if string(input) == "bad" {
		return errors.New("sections[0].L: must be above 0, got -1")
	}
	_, err := fmt.Fprintf(stdout, "%s as %s", input, format)
	return err
}

// call runs the command with arguments and returns what it printed.
func call(site fs.FS, stdin string, arguments ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	c := command{stdin: strings.NewReader(stdin), stdout: &out, stderr: &errs, site: site, run: parrot}
	code = c.main(context.Background(), arguments)
	return code, out.String(), errs.String()
}

func TestCommandLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "model.json")
	if err := os.WriteFile(file, []byte("model"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		arguments string
		code      int
		stdout    string // all of it
		stderr    string // its beginning
	}{
		{"help", done, usage, ""},
		{"-h", done, usage, ""},
		{"--help", done, usage, ""},
		{"run -h", done, usage, ""},
		{"run " + file, done, "model as json", ""},
		{"run -format csv " + file, done, "model as csv", ""},
		{"run " + file + " -format csv", done, "model as csv", ""},
		{"run -", done, "from stdin as json", ""},
		{"run - -format=csv", done, "from stdin as csv", ""},
		{"run", misled, "", "cablelab: run takes one model document, got 0\n"},
		{"run a b", misled, "", "cablelab: run takes one model document, got 2\n"},
		{"run -format xml -", misled, "", "cablelab: -format must be json or csv, got \"xml\"\n"},
		{"run -speed 2 -", misled, "", "cablelab: flag provided but not defined: -speed\n"},
		{"run " + file + ".missing", failed, "", "cablelab: open " + file + ".missing: "},
		{"plot", misled, "", "cablelab: plot takes one link, got 0\n"},
		{"plot -format pdf ?amp=1", misled, "", "cablelab: -format must be svg or png, got \"pdf\"\n"},
		{"plot ?amp=lots", failed, "", "cablelab: amp: must be a number such as 0.3 or 1e-3, got \"lots\"\n"},
		{"shape https://site.example/?ampere=1", failed, "", "cablelab: \"ampere\" names nothing in this cell\n"},
		{"swc", misled, "", "cablelab: swc takes one file, got 0\n"},
		{"swc -", failed, "", "line 1, column 1: id must be a number, got \"from\"\n"},
		{"swc " + file + ".missing", failed, "", "cablelab: open " + file + ".missing: "},
		{"walk", misled, "", "cablelab: unknown command \"walk\"\n"},
		{"-", misled, "", "cablelab: unknown command \"-\"\n"},
		{"-port 80", misled, "", "cablelab: flag provided but not defined: -port\n"},
		{"-addr 127.0.0.1:0 now", misled, "", "cablelab: unexpected \"now\"\n"},
		{"-addr nonsense", failed, "", "cablelab: -addr must be host:port of this machine, such as 127.0.0.1:8080: "},
	} {
		code, stdout, stderr := call(built, "from stdin", strings.Fields(c.arguments)...)
		if code != c.code || stdout != c.stdout || !strings.HasPrefix(stderr, c.stderr) {
			t.Errorf("cablelab %s: code %d, stdout %q, stderr %q", c.arguments, code, stdout, stderr)
		}
		if wantsUsage := c.code == misled; strings.HasSuffix(stderr, usage) != wantsUsage {
			t.Errorf("cablelab %s: usage on stderr: want %v, got %q", c.arguments, wantsUsage, stderr)
		}
		if c.code == done && stderr != "" {
			t.Errorf("cablelab %s: stderr %q, want none", c.arguments, stderr)
		}
	}
}

func TestBadDocument(t *testing.T) {
	code, stdout, stderr := call(built, "bad", "run", "-")
	if want := "sections[0].L: must be above 0, got -1\n"; code != failed || stdout != "" || stderr != want {
		t.Errorf("code %d, stdout %q, stderr %q, want %q", code, stdout, stderr, want)
	}
}

func TestTracedCell(t *testing.T) {
	code, stdout, stderr := call(notBuilt, "1 1 0 0 0 5 -1\n2 3 9 0 0 1 1\n3 3 40 0 0 1 2\n4 2 0 9 0 1 -1\n", "swc", "-")
	m, err := model.Decode([]byte(stdout))
	if code != done || err != nil || len(m.Sections) != 3 || !strings.HasPrefix(stderr, "line 4, column 1: ") {
		t.Errorf("code %d, stdout %q, stderr %q, %v", code, stdout, stderr, err)
	}
}

// TestDraw: the command draws what the server does, whichever way the link is told.
func TestDraw(t *testing.T) {
	site, err := edge.Handler(built)
	if err != nil {
		t.Fatal(err)
	}
	for arguments, path := range map[string]string{
		"plot ?amp=0.3&nseg=1,11&width=400":              "/plot.svg?amp=0.3&nseg=1,11&width=400",
		"plot -format png amp=0.3":                       "/plot.png?amp=0.3",
		"shape https://site.example/?model=y-branch":     "/shape.svg?model=y-branch",
		"shape ?theme=dark&time=3&height=90 -format png": "/shape.png?theme=dark&time=3&height=90",
	} {
		answer := httptest.NewRecorder()
		site.ServeHTTP(answer, httptest.NewRequest("GET", path, nil))
		code, stdout, stderr := call(notBuilt, "", strings.Fields(arguments)...)
		if code != done || stdout != answer.Body.String() || stderr != "" {
			t.Errorf("cablelab %s: code %d, %d bytes, want %d, stderr %q", arguments, code, len(stdout), answer.Body.Len(), stderr)
		}
	}
}

func TestRunNeedsNoSite(t *testing.T) {
	if code, stdout, _ := call(notBuilt, "model", "run", "-"); code != done || stdout != "model as json" {
		t.Errorf("code %d, stdout %q", code, stdout)
	}
}

func TestNotBuilt(t *testing.T) {
	code, _, stderr := call(notBuilt, "")
	if code != failed || !strings.Contains(stderr, `run "make build"`) {
		t.Errorf("code %d, stderr %q", code, stderr)
	}
}

func TestBusyPort(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	addr := listener.Addr().String()
	code, _, stderr := call(built, "", "-addr", addr)
	if want := "cablelab: " + addr + " is in use by another program: stop that, or choose another port"; code != failed || !strings.HasPrefix(stderr, want) {
		t.Errorf("code %d, stderr %q, want %q", code, stderr, want)
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct {
		addr net.TCPAddr
		want string
	}{
		{net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}, "http://127.0.0.1:8080/"},
		{net.TCPAddr{IP: net.IPv6loopback, Port: 80}, "http://[::1]:80/"},
		{net.TCPAddr{IP: net.IPv4zero, Port: 8080}, "http://localhost:8080/"},
		{net.TCPAddr{IP: net.IPv6unspecified, Port: 8080}, "http://localhost:8080/"},
	} {
		if got := address(&c.addr); got != c.want {
			t.Errorf("address(%v) = %s, want %s", &c.addr, got, c.want)
		}
	}
}

// TestSignals starts the command as a process of its own, reads the page at the
// address it prints, and asks it to stop.
func TestSignals(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "js" {
		t.Skip("needs signals between processes")
	}
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		process := exec.CommandContext(ctx, os.Args[0], "-addr", "127.0.0.1:0")
		process.Env = append(os.Environ(), "CABLELAB_TEST_SERVE=1")
		stdout, err := process.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := process.Start(); err != nil {
			t.Fatal(err)
		}
		line, _ := bufio.NewReader(stdout).ReadString('\n')
		var url string
		fmt.Sscanf(line, "cablelab is at %s (Ctrl+C stops it)", &url)
		if got := get(t, url); got != "the page" {
			t.Errorf("%s: %q", url, got)
		}
		process.Process.Signal(signal)
		if err := process.Wait(); err != nil {
			t.Errorf("after %v: %v, want exit code 0", signal, err)
		}
	}
}

func get(t *testing.T, url string) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Error(err)
		return ""
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Error(err)
	}
	return string(b)
}

// TestShutdownFinishesRequests stops the server while it answers.
func TestShutdownFinishesRequests(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	begun, finish := make(chan bool), make(chan bool)
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(begun)
		<-finish
		io.WriteString(w, "whole")
	})
	ctx, cancel := context.WithCancel(t.Context())
	stopped := make(chan error, 1)
	go func() { stopped <- answer(ctx, listener, slow, log.New(io.Discard, "", 0)) }()
	got := make(chan string, 1)
	go func() { got <- get(t, "http://"+listener.Addr().String()) }()

	await(t, begun)
	cancel()
	for refused := false; !refused; { // until the server takes no new connection
		connection, err := net.Dial("tcp", listener.Addr().String())
		if refused = err != nil; !refused {
			connection.Close()
		}
	}
	close(finish)
	if body := await(t, got); body != "whole" {
		t.Errorf("the request under way got %q", body)
	}
	if err := await(t, stopped); err != nil {
		t.Errorf("answer: %v", err)
	}
}

func await[T any](t *testing.T, c <-chan T) (v T) {
	t.Helper()
	select {
	case v = <-c:
	case <-time.After(patience):
		t.Fatal("waited in vain")
	}
	return v
}
