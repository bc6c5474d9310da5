// The end of a long text: as much as a page can lay out in a moment.
const most = { letters: 100_000, lines: 2000 };

export class Tail {
  #kept = "";
  #lines = 0; // in what is kept
  #cut = 0; // lines that are not

  add(text) {
    this.#kept += text;
    this.#lines += text.split("\n").length - 1;
    if (this.#lines <= 2 * most.lines && this.#kept.length <= 2 * most.letters) return;
    const lines = this.#kept.slice(-most.letters).split("\n").slice(-most.lines);
    this.#kept = lines.join("\n");
    this.#cut += this.#lines - (lines.length - 1);
    this.#lines = lines.length - 1;
  }

  get text() { return this.#cut > 0 ? `… ${this.#cut} lines before are not shown\n${this.#kept}` : this.#kept; }
}
