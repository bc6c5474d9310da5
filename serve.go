// Command cablelab serves the simulator's page, which it holds within itself,
// or runs one model document, draws a link, or makes a document of a traced cell,
// without a browser.
//
// "cablelab help" says how. Exit codes: 0 done, 1 failed, 2 wrongly called.
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/swc"
	"github.com/cablelab/cablelab/web/edge"
)

//go:embed all:dist
var dist embed.FS

const usage = `cablelab is a neuron simulator that is a web page.

  cablelab [-addr 127.0.0.1:8080]
        serve the page; -addr is the address to listen on, port 0 any free port

  cablelab run [-format json|csv] model.json
        run a model document and print its result; - reads it from standard input

  cablelab plot [-format svg|png] LINK
  cablelab shape [-format svg|png] LINK
        draw what a link or its query shows, traces or cell, as in
        cablelab plot "?amp=0.3&nseg=1,11&width=600" > figure.svg

  cablelab script [-for neuron|arbor] [-sweep PATH:FROM:TO:N] model.json
        print a Python program that rebuilds the document in NEURON or in Arbor and
        compares every trace; -sweep runs it N times, as in -sweep points[0].amp:0.1:0.3:5

  cablelab swc cell.swc
        print the model document of a traced cell; - reads it from standard input

  cablelab help
        print this text
`

// Exit codes.
const (
	done   = 0
	failed = 1
	misled = 2 // called in a way that usage does not list
)

func main() {
	site, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the name is a constant
	}
	mainOver(site)
}

// mainOver is main with the built site given.
func mainOver(site fs.FS) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	c := command{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, site: site, run: runDocument}
	os.Exit(c.main(ctx, os.Args[1:]))
}

// A runner runs the model document input and writes its result in a format,
// json or csv. Its error has a line for each problem of the document.
type runner func(ctx context.Context, input []byte, format string, stdout io.Writer) error

// runDocument is the runner of the program itself.
func runDocument(ctx context.Context, input []byte, format string, stdout io.Writer) error {
	m, err := model.Decode(input)
	if err != nil {
		return err
	}
	return export.Run(ctx, m, format, stdout)
}

// command is the program and all that it touches.
type command struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	site           fs.FS
	run            runner
}

// main does what arguments ask for and returns the exit code.
func (c *command) main(ctx context.Context, arguments []string) int {
	if len(arguments) == 0 {
		return c.serve(ctx, nil)
	}
	switch first := arguments[0]; {
	case first == "run":
		return c.runFile(ctx, arguments[1:])
	case first == "plot" || first == "shape":
		return c.draw(ctx, first, arguments[1:])
	case first == "script":
		return c.script(ctx, arguments[1:])
	case first == "swc":
		return c.traced(arguments[1:])
	case first == "help":
		fmt.Fprint(c.stdout, usage)
		return done
	case len(first) > 1 && first[0] == '-':
		return c.serve(ctx, arguments)
	default:
		return c.mislead("unknown command %q", first)
	}
}

// runFile is "cablelab run".
func (c *command) runFile(ctx context.Context, arguments []string) int {
	flags := newFlags("cablelab run")
	format := flags.String("format", "json", "")
	names, err := parse(flags, arguments)
	if err != nil {
		return c.explain(err)
	}
	switch {
	case len(names) != 1:
		return c.mislead("run takes one model document, got %d", len(names))
	case *format != "json" && *format != "csv":
		return c.mislead("-format must be json or csv, got %q", *format)
	}
	input, err := c.read(names[0])
	if err != nil {
		return c.fail(err)
	}
	if err := c.run(ctx, input, *format, c.stdout); err != nil {
		fmt.Fprintln(c.stderr, err) // its lines name their places in the document
		return failed
	}
	return done
}

// draw is "cablelab plot" and "cablelab shape".
func (c *command) draw(ctx context.Context, what string, arguments []string) int {
	flags := newFlags("cablelab " + what)
	format := flags.String("format", "svg", "")
	links, err := parse(flags, arguments)
	if err != nil {
		return c.explain(err)
	}
	switch {
	case len(links) != 1:
		return c.mislead("%s takes one link, got %d", what, len(links))
	case *format != "svg" && *format != "png":
		return c.mislead("-format must be svg or png, got %q", *format)
	}
	query := links[0][strings.Index(links[0], "?")+1:]
	picture, err := edge.Draw(ctx, what+"."+*format, query)
	if err != nil {
		return c.fail(err)
	}
	c.stdout.Write(picture)
	return done
}

// parse gives the arguments that are no flags, which may stand before or after them.
func parse(flags *flag.FlagSet, arguments []string) (names []string, err error) {
	for {
		if err := flags.Parse(arguments); err != nil {
			return nil, err
		}
		if flags.NArg() == 0 {
			return names, nil
		}
		names = append(names, flags.Arg(0))
		arguments = flags.Args()[1:]
	}
}

// traced is "cablelab swc".
func (c *command) traced(arguments []string) int {
	flags := newFlags("cablelab swc")
	if err := flags.Parse(arguments); err != nil {
		return c.explain(err)
	}
	if flags.NArg() != 1 {
		return c.mislead("swc takes one file, got %d", flags.NArg())
	}
	input, err := c.read(flags.Arg(0))
	if err != nil {
		return c.fail(err)
	}
	m, notes, err := swc.Read(input)
	if err != nil {
		fmt.Fprintln(c.stderr, err) // its lines name their places in the file
		return failed
	}
	if len(notes) > 0 {
		fmt.Fprintln(c.stderr, notes)
	}
	c.stdout.Write(model.Encode(m))
	return done
}

// read returns the content of a file, or of standard input for "-".
func (c *command) read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(c.stdin)
	}
	return os.ReadFile(name)
}

// serve is "cablelab" without a command.
func (c *command) serve(ctx context.Context, arguments []string) int {
	flags := newFlags("cablelab")
	addr := flags.String("addr", "127.0.0.1:8080", "")
	if err := flags.Parse(arguments); err != nil {
		return c.explain(err)
	}
	if flags.NArg() > 0 {
		return c.mislead("unexpected %q", flags.Arg(0))
	}
	site, err := edge.Handler(c.site)
	if err != nil {
		return c.fail(fmt.Errorf("%w: run \"make build\" and start the binary it leaves", err))
	}
	listener, err := listen(*addr)
	if err != nil {
		return c.fail(err)
	}
	fmt.Fprintf(c.stdout, "cablelab is at %s (Ctrl+C stops it)\n", address(listener.Addr()))
	if err := answer(ctx, listener, site, log.New(c.stderr, "cablelab: ", 0)); err != nil {
		return c.fail(err)
	}
	return done
}

// listen opens addr and says what to do if that cannot be.
func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is in use by another program: stop that, or choose another port (cablelab -addr 127.0.0.1:0 takes a free one)", addr)
	}
	if err != nil {
		return nil, fmt.Errorf("-addr must be host:port of this machine, such as 127.0.0.1:8080: %w", err)
	}
	return listener, nil
}

// address returns the URL at which a browser on this machine finds a listener.
func address(a net.Addr) string {
	if tcp, ok := a.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		return fmt.Sprintf("http://localhost:%d/", tcp.Port)
	}
	return fmt.Sprintf("http://%s/", a)
}

// farewell is how long requests under way may take once the server is to stop.
const farewell = 5 * time.Second

// answer serves requests until ctx is done, and then lets those under way end.
func answer(ctx context.Context, listener net.Listener, site http.Handler, errorLog *log.Logger) error {
	server := &http.Server{
		Handler:           site,
		ErrorLog:          errorLog,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      time.Minute, // the whole site over a slow line
		IdleTimeout:       2 * time.Minute,
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err := <-stopped:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), farewell)
	defer cancel()
	if server.Shutdown(grace) != nil {
		server.Close()
	}
	return nil
}

// newFlags returns a set of flags whose errors the caller prints.
func newFlags(name string) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	return flags
}

// explain answers flags that could not be parsed, or -h.
func (c *command) explain(err error) int {
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(c.stdout, usage)
		return done
	}
	return c.mislead("%v", err)
}

func (c *command) mislead(format string, arguments ...any) int {
	fmt.Fprintf(c.stderr, "cablelab: "+format+"\n\n%s", append(arguments, usage)...)
	return misled
}

func (c *command) fail(err error) int {
	fmt.Fprintf(c.stderr, "cablelab: %v\n", err)
	return failed
}
