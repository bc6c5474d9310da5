// What is said while a cell waits or runs: how long, and how far.
import { make } from "./dom.js";

const seconds = (since) => {
  const past = (performance.now() - since) / 1000;
  return past < 60 ? `${past.toFixed(1)} s` : `${Math.floor(past / 60)} min ${Math.floor(past % 60)} s`;
};

export class Busy {
  #timer;
  #time = make("span");
  #text = make("span");

  constructor() { this.element = make("div", { class: "busy" }); }

  say(text) {
    this.clear();
    this.#text.textContent = text;
    this.element.replaceChildren(this.#text);
  }

  // Shows the time that goes by. What takes less than a moment is not worth a word.
  begin() {
    this.clear();
    const since = performance.now();
    this.#text.textContent = "";
    this.#timer = setInterval(() => {
      this.#time.textContent = `Running, ${seconds(since)}`;
      if (!this.#time.isConnected) this.element.replaceChildren(this.#time, this.#text);
    }, 200);
  }

  progress(text) { this.#text.textContent = text; }

  clear() {
    clearInterval(this.#timer);
    this.element.replaceChildren();
  }
}
