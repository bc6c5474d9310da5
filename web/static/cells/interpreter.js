// The worker that holds the interpreter and the engine, for all cells that share a
// namespace. The page sends orders, one after the other:
//
//   {type: "start", files}                   addresses of what is to be loaded
//   {type: "run", id, name, source, room}    a cell, and the width that its figures may have [px]
//   {type: "ask", id, request}               a request for the engine
//   {type: "look", id, what, name}           complete or tell: what is known of a name
//
// and hears {type: "ready"}, then for each order of its id: output {text}, figure {svg, axes},
// file {name, svg, dots}, progress {text}, note {text}, and done {fault, document} or answer {reply}.
// A fault {text} without an id means that nothing works here any more.
import { Heap } from "./heap.js";
import { loadRepaired } from "./machine.js";
import { Printer } from "./printer.js";
import "./memory.js";
import "./table.js";

const frames = 32 << 10; // [words] for what Python's functions hold while they run

let call; // of the engine: request -> reply, both JSON texts
let python;
let heap; // of the interpreter
let runner;
let names;
let order; // its id
let room; // for figures [px]
let shown; // the model document that the page has

const tell = (type, more) => postMessage({ type, id: order, ...more });
const printer = new Printer((text) => tell("output", { text }));

// What the engine is asked by the runner itself: it has an answer.
const ask = (op, ...args) => {
  const { ok, error } = JSON.parse(call(JSON.stringify({ op, args })));
  if (error) throw new Error(`${op}: ${error.text}`);
  return ok;
};

// Passes the answer to a request of Python's on to the page, and gives Python its reply
// without that.
const divert = (request, type, read) => {
  const reply = call(request);
  const { ok } = JSON.parse(reply);
  if (!ok) return reply;
  printer.flush();
  tell(type, read(ok));
  return '{"ok":null}';
};

// An exception from here would pass by Python's own try: it goes as a reply.
const safely = (work) => (request) => {
  try {
    return work(request);
  } catch (error) {
    return JSON.stringify({ error: { type: "RuntimeError", text: `the engine failed: ${error.message ?? error}` } });
  }
};

// What Python sees as the module host.
const host = {
  call: safely((request) => call(request)),
  show: safely((request) => divert(`${request.slice(0, -1)},"named":{"width":${room}}}`, "figure", (drawn) => drawn)),
  save: safely((request) => divert(request, "file", (file) => file)),
  unreached: safely((addresses) => JSON.stringify(heap.unreached(JSON.parse(addresses)))),
};

// What the engine, which is Go, reports while a call is under way.
globalThis.report = (type, text) => {
  if (type === "print") printer.print(text);
  else tell(type, { text });
};

// The interpreter's memory, where the engine finds the numbers of arrays.
globalThis.memory = (at, count) => python._module.HEAPU8.subarray(at, at + count);

// What the engine asks while a call is under way: that a function of the program be called.
globalThis.answer = (request) => python.pyimport("neuron._functions").answer(request);

const startEngine = async ({ exec, program }) => {
  await import(exec);
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(fetch(program), go.importObject);
  go.run(instance).then(() => postMessage({ type: "fault", text: "the engine has stopped" }));
  call = globalThis.call;
};

const startPython = async ({ micropython, machine }) => {
  const { loadMicroPython } = await import(micropython);
  const byte = ([b]) => printer.byte(b);
  const options = { url: machine, heapsize: 8 << 20, pystack: frames, linebuffer: false, stdout: byte, stderr: byte };
  python = await loadRepaired(() => loadMicroPython(options));
  heap = new Heap(python._module, frames);
  python.registerJsModule("host", host);
};

const install = () => {
  for (const [path, text] of Object.entries(ask("cell.modules"))) {
    const folders = path.split("/").slice(0, -1);
    folders.forEach((_, i) => {
      const folder = `/lib/${folders.slice(0, i + 1).join("/")}`;
      if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
    });
    python.FS.writeFile(`/lib/${path}`, text);
  }
};

const start = async ({ files }) => {
  await Promise.all([startEngine(files), startPython(files)]);
  if (!python.FS.analyzePath("/lib").exists) python.FS.mkdir("/lib");
  install();
  python.runPython("import sys\nif '/lib' not in sys.path: sys.path.append('/lib')\ndel sys");
  runner = python.pyimport("_runner");
  names = python.pyimport("_names");
  postMessage({ type: "ready" });
};

const fault = (told) => told && ask("cell.fault", ...JSON.parse(told));

// What the runner does ends with the JSON of an exception, or "". Where not even its
// own words find room in memory, the exception comes as JavaScript's.
const running = (work) => {
  try {
    return work();
  } catch (error) {
    if (error.name !== "PythonError") throw error;
    return JSON.stringify([error.type, error.message.trim().split("\n").at(-1).replace(`${error.type}: `, ""), error.message]);
  }
};

// Runs a cell statement by statement: between two of them no call is under way, and
// only then garbage is found. What ended it, or "".
const runCell = ({ name, source }) => {
  const program = ask("cell.split", source);
  for (const line of program.skipped) tell("note", { text: `Passed over, since it is for IPython alone: ${line}` });
  let ended = running(() => runner.check(program.source, name));
  const last = program.statements.length - 1;
  for (let i = 0; i <= last && !ended; i++) {
    const [line, text, quiet] = program.statements[i];
    ended = running(() => runner.run(text, line, name, i === last && !quiet));
    running(() => runner.collect());
    ended ||= running(() => runner.between());
  }
  return ended;
};

// The model document of what h holds, if the page does not have it yet.
const newDocument = () => {
  const { ok } = JSON.parse(call('{"op":"h.document","args":[]}'));
  if (!ok || ok === shown) return undefined;
  shown = ok;
  return ok;
};

// What h has drawn by itself, as its PlotShape does.
const showPictures = () => {
  const { ok = [] } = JSON.parse(call('{"op":"h.pictures","args":[]}'));
  for (const svg of ok) tell("figure", { svg });
};

const run = (cell) => {
  printer.begin();
  room = cell.room;
  const ended = runCell(cell);
  const atEnd = running(() => runner.end());
  printer.flush();
  const used = runner.uses("neuron");
  if (used) showPictures();
  tell("done", { fault: fault(ended || atEnd) || undefined, document: used ? newDocument() : undefined });
};

const orders = {
  start,
  run,
  ask: ({ request }) => tell("answer", { reply: call(request) }),
  look: ({ what, name }) => tell("answer", { reply: names[what](name) }),
};

onmessage = async ({ data }) => {
  order = data.id;
  try {
    await orders[data.type](data);
  } catch (error) {
    printer.flush();
    postMessage({ type: "fault", text: String(error.message ?? error) });
  }
};
