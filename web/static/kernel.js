// What the program imports besides Go's own: it writes modules itself and has them
// compiled here, over its own memory. See web/engine/kernel_js.go.
"use strict";

globalThis.kernels = () => {
  const walks = [];
  let memory;
  return {
    // To be told the running program, whose memory the modules share.
    share: (instance) => { memory = instance.exports.mem; },
    imports: {
      load: (text, length) => {
        try {
          const module = new WebAssembly.Module(new Uint8Array(memory.buffer, text, length));
          const { walk } = new WebAssembly.Instance(module, { go: { mem: memory } }).exports;
          return walks.push(walk) - 1;
        } catch (error) {
          globalThis.kernelFault = error.message;
          return -1;
        }
      },
      walk: (module, table, steps, out, stride) => walks[module](table, steps, out, stride),
    },
  };
};
