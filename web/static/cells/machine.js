// MicroPython's machine, changed in two places when it is loaded.
//
// It writes one float in forty with other digits than Python, and a program's numbers are
// to be read beside NEURON's. So its one function that writes floats gets another body: it
// leaves its arguments where the text is to be and calls fd_write with a number that no
// file has. JavaScript has Python's digits.
//
// Its dictionaries forget the order of what was put into them. So the function that
// begins maps says of a dictionary's that it is of the ordered kind, which MicroPython
// has, too. In those a name is found almost as fast, another key by looking at one after
// the other.
import { formatFloat } from "./float.js";

const ours = -2; // in place of the number of a file
const types = 1, imports = 2, functions = 3, codes = 10; // sections of a module
const writes = "f64,i32,i32,i32,i32,i32>i32"; // value, room, its size, form, digits, sign -> letters: no other function has this type
const kinds = { 0x7c: "f64", 0x7d: "f32", 0x7e: "i64", 0x7f: "i32" };

// Loads with load(), which instantiates MicroPython.
export const loadRepaired = async (load) => {
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiate = async (bytes, given) => {
    const files = given.wasi_snapshot_preview1;
    if (!files) return instantiate(bytes, given); // another module, loaded at the same time
    const fd_write = (file, at, ...rest) => (file === ours ? writeFloat(made.instance.exports.memory, at) : files.fd_write(file, at, ...rest));
    const made = await instantiate(repaired(new Uint8Array(bytes)), { ...given, wasi_snapshot_preview1: { ...files, fd_write } });
    return made;
  };
  WebAssembly.instantiateStreaming = async (response, given) =>
    given.wasi_snapshot_preview1 ? WebAssembly.instantiate(await (await response).arrayBuffer(), given) : instantiateStreaming(response, given);
  try {
    return await load();
  } finally {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming });
  }
};

// Writes a float where its arguments lie; how many letters it has. What does not fit
// is written with a power of ten.
const writeFloat = ({ buffer }, at) => {
  const view = new DataView(buffer, at);
  const value = view.getFloat64(0, true);
  const [size, form, digits, sign] = [8, 12, 16, 20].map((offset) => view.getInt32(offset, true));
  const write = (as) => formatFloat(value, as, digits, sign ? String.fromCharCode(sign) : "");
  let text = write(String.fromCharCode(form));
  if (text.length >= size) text = write("e").slice(0, size - 1);
  new TextEncoder().encodeInto(`${text}\0`, new Uint8Array(buffer, at, size));
  return text.length;
};

// The module with both changes.
const repaired = (module) => inOrder(withFloats(module));

// The module with another body of the function that writes floats.
const withFloats = (module) => {
  const { type, fdWrite, own } = survey(module);
  const candidates = own.flatMap((t, i) => (t === type ? [i] : []));
  if (candidates.length !== 1 || fdWrite < 0) throw new Error("this version of MicroPython writes floats in another way");
  return withBody(module, candidates[0], () => body(fdWrite));
};

// The module in which maps that follow the type of dictionaries, as those of dictionaries
// do, begin with another flag. Two functions tell where to look: mp_map_init, whose end
// stores the flags 1, and mp_obj_dict_init, which stores the type and calls it.
const inOrder = (module) => {
  const short = bodies(module);
  const only = (pattern) => {
    const found = short.flatMap((text, i) => (pattern.test(text) ? [i] : []));
    if (found.length !== 1) throw new Error("this version of MicroPython begins dictionaries in another way");
    return found[0];
  };
  const begins = only(/A\x016\x02\0 \0 \x016\x02\x08\x0b$/);
  const type = short[only(/^\0 \0A[^]{5}6\x02\0 \0A\x04j \x01\x10[^]{5}\x0b$/)].slice(4, 9);
  const [load, minus, equal, shift, or] = [0x28, 0x6b, 0x46, 0x74, 0x72];
  const flag = [get, 0, constant, 4, minus, load, 2, 0, constant, ...Array.from(type, (c) => c.charCodeAt(0)), equal, constant, 2, shift, or];
  const before = short[begins].length - 11; // what follows the constant 1
  return withBody(module, begins, (old) => [...old.subarray(0, before), ...flag, ...old.subarray(before)]);
};

// The bodies of short functions as texts, a letter a byte.
const bodies = (module) => new Reader(module).find(codes).list((r) => {
  const size = r.number();
  r.skip(size);
  return size < 64 ? String.fromCharCode(...module.subarray(r.at - size, r.at)) : "";
});

// The module with change(the body) in place of a function's.
const withBody = (module, index, change) => {
  const section = new Reader(module).find(codes);
  const start = section.at;
  section.number();
  for (let i = 0; i < index; i++) section.skip(section.number());
  const before = section.at;
  const size = section.number();
  const body = change(module.subarray(section.at, section.at + size));
  section.skip(size);
  const content = joined(module.subarray(start, before), [...leb(body.length), ...body], module.subarray(section.at, section.end));
  return joined(module.subarray(0, section.head), [codes, ...leb(content.length)], content, module.subarray(section.end));
};

const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

// Instructions.
const get = 0x20, call = 0x10, constant = 0x41, end = 0x0b, f64 = 0x39, i32 = 0x36;
const storing = (kind, offset) => [kind, 0, offset];

// Stores the arguments at the room's beginning and calls fd_write(ours, room, 0, 0).
const body = (fdWrite) => {
  const store = (argument, kind, offset) => [get, 1, get, argument, ...storing(kind, offset)];
  return [0, ...store(0, f64, 0), ...store(2, i32, 8), ...store(3, i32, 12), ...store(4, i32, 16), ...store(5, i32, 20),
    constant, ours & 0x7f, get, 1, constant, 0, constant, 0, call, ...leb(fdWrite), end];
};

// What is needed to know of a module's functions.
const survey = (module) => {
  const reader = new Reader(module);
  const type = reader.find(types).list((r) => {
    r.skip(1);
    const names = () => r.list(() => kinds[r.byte()]).join();
    return `${names()}>${names()}`;
  }).indexOf(writes);
  const named = reader.find(imports).list((r) => {
    r.text();
    const name = r.text();
    if (r.byte() !== 0) throw new Error("MicroPython imports more than functions");
    r.number();
    return name;
  });
  return { type, fdWrite: named.indexOf("fd_write"), own: reader.find(functions).list((r) => r.number()) };
};

const leb = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >>> 7)]);

// Reads WebAssembly.
class Reader {
  constructor(bytes) { this.bytes = bytes; }

  // Goes to a section's beginning.
  find(id) {
    this.at = 8;
    while (this.at < this.bytes.length) {
      this.head = this.at;
      const found = this.byte();
      const size = this.number();
      this.end = this.at + size;
      if (found === id) return this;
      this.at = this.end;
    }
    throw new Error("this is not MicroPython");
  }

  byte() { return this.bytes[this.at++]; }

  number() {
    for (let n = 0, shift = 0; ; shift += 7) {
      const b = this.byte();
      n |= (b & 127) << shift;
      if (b < 128) return n >>> 0;
    }
  }

  skip(size) { this.at += size; }
  list(read) { return Array.from({ length: this.number() }, () => read(this)); }
  text() { return String.fromCharCode(...this.list((r) => r.byte())); }
}
