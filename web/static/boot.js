// Starts the program: compiles it once, hands it to the engine's workers, and runs
// the page's own instance. See web/engine for what it promises them.
"use strict";

(() => {
  const names = document.getElementById("boot").dataset;
  const url = (name) => new URL(name, document.baseURI).href;

  const fail = (what, why) => {
    const status = document.getElementById("status") ?? document.body.appendChild(document.createElement("p"));
    status.hidden = false;
    status.className = "fault";
    status.setAttribute("role", "alert");
    status.textContent = `${what} ${why}`;
  };

  const compile = async () => {
    const response = await fetch(url(names.wasm));
    if (!response.ok) throw new Error(`the server answered ${response.status} for the program`);
    const streams = (response.headers.get("Content-Type") ?? "").startsWith("application/wasm");
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  if (typeof WebAssembly !== "object") {
    fail("The simulator cannot start:", "this browser has no WebAssembly, or its settings switch it off. Any browser since 2018 has it.");
    return;
  }
  document.getElementById("status").hidden = false;
  const compiled = compile();

  const start = () => {
    const worker = new Worker(url(names.worker));
    compiled.then((module) => worker.postMessage({ module, exec: url(names.exec), kernel: url(names.kernel) }), () => {});
    return worker;
  };
  const ahead = [start(), start()];
  // As many workers as there are cores, but no more than can be kept fed; half of a phone's are slow.
  const most = matchMedia("(hover: none) and (pointer: coarse)").matches ? 4 : 8;
  globalThis.cablelab = { workers: Math.min(most, navigator.hardwareConcurrency ?? 2), spawn: () => ahead.shift() ?? start() };

  compiled.then(async (module) => {
    const go = new Go();
    const { imports, share } = kernels();
    const instance = await WebAssembly.instantiate(module, { ...go.importObject, kernel: imports });
    share(instance);
    await go.run(instance);
    fail("The simulator has stopped.", "Reload the page to go on; the address bar holds your values.");
  }).catch((error) => fail("The simulator could not start:", `${error.message}. Reload the page; if that does not help, try another browser or network.`));
})();
