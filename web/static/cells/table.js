// MicroPython asks the table of its functions for one at each of its try blocks, and
// browsers make an object of it each time: a tenth of a program's time. Here a table
// remembers what it has handed out.
const { get, set } = WebAssembly.Table.prototype;
const known = new WeakMap();

WebAssembly.Table.prototype.get = function (index) {
  let functions = known.get(this);
  if (!functions) known.set(this, functions = []);
  return functions[index] ??= get.call(this, index);
};

WebAssembly.Table.prototype.set = function (index, ...what) {
  known.delete(this);
  set.call(this, index, ...what);
};
