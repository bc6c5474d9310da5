// <cable-lab-notebook>: cells with prose between them, as one program. It has the bar
// with which they are run, saved and passed on, and keeps what the reader has changed.
// With the attribute arrange, cells can be added, moved and removed; else they are the
// page's, and what is added stands behind them.
import { adder, bar, corner } from "./bar.js";
import { make } from "./dom.js";
import { pack, unpack } from "./contents.js";
import { keep, kept } from "./keep.js";
import { contentsOf, fragment, isLink } from "./link.js";
import { ofNotebook, toNotebook } from "./ipynb.js";
import { ofProgram, toProgram } from "./percent.js";
import { save } from "./save.js";
import { sessionOf } from "./namespace.js";
import { sheet } from "./sheet.js";
import text from "./notebook.css";

const style = sheet(text);
const figures = "#figure="; // begins the fragment of an address that holds the query of a figure's link
const largest = 16_000_000; // of a file that is opened [byte]

export class Notebook extends HTMLElement {
  #own; // the items of the page itself
  #first; // what they are as contents, in JSON
  #told = make("p", { class: "told", role: "status" });
  #stop; // the button
  #timer;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.append(this.#bar(), make("slot"));
    if (this.arranged) root.append(adder((kind) => this.#edit(this.add("", { kind }))));
    this.#own = this.items.filter(({ kind }) => this.arranged || kind === "code").map(({ kind, source }, at) => ({ kind, source, original: source, at }));
    for (const cell of this.cells) this.#equip(cell);
    this.#apply();
    this.#first = JSON.stringify(this.#contents);
    const contents = kept(this.#name);
    if (contents) this.#apply(contents);
    this.addEventListener("edit", () => this.#keepSoon());
    this.addEventListener("onward", ({ target }) => this.#onward(target));
    this.session.addEventListener("change", () => this.#show());
    addEventListener("pagehide", () => this.#keep());
    addEventListener("hashchange", () => this.#follow());
    this.#show();
    this.#follow();
  }

  get session() { return sessionOf(this.getAttribute("namespace") ?? ""); }
  get arranged() { return this.hasAttribute("arrange"); }
  get cells() { return [...this.querySelectorAll("cable-lab-cell")]; }
  get #name() { return this.getAttribute("name") ?? ""; }

  // What is kept: prose of the page itself is not, since nobody can change it.
  get #contents() { return pack(this.items.filter(({ kind }) => this.arranged || kind === "code")); }

  /** Cells and prose in their order. */
  get items() {
    return [...this.querySelectorAll("cable-lab-cell, cable-lab-prose, [data-markdown]")].map((element) => (element.localName === "cable-lab-cell"
      ? { kind: "code", source: element.source, original: element.added ? undefined : element.original, number: element.number, parts: element.parts, element }
      : { kind: "markdown", source: element.dataset.markdown ?? element.source, element }));
  }

  /** Has the engine do op: a promise of its answer. */
  ask(op, ...args) { return this.session.ask(op, ...args); }

  /** Makes a cell behind another, or at the end, and runs it if that is wanted. */
  add(source, { after, run = false, kind = "code" } = {}) {
    const element = kind === "code" ? make("cable-lab-cell") : make("cable-lab-prose", {}, source);
    if (this.hasAttribute("theme")) element.setAttribute("theme", this.getAttribute("theme"));
    element.added = true;
    if (after) after.after(element);
    else this.append(element);
    if (kind === "code") {
      element.source = source;
      this.#equip(element);
    }
    this.#keepSoon();
    if (run) element.run();
    return element;
  }

  /** Runs all cells: how the last ended. */
  runAll() { return this.#runEach(this.cells); }

  /** Runs a cell, in a notebook in order after those above that have not run. */
  runThrough(cell) {
    const cells = this.cells;
    const above = this.hasAttribute("in-order") ? cells.slice(0, cells.indexOf(cell)).filter((one) => !one.fresh && !one.running) : [];
    return this.#runEach([...above, cell]);
  }

  async #runEach(cells) {
    const ends = cells.map((cell) => cell.runAlone());
    return (await Promise.all(ends)).at(-1);
  }

  #bar() {
    const made = bar({
      runAll: () => this.runAll(),
      stop: () => this.session.stop(),
      restart: () => this.#restart(),
      clear: () => this.cells.forEach((cell) => cell.clear()),
      open: this.arranged && ((input) => this.#open(input)),
      ipynb: () => this.#save("ipynb", toNotebook, "application/x-ipynb+json"),
      py: () => this.#save("py", toProgram, "text/x-python"),
      link: () => this.#link(),
      original: () => this.#replace(undefined, "These are the page's own cells."),
    });
    this.#stop = made.stop;
    return make("div", { class: "bar" }, made.element, this.#told);
  }

  #edit(element) {
    element.scrollIntoView({ block: "nearest" });
    element.edit();
  }

  // Gives a cell the buttons of its corner.
  #equip(cell) {
    cell.arrange(corner({
      runAbove: () => this.#runEach(this.cells.slice(0, this.cells.indexOf(cell))),
      up: this.arranged && (() => this.#move(cell, cell.previousElementSibling, "before")),
      down: this.arranged && (() => this.#move(cell, cell.nextElementSibling, "after")),
      add: this.arranged && (() => this.#edit(this.add("", { after: cell }))),
      remove: (this.arranged || cell.added) && (() => this.#remove(cell)),
    }));
  }

  #move(cell, other, where) {
    if (!other) return;
    other[where](cell);
    cell.scrollIntoView({ block: "nearest" });
    this.#keepSoon();
  }

  #remove(cell) {
    const before = this.#contents;
    cell.remove();
    this.#keepSoon();
    this.#offer("The cell is removed.", before);
  }

  // Says what was done, with a way back.
  #offer(said, before) {
    this.#told.replaceChildren(said, make("button", { type: "button", click: () => this.#replace(before, "") }, "Undo"));
  }

  #say(said) { this.#told.replaceChildren(said); }

  // Shift+Enter goes to the next cell; behind the last one it makes one.
  #onward(cell) {
    const next = this.cells[this.cells.indexOf(cell) + 1];
    if (next) next.focus();
    else if (this.arranged) this.#edit(this.add("", { after: cell }));
  }

  #restart() {
    this.session.restart();
    this.#say("All names are forgotten.");
  }

  #show() { this.#stop.disabled = !this.session.busy; }

  // Makes the notebook hold contents, or its own cells.
  #apply(contents) {
    const items = contents ? unpack(contents, this.#own) : this.#own;
    if (this.arranged) {
      for (const { element } of this.items) element.remove();
      for (const { source, kind } of items) this.add(source, { kind });
      return;
    }
    for (const cell of this.cells) if (cell.added) cell.remove();
    const own = this.cells;
    for (const cell of own) cell.source = cell.original;
    let last;
    for (const [i, { source, at }] of items.entries()) {
      if (at !== undefined) own[at].source = source;
      const between = items.slice(i).some((item) => item.at !== undefined);
      last = at === undefined ? this.add(source, { after: between ? last : undefined }) : own[at];
    }
  }

  // Replaces what is there, with a way back.
  #replace(contents, said) {
    const before = this.#contents;
    this.#apply(contents);
    this.#keep();
    if (said) this.#offer(said, before);
    else this.#say("");
  }

  #keepSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), 300);
  }

  #keep() {
    clearTimeout(this.#timer);
    const contents = this.#contents;
    keep(this.#name, JSON.stringify(contents) === this.#first ? undefined : contents);
  }

  #save(kind, text, type) {
    const name = (this.#name || "notebook").replace(/[^\w-]+/g, "-");
    save(`${name}.${kind}`, new Blob([text(this.items)], { type }));
  }

  async #link() {
    const address = new URL(location.href);
    address.hash = await fragment(this.#contents);
    const told = address.href.length > 30_000 ? ` It has ${address.href.length} letters, more than some programs pass on: a file is safer.` : "";
    await navigator.clipboard.writeText(address.href).then(() => this.#say(`The link is copied.${told}`), () => {
      const field = make("input", { readonly: true, "aria-label": "Link", value: address.href });
      this.#told.replaceChildren("The link: ", field);
      field.select();
    });
  }

  // Shows what the address holds, and takes it out of the address: from then on it is
  // kept here like any other, and to go back or to load anew loses nothing.
  async #follow() {
    const { hash } = location;
    const figure = hash.startsWith(figures);
    if (!figure && !isLink(hash)) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    try {
      if (figure) this.#replace(await this.#programOf(hash.slice(figures.length)), "This is the program of the figure.");
      else this.#replace(await contentsOf(hash), "These cells are those of the link.");
    } catch (error) {
      this.#say(`The link cannot be opened: ${error.message}. The cells here are as they were.`);
    }
  }

  // The contents of a program that does what a figure shows, by the query of its link.
  async #programOf(query) {
    return (await this.ask("lesson.cells", query)).map((source) => [0, source]);
  }

  async #open(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    try {
      if (file.size > largest) throw new Error(`it has ${file.size} bytes, and at most ${largest} are taken`);
      const content = await file.text();
      const cells = file.name.endsWith(".ipynb") ? ofNotebook(content) : ofProgram(content);
      this.#replace(cells.map(({ kind, source }) => [kind === "markdown" ? 1 : 0, source]), `${file.name} is open.`);
    } catch (error) {
      this.#say(`${file.name} cannot be opened: ${error.message}. The cells here are as they were.`);
    }
  }
}
