#!/usr/bin/python3
"""Ask NEURON what it answers to each line of some programs, and write it below them.

    /usr/bin/python3 ask.py programs/*.txt

A program is lines of Python that begin with ">>> "; what stands below a line is what
NEURON prints and gives, or "!! " and its exception. Lines may be added without an
answer: run this and they have one."""
import ctypes
import os
import subprocess
import sys
import tempfile

os.environ["NEURON_MODULE_OPTIONS"] = "-nogui"


def printed(call):
    """What a call gives and what it writes to C's stdout and stderr."""
    flush = ctypes.CDLL(None).fflush
    sys.stdout.flush()
    saved = os.dup(1), os.dup(2)
    with tempfile.TemporaryFile() as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
        try:
            given = call()
        finally:
            sys.stdout.flush()
            flush(None)
            os.dup2(saved[0], 1)
            os.dup2(saved[1], 2)
        out.seek(0)
        return given, out.read().decode()


def text(value):
    """A value as Python writes it, sets and tuples as lists."""
    if type(value) in (list, tuple):
        return "[" + ", ".join(map(text, value)) + "]"
    if type(value) is set:
        return "[" + ", ".join(sorted(map(text, value))) + "]"
    if type(value) is dict:
        return "{" + ", ".join(f"'{k}': {text(v)}" for k, v in value.items()) + "}"
    return repr(value)


def answer(line, names):
    def run():
        try:
            try:
                value = eval(line, names)
                return "" if value is None else text(value)
            except SyntaxError:
                exec(line, names)
                return ""
        except Exception as e:
            return "!! " + (type(e).__name__ + " " + str(e)).strip()

    given, out = printed(run)
    if given.startswith("!! "):
        return given
    return (out + given).removesuffix("\n")


def fill(file):
    from neuron import h

    names = {"h": h}
    with open(file) as f:
        lines = [line[4:].rstrip("\n") for line in f if line.startswith(">>> ")]
    told = ""
    for line in lines:
        print(f"{file}: {line}", file=sys.stderr)  # the last one, should NEURON die of it
        given = answer(line, names)
        told += f">>> {line}\n" + (given + "\n" if given else "")
    with open(file, "w") as f:
        f.write(told)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        fill(sys.argv[1])
    else:
        for file in sys.argv[1:]:
            subprocess.run([sys.executable, __file__, file], check=True)
