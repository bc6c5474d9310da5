package main

import (
	"bufio"
	_ "embed"
	"errors"
	"io"
	"os"
	"os/exec"
)

//go:embed neuron.py
var script string

// neuron is a process of Python's that runs NEURON.
type neuron struct {
	process *exec.Cmd
	orders  io.WriteCloser
	answers *bufio.Reader
}

var errNoNeuron = errors.New("NEURON is missing: apt-get install neuron python3-neuron, or name a Python that can import it in the variable NEURON_PYTHON")

// startNeuron starts the first Python that can import NEURON.
func startNeuron() (*neuron, error) {
	for _, python := range []string{os.Getenv("NEURON_PYTHON"), "/usr/bin/python3", "python3"} {
		if python == "" || exec.Command(python, "-c", "import neuron").Run() != nil {
			continue
		}
		return startPython(python)
	}
	return nil, errNoNeuron
}

func startPython(python string) (*neuron, error) {
	n := &neuron{process: exec.Command(python, "-c", script)}
	n.process.Stderr = os.Stderr
	orders, err := n.process.StdinPipe()
	if err != nil {
		return nil, err
	}
	answers, err := n.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	n.orders, n.answers = orders, bufio.NewReader(answers)
	return n, n.process.Start()
}

func (n *neuron) answer(order []byte) ([]byte, error) {
	if _, err := n.orders.Write(append(order, '\n')); err != nil {
		return nil, err
	}
	line, err := n.answers.ReadBytes('\n')
	if err == io.EOF {
		err = errors.New("NEURON's process has ended")
	}
	return line, err
}

// stop lets the process end.
func (n *neuron) stop() {
	n.orders.Close()
	n.process.Wait()
}
