// A worker of the engine: it gets the compiled program from boot.js and runs it.
"use strict";

self.onmessage = async ({ data }) => {
  importScripts(data.exec);
  self.document = {}; // vecty, which the page shares this program with, looks for one when it starts
  const go = new Go();
  const instance = await WebAssembly.instantiate(data.module, go.importObject);
  await go.run(instance);
  self.postMessage({ head: "exit" });
};
