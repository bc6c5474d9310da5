// What a program prints, passed on line by line as long as it prints little, so that all
// of it is seen when it goes on computing; who prints much is heard in batches.
const burst = 50; // batches that may come at once
const pause = 40; // after so long one more may [ms]
const limit = 4_000_000; // letters of a cell; what is more is left out

export class Printer {
  #pass;
  #parts = [];
  #bytes = [];
  #passed = 0;
  #free = burst;
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

  // To be called when a cell begins.
  begin() { this.#passed = 0; }

  flush() {
    this.#drain();
    const text = this.#parts.join("");
    this.#parts = [];
    if (text === "") return;
    if (this.#passed < limit) this.#pass(text.slice(0, limit - this.#passed));
    if (this.#passed < limit && this.#passed + text.length >= limit) this.#pass("\n… what follows is left out\n");
    this.#passed += text.length;
  }

  #consider() {
    const now = performance.now();
    this.#free = Math.min(burst, this.#free + (now - this.#last) / pause);
    this.#last = now;
    if (this.#free < 1) return;
    this.#free--;
    this.flush();
  }

  // What has come as bytes may end within a letter.
  #drain() {
    if (this.#bytes.length > 0) this.#parts.push(this.#decoder.decode(new Uint8Array(this.#bytes), { stream: true }));
    this.#bytes = [];
  }
}
