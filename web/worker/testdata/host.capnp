# The built folder in workerd as it stands at Cloudflare: files before the worker but
# for the page, and a cache. The scripts here play what is Cloudflare's there and not
# the runtime's.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "front", worker = .front),
    (name = "assets", worker = .assets),
    (name = "site", worker = .site),
    (name = "cache", worker = .cache),
    (name = "files", disk = "assets"),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "front")],
);

const front :Workerd.Worker = (
  modules = [(name = "front.mjs", esModule = embed "front.mjs")],
  bindings = [(name = "ASSETS", service = "assets"), (name = "SITE", service = "site")],
  compatibilityDate = "2025-10-01",
);

const assets :Workerd.Worker = (
  modules = [
    (name = "assets.mjs", esModule = embed "assets.mjs"),
    (name = "headers", text = embed "assets/_headers"),
  ],
  bindings = [(name = "FILES", service = "files")],
  compatibilityDate = "2025-10-01",
);

const cache :Workerd.Worker = (
  modules = [(name = "cache.mjs", esModule = embed "cache.mjs")],
  compatibilityDate = "2025-10-01",
);

const site :Workerd.Worker = (
  modules = [
    (name = "entry.mjs", esModule = embed "worker/entry.mjs"),
    (name = "worker.mjs", esModule = embed "worker/worker.mjs"),
    (name = "runtime.mjs", esModule = embed "worker/runtime.mjs"),
    (name = "wasm_exec.js", esModule = embed "worker/wasm_exec.js"),
    (name = "app.wasm", wasm = embed "worker/app.wasm"),
  ],
  bindings = [(name = "ASSETS", service = "assets")],
  cacheApiOutbound = "cache",
  compatibilityDate = "2025-10-01",
);
