// What a running program still holds, found in MicroPython's memory.
//
// MicroPython collects garbage between calls from JavaScript, never within one. But a
// program that binds a name anew, or returns from a function, gives up a clamp or a
// section at once, and a run that follows must not feel it. So the memory is walked as
// the collector would: from the interpreter's own words and the stack of Python's frames
// through every block that one of them points to. What only a builtin in progress holds,
// such as the list that list(generator) is about to return, is not seen.
//
// The words are those of this version of MicroPython (py/mpstate.h), found by how they fit
// together. If none fit, everything counts as held.
const blockSize = 16; // [bytes]
const ahead = 64; // [bytes] of the interpreter's words before those of the stack

export class Heap {
  #module;
  #stack; // index of the words start, end and top of the stack of frames
  #area; // index of the words of the first area: next, table, its size, ..., start, end

  // frames is the size of that stack in words.
  constructor(module, frames) {
    this.#module = module;
    const w = this.#words();
    for (let i = 16; i < w.length - 7 && !this.#area; i++) {
      if (!this.#stack && w[i + 1] - w[i] === 4 * frames && w[i + 2] >= w[i] && w[i + 2] <= w[i + 1]) this.#stack = i;
      const fits = w[i + 2] > 0 && w[i + 6] - w[i + 5] === 4 * blockSize * w[i + 2];
      if (this.#stack && fits && w[i + 1] < w[i + 3] && w[i + 3] < w[i + 5]) this.#area = i;
    }
  }

  #words() { return new Uint32Array(this.#module.HEAPU8.buffer); }

  // Those of the addresses at which something lies that the program does not hold.
  unreached(addresses) {
    if (!this.#area) return [];
    const w = this.#words();
    const areas = [];
    for (let i = this.#area; i > 0; i = w[i] >> 2) areas.push(new Area(this.#module.HEAPU8, w[i + 1], w[i + 2], w[i + 5], w[i + 6]));
    const todo = [];
    const scan = (from, to) => {
      for (let i = from >> 2; i < to >> 2; i++) {
        const area = w[i] % blockSize === 0 && areas.find((a) => a.has(w[i]));
        if (area && area.mark(w[i])) todo.push(area, w[i]);
      }
    };
    scan(4 * this.#stack - ahead, 4 * this.#area);
    scan(w[this.#stack], w[this.#stack + 2]);
    while (todo.length > 0) {
      const address = todo.pop();
      scan(address, todo.pop().end(address));
    }
    return addresses.filter((address) => areas.some((a) => a.has(address) && !a.marked(address)));
  }
}

// An Area of blocks. Its table has two bits for each: 1 begins what was allocated, 2
// goes on with it.
class Area {
  #bytes; #table; #start; #end; #marked;

  constructor(bytes, table, size, start, end) {
    [this.#bytes, this.#table, this.#start, this.#end] = [bytes, table, start, end];
    this.#marked = new Uint8Array(4 * size);
  }

  has(address) { return address >= this.#start && address < this.#end; }

  marked(address) { return this.#marked[this.#block(address)] === 1; }

  // Marks what begins at an address; whether something does that had no mark yet.
  mark(address) {
    const block = this.#block(address);
    if (this.#marked[block] || this.#kind(block) !== 1) return false;
    this.#marked[block] = 1;
    return true;
  }

  // Where what begins at an address ends.
  end(address) {
    let block = this.#block(address) + 1;
    while (this.#kind(block) === 2) block++;
    return this.#start + blockSize * block;
  }

  #block(address) { return (address - this.#start) / blockSize; }
  #kind(block) { return (this.#bytes[this.#table + (block >> 2)] >> (2 * (block & 3))) & 3; }
}
