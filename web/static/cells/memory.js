// How much memory a program may take: a loop that only ever adds to a list ends with Python's
// MemoryError, and not with the reader's browser.
const most = 2 ** 29; // [byte]
const page = 2 ** 16; // [byte]
const { grow } = WebAssembly.Memory.prototype;

WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * page > most) throw new RangeError("a program may take 512 MB");
  return grow.call(this, pages);
};
