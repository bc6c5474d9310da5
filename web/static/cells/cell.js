// A cell: code that runs, and what comes of it.
import { make } from "./dom.js";
import { sessionOf } from "./namespace.js";

export class Cell extends HTMLElement {
  #out;
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    this.source = this.querySelector("code, pre")?.textContent ?? "";
    this.#out = make("pre", { class: "out" });
    root.append(make("pre", {}, this.source), make("button", { class: "run", click: () => this.run() }, "Run"), this.#out);
  }
  run() {
    this.#out.textContent = "";
    return sessionOf(this.getAttribute("namespace") ?? "").run(this.source, (type, detail) => {
      if (type === "output") this.#out.append(detail.text);
      if (type === "note") this.#out.append(detail.text);
      if (type === "end") this.#out.append(detail.fault ? `${detail.fault.type}: ${detail.fault.text}` : detail.text ?? "");
    });
  }
}
