// Starts the program: compiles it once, hands it to the engine's workers, and runs
// the page's own instance. See web/engine for what it promises them. In a page that is
// one file (save.js) all of it is in elements of the page.
"use strict";

(() => {
  const boot = document.getElementById("boot");
  const names = boot.dataset;
  const url = (name) => new URL(name, document.baseURI).href;
  const own = (id) => document.getElementById(id).textContent;
  const whole = !names.wasm;

  // The link to the program of what is shown holds what the address bar has.
  for (const event of ["pointerdown", "focus", "click"]) {
    document.getElementById("as-python")?.addEventListener(event, ({ target }) => { target.hash = `figure=${location.search.slice(1)}`; });
  }

  const fail = (what, why) => {
    const status = document.getElementById("status") ?? document.body.appendChild(document.createElement("p"));
    status.hidden = false;
    status.className = "fault";
    status.setAttribute("role", "alert");
    status.textContent = `${what} ${why}`;
  };

  const load = (src) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} cannot be loaded`));
    script.src = src;
    document.head.append(script);
  });

  // What the page is made of, as text where it is in an element, else as a response.
  const part = async (name) => {
    if (whole) return { text: own(name) };
    const response = await fetch(name === "boot" ? boot.src : url(names[name]));
    if (!response.ok) throw new Error(`the server answered ${response.status} for ${name}`);
    return { response };
  };

  const unpack = (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };

  const fetched = async (name) => {
    const response = await fetch(url(name));
    if (!response.ok) throw new Error(`the server answered ${response.status} for the program`);
    const streams = (response.headers.get("Content-Type") ?? "").startsWith("application/wasm");
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };
  const compile = async () => whole ? WebAssembly.compile(await unpack(own("wasm"))) : fetched(names.wasm);

  if (typeof WebAssembly !== "object") {
    fail("The simulator cannot start:", "this browser has no WebAssembly, or its settings switch it off. Any browser since 2018 has it.");
    return;
  }
  document.getElementById("status").hidden = false;
  const compiled = compile();

  const scripts = whole || !names.exec ? [] : [url(names.exec), url(names.kernel)];
  const workerURL = whole
    ? URL.createObjectURL(new Blob([own("exec"), "\n", own("kernel"), "\n", own("worker")], { type: "text/javascript" }))
    : url(names.worker);
  // Where no worker starts, since the page's host forbids it, the page's own program
  // takes their place (web/engine/worker_js.go).
  const here = () => {
    const { port1, port2 } = new MessageChannel();
    port1.terminate = () => port1.postMessage(null);
    cablelab.serve(port2);
    return port1;
  };
  const start = (program) => {
    let worker;
    try {
      worker = new Worker(workerURL);
    } catch {
      cablelab.alone = true;
      return null;
    }
    let alive = false;
    worker.addEventListener("message", () => { alive = true; }, { once: true });
    worker.addEventListener("error", () => { cablelab.alone ||= !alive; });
    program.then((module) => worker.postMessage({ module, scripts }), ({ message }) => worker.onerror?.({ message, preventDefault() {} }));
    return worker;
  };
  // As many workers as there are cores, but no more than can be kept fed; half of a phone's are slow.
  const most = matchMedia("(hover: none) and (pointer: coarse)").matches ? 4 : 8;
  const cablelab = globalThis.cablelab = {
    workers: Math.min(most, navigator.hardwareConcurrency ?? 2),
    spawn: () => (cablelab.alone ? null : ahead.shift() ?? start(compiled)) ?? here(),
    // What writes programs for other simulators is loaded when somebody wants one.
    writer: names.writer && (() => start(fetched(names.writer))),
    query: names.query ?? "",
    saving: async () => {
      if (!globalThis.saving) await load(url(names.save));
      return globalThis.saving(part);
    },
  };
  const ahead = [start(compiled), start(compiled)];

  compiled.then(async (module) => {
    const go = new Go();
    const { imports, share } = kernels();
    const instance = await WebAssembly.instantiate(module, { ...go.importObject, kernel: imports });
    share(instance);
    await go.run(instance);
    fail("The simulator has stopped.", "Reload the page to go on; the address bar holds your values.");
  }).catch((error) => fail("The simulator could not start:", `${error.message}. Reload the page; if that does not help, try another browser or network.`));
})();
