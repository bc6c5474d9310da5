// What came of a cell's run: printed text, figures, notes, and the error. It holds
// no more than a page can bear; what came between is left out.
import { make } from "./dom.js";
import { figure } from "./figure.js";

const most = 200_000; // letters shown of one text

export class Output {
  #pre; // that text goes on in
  #length = 0;
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
  get text() { return this.#saved.map(({ text }) => text ?? "").join(""); }

  clear() {
    this.element.replaceChildren();
    this.#pre = undefined;
    this.#length = 0;
    this.#figures = 0;
    this.#saved = [];
  }

  print(text) {
    const last = this.#saved.at(-1);
    if (last?.text !== undefined) last.text += text;
    else this.#saved.push({ text });
    if (!this.#pre) {
      this.#pre = this.element.appendChild(make("pre", { tabindex: 0, role: "group", "aria-label": "Output" }));
      this.#length = 0;
    }
    const atEnd = this.#pre.scrollTop + this.#pre.clientHeight >= this.#pre.scrollHeight - 4;
    this.#pre.append(text);
    this.#length += text.length;
    if (this.#length > 2 * most) this.#shorten();
    if (atEnd) this.#pre.scrollTop = this.#pre.scrollHeight;
  }

  // Of a long text its end is shown.
  #shorten() {
    const text = this.#pre.textContent;
    const shown = `… ${text.length - most} letters are not shown\n${text.slice(-most)}`;
    this.#pre.textContent = shown;
    this.#length = shown.length;
  }

  figure(drawn) {
    this.#pre = undefined;
    try {
      this.element.append(figure(drawn, `${this.name}-${++this.#figures}`));
      this.#saved.push({ svg: drawn.svg });
    } catch (error) {
      this.note(`The figure is not shown: ${error.message}.`);
    }
  }

  note(text) {
    this.#pre = undefined;
    this.element.append(make("p", { class: "note" }, text));
  }

  // An exception, with the calls that led to it if there are several.
  fault({ type, text, frames }) {
    this.#pre = undefined;
    const [cell, line] = frames.at(-1) ?? [];
    const at = line ? make("span", { class: "place" }, ` (${this.goTo.own(cell) ? "" : `${cell.slice(1, -1)}, `}line ${line})`) : "";
    this.element.append(make("p", { class: "fault" }, make("strong", {}, type), text ? `: ${text}` : "", at));
    if (frames.length > 1) {
      const calls = frames.slice(-20).map(([name, number, where]) => `${name.slice(1, -1)}, line ${number}${where && where !== "<module>" ? `, in ${where}` : ""}`);
      this.element.append(make("details", {}, make("summary", {}, "How it came to this line"), make("pre", {}, calls.join("\n"))));
    }
  }
}
