// What came of a cell's run: printed text, figures, notes, and the error. It holds
// no more than a page can bear; what came between is left out.
import { make } from "./dom.js";
import { figure } from "./figure.js";
import { Tail } from "./tail.js";

const pause = 50; // between two changes of the page [ms]
const most = 50; // figures of a run

export class Output {
  #pre; // that text goes on in
  #tail; // of what it shows
  #timer;
  #figures = 0;
  #saved = []; // what came, for a file: {text} or {svg}

  // name is what files of figures are called; goTo(cell, line) shows a place.
  constructor({ name, goTo }) {
    this.element = make("div", { class: "out" });
    this.name = name;
    this.goTo = goTo;
  }

  // The width that a figure may have [px]. Where nothing is laid out it is that of a page.
  get room() {
    const { width } = this.element.parentElement.getBoundingClientRect();
    return Math.max(200, Math.floor((width || 800) - (width > 500 ? 72 : 24)));
  }

  get parts() { return this.#saved; }

  clear() {
    this.#end();
    this.element.replaceChildren();
    this.#figures = 0;
    this.#saved = [];
  }

  print(text) {
    const last = this.#saved.at(-1);
    if (last?.text !== undefined) last.text += text;
    else this.#saved.push({ text });
    if (!this.#pre) {
      this.#pre = this.element.appendChild(make("pre", { tabindex: 0, role: "group", "aria-label": "Output" }));
      this.#tail = new Tail();
    }
    this.#tail.add(text);
    this.#timer ??= setTimeout(() => this.flush(), pause);
  }

  // Shows what has been printed, at its end if that was seen before.
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#pre) return;
    const { scrollTop, clientHeight, scrollHeight } = this.#pre;
    this.#pre.textContent = this.#tail.text;
    this.#pre.scrollTop = scrollTop + clientHeight >= scrollHeight - 4 ? this.#pre.scrollHeight : scrollTop;
  }

  // What is printed next stands behind what else is shown.
  #end() {
    this.flush();
    this.#pre = undefined;
  }

  figure(drawn) {
    this.#end();
    if (++this.#figures > most) {
      if (this.#figures === most + 1) this.note(`More than ${most} figures of one cell are not shown.`);
      return;
    }
    try {
      this.element.append(figure(drawn, `${this.name}-${this.#figures}`));
      this.#saved.push({ svg: drawn.svg });
    } catch (error) {
      this.note(`The figure is not shown: ${error.message}.`);
    }
  }

  note(text) {
    this.#end();
    this.element.append(make("p", { class: "note" }, text));
  }

  // An exception, with the calls that led to it if there are several.
  fault({ type, text, frames }) {
    this.#end();
    const [cell, line] = frames.at(-1) ?? [];
    const at = line ? make("span", { class: "place" }, ` (${this.goTo.own(cell) ? "" : `${cell.slice(1, -1)}, `}line ${line})`) : "";
    this.element.append(make("p", { class: "fault" }, make("strong", {}, type), text ? `: ${text}` : "", at));
    if (frames.length > 1) {
      const calls = frames.slice(-20).map(([name, number, where]) => `${name.slice(1, -1)}, line ${number}${where && where !== "<module>" ? `, in ${where}` : ""}`);
      this.element.append(make("details", {}, make("summary", {}, "How it came to this line"), make("pre", {}, calls.join("\n"))));
    }
  }
}
