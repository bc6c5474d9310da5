// The interpreter of a namespace as the page has it: a worker that runs one cell after
// the other. A worker cannot be interrupted, only ended, and then its names are gone.
// The next run brings them back: it runs again, in silence, what had come to its end.

// A worker of another origin starts from no address, but from a blob that imports it.
const spawn = (address) => {
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" }));
  const worker = new Worker(blob, { type: "module" });
  worker.addEventListener("message", () => URL.revokeObjectURL(blob), { once: true });
  return worker;
};

export class Session extends EventTarget {
  #files;
  #worker;
  #ready = false;
  #queue = []; // jobs that wait
  #current; // the job under way
  #past = []; // jobs that have come to their end in this namespace
  #lost = 0; // how many of those the next worker has to run again
  #count = 0; // of cells that were run
  #asked = new Map(); // orders that wait for an answer, by id
  #ids = 0;

  constructor(files) {
    super();
    this.#files = files;
  }

  // Stands for the names of this namespace: another object once they are new ones.
  names = {};

  get busy() { return this.#current !== undefined || this.#queue.length > 0; }
  get alive() { return this.#ready; }
  // How many cells have to be run again before the next.
  get lost() { return this.#lost; }

  // Runs a source, with so much room for figures [px]. The sink hears what comes of it, as (type, detail), and last "end"
  // with how it ended: done, fault, stopped, broken, or dropped, which has not begun.
  run(source, room, sink) {
    return new Promise((resolve) => {
      sink("wait", { behind: this.busy });
      this.#queue.push({ source, room, sink, resolve });
      this.#next();
    });
  }

  // To be called when a cell is about to be used: what takes its time is begun.
  warm() { this.#start(); }

  // Asks the engine, which is started if it is not there: the value of its reply.
  ask(op, ...args) {
    this.#start();
    return this.#order({ type: "ask", request: JSON.stringify({ op, args }) });
  }

  #order(what) {
    const id = ++this.#ids;
    const order = { ...what, id };
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      if (this.#ready) this.#worker.postMessage(order);
      else this.addEventListener("ready", () => { if (this.#asked.has(id)) this.#worker.postMessage(order); }, { once: true });
    });
  }

  // Names that can follow an owner, "" for any name: what the interpreter knows, nothing while
  // it is busy or not there.
  complete(owner) { return this.#look("complete", owner, []); }

  // What a name stands for, in words.
  help(name) { return this.#look("tell", name, ""); }

  #look(what, name, otherwise) {
    if (!this.#ready || this.#current) return Promise.resolve(otherwise);
    return this.#order({ type: "look", what, name }).catch(() => otherwise);
  }

  // Ends at once whatever is under way, and the names with it.
  stop() {
    if (!this.busy) return;
    if (this.#current?.silent) {
      this.#forget();
      this.names = {};
    }
    this.#end("stopped");
  }

  // Begins anew, without names.
  restart() {
    this.#forget();
    this.#end("stopped");
    this.names = {};
    this.#count = 0;
    this.#tell("restart");
  }

  #forget() {
    this.#past = [];
    this.#queue = this.#queue.filter((job) => !job.silent);
  }

  #start() {
    if (this.#worker) return;
    this.#worker = spawn(this.#files.worker);
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#break(event.message ?? `${this.#files.worker} cannot be loaded`);
    };
    this.#worker.postMessage({ type: "start", files: this.#files });
    this.#queue.unshift(...this.#past.map((job) => ({ ...job, silent: true })));
    this.#past = [];
    this.#tell("change");
  }

  #next() {
    if (this.#queue.length > 0) this.#start();
    if (!this.#ready || this.#current) return;
    const job = this.#queue.shift();
    this.#current = job;
    if (job) this.#begin(job);
    this.#tell("change");
  }

  #begin(job) {
    job.id = ++this.#ids;
    job.number ??= ++this.#count;
    if (job.silent) this.#queue.find((other) => !other.silent)?.sink("restore", { left: this.#lost });
    else job.sink("begin", { number: job.number });
    this.#worker.postMessage({ type: "run", id: job.id, name: `<cell ${job.number}>`, source: job.source, room: job.room });
  }

  #hear({ type, id, ...detail }) {
    if (type === "ready") {
      this.#ready = true;
      this.#tell("ready");
      this.#next();
    } else if (type === "fault") {
      this.#break(detail.text);
    } else if (type === "answer") {
      this.#answer(id, detail.reply);
    } else if (id === this.#current?.id) {
      if (type === "done") this.#done(detail);
      else if (!this.#current.silent) this.#current.sink(type, detail);
    }
  }

  #answer(id, reply) {
    const { resolve, reject } = this.#asked.get(id);
    this.#asked.delete(id);
    const { ok, error } = JSON.parse(reply);
    if (error) reject(new Error(error.text));
    else resolve(ok);
  }

  #done(detail) {
    const job = this.#current;
    this.#current = undefined;
    this.#past.push(job);
    if (job.silent) this.#lost = Math.max(0, this.#lost - 1);
    else {
      this.#finish(job, detail.fault ? "fault" : "done", detail);
      if (detail.fault) this.#drop();
      if (detail.document) this.#tell("document", { document: detail.document });
    }
    this.#next();
  }

  #finish(job, how, detail) {
    job.sink("end", { how, ...detail });
    job.resolve?.(how);
  }

  // What waits is not run after one that went wrong.
  #drop() {
    for (const job of this.#queue) if (!job.silent) this.#finish(job, "dropped");
    this.#queue = [];
  }

  #break(text) { this.#end("broken", text); }

  #end(how, text) {
    const started = this.#ready;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
    this.#past.push(...this.#queue.filter((job) => job.silent));
    this.#queue = this.#queue.filter((job) => !job.silent);
    const underWay = this.#current && !this.#current.silent;
    const job = underWay ? this.#current : how === "broken" ? this.#queue.shift() : undefined;
    this.#current = undefined;
    this.#lost = this.#past.length;
    if (job) this.#finish(job, how, { text, started, lost: this.#lost });
    this.#drop();
    for (const { reject } of this.#asked.values()) reject(new Error(text ?? "the interpreter was stopped"));
    this.#asked.clear();
    this.#tell("change");
  }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
}
