// A worker of the engine: it gets the compiled program from boot.js and runs it.
// What the page says before the program listens is kept for it.
"use strict";

self.early = [];
self.postMessage({ alive: true });

const run = async ({ module, scripts }) => {
  if (scripts.length) importScripts(...scripts);
  self.document = {}; // vecty, which the page shares this program with, looks for one when it starts
  const go = new Go();
  const { imports, share } = kernels();
  const instance = await WebAssembly.instantiate(module, { ...go.importObject, kernel: imports });
  share(instance);
  await go.run(instance);
  self.postMessage({ head: "exit" });
};

self.onmessage = ({ data }) => (data.module ? run(data) : self.early.push(data));
