// <cable-lab-prose>: a text between cells, as notebooks have it. Of Markdown it shows
// headings, paragraphs, lists, code and stress; all else stays as it is written.
import { make } from "./dom.js";

const inline = (text) => text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).map((part) => {
  if (/^`.+`$/.test(part)) return make("code", {}, part.slice(1, -1));
  if (/^\*\*.+\*\*$/.test(part)) return make("strong", {}, part.slice(2, -2));
  return /^\*.+\*$/.test(part) ? make("em", {}, part.slice(1, -1)) : part;
});

const block = (text) => {
  const heading = /^(#{1,6}) +(.*)$/.exec(text);
  if (heading) return make(`h${Math.min(6, heading[1].length + 1)}`, {}, ...inline(heading[2]));
  if (/^```/.test(text)) return make("pre", {}, text.replace(/^```.*\n?/, "").replace(/\n?```$/, ""));
  if (/^[-*] /.test(text)) return make("ul", {}, ...text.split(/\n(?=[-*] )/).map((item) => make("li", {}, ...inline(item.slice(2)))));
  return make("p", {}, ...inline(text));
};

export class Prose extends HTMLElement {
  #source;

  connectedCallback() { if (this.#source === undefined) this.source = this.textContent; }

  get source() { return this.#source; }
  set source(text) {
    this.#source = text;
    const blocks = text.trim().split(/\n{2,}|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n/m).filter((part) => part.trim());
    const show = make("div", { dblclick: () => this.edit() }, ...blocks.map((part) => block(part.trim())));
    this.replaceChildren(show, make("button", { type: "button", class: "edit", click: () => this.edit() }, "Edit this text"));
  }

  edit() {
    const end = () => {
      this.source = area.value;
      this.dispatchEvent(new CustomEvent("edit", { bubbles: true }));
    };
    const area = make("textarea", { "aria-label": "Text in Markdown", rows: Math.max(3, this.#source.split("\n").length + 1), blur: end,
      keydown: (event) => { if (event.key === "Escape" || (event.key === "Enter" && (event.shiftKey || event.ctrlKey))) area.blur(); } });
    area.value = this.#source;
    this.replaceChildren(area);
    area.focus();
  }
}
