// The code of a cell: a coloured text until somebody is about to edit it, then an editor.
import { make } from "./dom.js";
import { highlight } from "./highlight.js";
import { place } from "./place.js";

let loading;
// The editor's module; a failed load is tried again the next time.
const editorModule = () => {
  loading ??= import(place.editor).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
};

export class Code {
  #source;
  #wrong; // the marked line and what is said of it
  #editor;
  #still;
  #on;
  #readonly;

  // on has begin(), edit(), run(goesOn), fail(text), and complete and help of the interpreter.
  constructor(source, { readonly, ...on }) {
    this.#source = source;
    this.#readonly = readonly;
    this.#on = on;
    this.#still = make("pre", { class: "still" });
    this.element = make("div", { class: "code", tabindex: 0, role: "group", keydown: (event) => this.#key(event) }, this.#still);
    if (!readonly) {
      this.#still.addEventListener("pointerenter", ({ pointerType }) => { if (pointerType === "mouse") editorModule().catch(() => {}); });
      this.#still.addEventListener("click", ({ clientX, clientY }) => {
        if (getSelection().isCollapsed) this.edit({ x: clientX, y: clientY });
      });
    }
    this.#draw();
  }

  get source() { return this.#source; }
  set source(text) {
    if (text === this.#source) return;
    this.#source = text;
    this.#wrong = undefined;
    this.#editor?.replace(text);
    this.#draw();
  }

  set label(text) { this.element.setAttribute("aria-label", text); }

  // Marks a line, from 1, with what is wrong in it; without a line none is marked.
  mark(line, text) {
    this.#wrong = line && { line, text };
    this.#editor?.mark(this.#wrong);
    this.#draw();
  }

  // Lets the code be edited, with the cursor at a point of the window [px] or at the end.
  async edit(point) {
    if (this.#readonly) return;
    this.#on.begin();
    try {
      const { open } = await editorModule();
      if (!this.#editor) this.#open(open);
      this.#editor.focus(point);
    } catch (error) {
      this.#on.fail(`The editor cannot be loaded: ${error.message}. Look after the network and try again.`);
    }
  }

  focus() {
    if (this.#editor) this.#editor.focus();
    else this.element.focus();
  }

  #open(open) {
    this.#editor = open({
      source: this.#source,
      root: this.element.getRootNode(),
      label: this.element.getAttribute("aria-label"),
      edited: (source) => {
        this.#source = source;
        this.#wrong = undefined;
        this.#on.edit();
      },
      run: (goesOn) => this.#on.run(goesOn),
      leave: () => this.element.focus(),
      complete: this.#on.complete,
      help: this.#on.help,
    });
    this.#still.replaceWith(this.#editor.element);
    this.#editor.mark(this.#wrong);
  }

  #key(event) {
    if (event.target !== this.element) return;
    if (event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#on.run(event.shiftKey);
    } else if (event.key === "Enter" && !this.#readonly) {
      event.preventDefault();
      this.edit();
    }
  }

  #draw() {
    if (this.#editor) return;
    const lines = highlight(this.#source).map((parts, i) => make("span", { class: `line${i + 1 === this.#wrong?.line ? " wrong" : ""}` },
      ...parts.map(([text, name]) => (name ? make("span", { class: name }, text) : text)), "\n"));
    this.#still.replaceChildren(make("code", {}, ...lines));
  }
}
