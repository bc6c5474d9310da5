// What a program prints, passed on in batches: at most one in a while, and the rest when
// the cell ends.
const pause = 40; // [ms]
const limit = 4_000_000; // letters of a cell; what is more is left out

export class Printer {
  #pass;
  #parts = [];
  #bytes = [];
  #passed = 0;
  #last = 0;
  #decoder = new TextDecoder();

  constructor(pass) { this.#pass = pass; }

  byte(b) {
    this.#bytes.push(b);
    if (b === 10) this.#consider();
  }

  print(text) {
    this.#drain();
    this.#parts.push(text);
    this.#consider();
  }

  // What has come as bytes may end within a letter.
  #drain() {
    if (this.#bytes.length > 0) this.#parts.push(this.#decoder.decode(new Uint8Array(this.#bytes), { stream: true }));
    this.#bytes = [];
  }

  #consider() {
    const now = performance.now();
    if (now - this.#last > pause) this.flush(now);
  }

  flush(now = performance.now()) {
    this.#last = now;
    this.#drain();
    const text = this.#parts.join("");
    this.#parts = [];
    if (text === "") return;
    if (this.#passed < limit) this.#pass(text.slice(0, limit - this.#passed));
    if (this.#passed < limit && this.#passed + text.length >= limit) this.#pass("\n… what follows is left out\n");
    this.#passed += text.length;
  }

  // To be called when a cell begins.
  begin() { this.#passed = 0; }
}
