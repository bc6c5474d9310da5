// <cable-lab-cell>: code that can be changed and run, and what comes of it. The block
// inside is the code; it stays there for readers without scripts.
import { Busy } from "./busy.js";
import { Code } from "./code.js";
import text from "./cell.css";
import { make } from "./dom.js";
import { sessionOf } from "./namespace.js";
import { Output } from "./output.js";
import { program } from "./prompts.js";
import { runIcon, stopIcon } from "./icons.js";
import { savePicture } from "./save.js";
import { sheet } from "./sheet.js";

const style = sheet(text);

// Cells that run by themselves do so when they are seen.
const seen = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    target.run();
  }
});

const gone = (lost) => (lost > 0
  ? " The names of all cells are gone; they come back by themselves when you next run a cell."
  : " No names are kept.");

export class Cell extends HTMLElement {
  #code;
  #output;
  #busy = new Busy();
  #root;
  #box;
  #run;
  #count = make("span", { class: "count" });
  #said = make("div", { class: "said", role: "status" });
  #ran; // the source that has run, and the names it ran in

  /** The code as the page has it. */
  original;

  connectedCallback() {
    if (this.#root) return;
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [style];
    this.original = program((this.querySelector("code") ?? this.querySelector("pre") ?? this).textContent);
    this.#code = new Code(this.original, {
      readonly: this.hasAttribute("readonly"),
      begin: () => this.session.warm(),
      edit: () => this.#edited(),
      run: (goesOn) => this.#ordered(goesOn),
      fail: (why) => this.#output.note(why),
      complete: (of) => this.session.complete(of),
      help: (name) => this.session.help(name),
    });
    this.#output = new Output({ name: "figure", goTo: { own: (name) => name === `<cell ${this.number}>` } });
    this.#run = make("button", { class: "run", type: "button", pointerenter: () => this.session.warm(), focus: () => this.session.warm(), click: () => (this.running ? this.session.stop() : this.run()) });
    if (this.hasAttribute("height")) {
      this.#code.element.classList.add("height");
      this.#code.element.style.maxHeight = `${parseFloat(this.getAttribute("height"))}px`;
    }
    this.#box = make("section", { class: "cell" },
      make("div", { class: "entry" }, make("div", { class: "gutter" }, this.#run, this.#count), this.#code.element),
      this.#busy.element, this.#output.element, this.#said);
    this.#root.append(this.#box);
    this.#show();
    if (this.hasAttribute("auto")) seen.observe(this);
  }

  disconnectedCallback() { seen.unobserve(this); }

  get session() { return sessionOf(this.getAttribute("namespace") ?? this.notebook?.getAttribute("namespace") ?? ""); }
  get notebook() { return this.closest("cable-lab-notebook"); }

  /** The number of its last run, undefined before the first. */
  number;
  /** Whether it runs or waits for that. */
  running = false;

  get source() { return this.#code.source; }
  set source(text) { this.#code.source = text; this.#edited(); }

  /** What its last run gave, as [{text} or {svg}]. */
  get parts() { return this.#output.parts; }

  /** Whether its present code has run in the present names. */
  get fresh() { return this.#ran?.source === this.source && this.#ran.names === this.session.names; }

  focus() { this.#code.focus(); }
  edit() { return this.#code.edit(); }

  clear() {
    this.#output.clear();
    this.#code.mark();
    this.#box.classList.remove("stale");
  }

  /** Puts buttons at its corner. */
  arrange(buttons) { this.#box.prepend(buttons); }

  /** Runs it, after the cells that have to run before it: how it ended. */
  run() { return this.notebook?.runThrough?.(this) ?? this.runAlone(); }

  /** Runs it: done, fault, stopped, broken, or dropped if one before it went wrong. */
  runAlone() {
    if (this.running) return Promise.resolve("dropped");
    const { source } = this;
    return this.session.run(source, this.#output.room, (type, detail) => this.#heard[type]?.(detail, source));
  }

  #ordered(goesOn) {
    this.run();
    if (goesOn) this.dispatchEvent(new CustomEvent("onward", { bubbles: true }));
  }

  #edited() {
    this.#box.classList.toggle("stale", this.#ran !== undefined && this.#ran.source !== this.source);
    this.dispatchEvent(new CustomEvent("edit", { bubbles: true }));
  }

  #heard = {
    wait: ({ behind }) => {
      this.running = true;
      this.#busy.say(behind ? "Waits for the cells before it." : this.session.alive ? "" : "Starting Python …");
      this.#show();
    },
    restore: ({ left }) => this.#busy.say(`Bringing back the names: ${left} ${left === 1 ? "cell" : "cells"} to go.`),
    begin: ({ number }) => {
      this.number = number;
      this.clear();
      this.#busy.begin();
      this.#show();
    },
    output: ({ text }) => this.#output.print(text),
    figure: (drawn) => this.#output.figure(drawn),
    file: (file) => savePicture(file).catch((error) => this.#output.note(`${file.name} cannot be saved: ${error.message}`)),
    note: ({ text }) => this.#output.note(text),
    progress: ({ text }) => this.#busy.progress(text),
    end: (detail, source) => this.#ended(detail, source),
  };

  #ended({ how, fault, text, started, lost, document }, source) {
    this.running = false;
    this.#busy.clear();
    this.#output.flush();
    if (how !== "dropped") this.#ran = { source, names: this.session.names };
    if (fault) this.#fault(fault);
    if (how === "stopped") this.#output.note(`Stopped.${gone(lost)}`);
    if (how === "broken") this.#output.note(started ? `Python broke down: ${text}.${gone(lost)}` : `Python cannot start: ${text}. Look after the network, and run the cell again.`);
    this.#show();
    if (how !== "dropped") this.#say(how);
    if (document) this.dispatchEvent(new CustomEvent("document", { bubbles: true, detail: { document } }));
    this.dispatchEvent(new CustomEvent("ran", { bubbles: true, detail: { how } }));
  }

  #fault(fault) {
    if (fault.type === "SystemExit") {
      this.#output.note("The program has ended itself here.");
      return;
    }
    this.#output.fault(fault);
    const own = fault.frames.findLast(([name]) => name === `<cell ${this.number}>`);
    if (own) this.#code.mark(own[1], `${fault.type}: ${fault.text}`);
  }

  // Tells those who do not see it what came of a run, in few words.
  #say(how) {
    const told = this.#output.element.innerText.trim();
    this.#said.textContent = `Cell ${this.number ?? ""} ${how === "done" ? "done" : "went wrong"}. ${told.length > 300 ? `${told.slice(0, 300)} and more` : told}`;
  }

  #show() {
    const name = this.number ? `cell ${this.number}` : "cell";
    this.#box.classList.toggle("running", this.running);
    this.#run.replaceChildren(this.running ? stopIcon() : runIcon());
    this.#run.setAttribute("aria-label", this.running ? `Stop ${name}` : `Run ${name}`);
    this.#run.title = this.running ? "Stop" : "Run (Ctrl+Enter; Shift+Enter goes on)";
    this.#count.textContent = this.number ? `[${this.number}]` : "";
    this.#code.label = `Code of ${name}. Enter edits it, Control and Enter run it, Escape leaves it.`;
  }
}
