// Runs programs of cells in the interpreter's worker, in Node instead of a page.
//
//   node node.mjs interpreter.js files.json < programs.json
//
// programs.json is a list of programs, each a list of cells; a program has a namespace
// of its own. It prints what each cell gave: {output, figures, fault, document, ms}.
import { readFile } from "node:fs/promises";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { fileURLToPath, pathToFileURL } from "node:url";

const { performance } = globalThis;

// The page's side of the worker.
const runProgram = (interpreter, files, engine, cells) => new Promise((resolve, reject) => {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { interpreter, engine } });
  const told = [];
  let begun = performance.now();
  const next = () => {
    if (told.length === cells.length) {
      worker.terminate();
      return resolve(told);
    }
    begun = performance.now();
    told.push({ output: "", figures: [] });
    worker.postMessage({ type: "run", id: told.length, name: `<cell ${told.length}>`, source: cells[told.length - 1], room: 640 });
  };
  const heard = {
    ready: next,
    output: ({ text }) => (told.at(-1).output += text),
    figure: ({ svg, axes }) => told.at(-1).figures.push({ svg, axes }),
    done: ({ fault, document }) => {
      Object.assign(told.at(-1), { fault, document, ms: performance.now() - begun });
      next();
    },
    fault: ({ text }) => {
      worker.terminate();
      reject(new Error(text));
    },
  };
  worker.on("message", (message) => heard[message.type]?.(message));
  worker.on("error", reject);
  worker.postMessage({ type: "start", files });
});

// What a worker of a page has and Node's has not. The engine comes compiled.
const beWorker = async ({ interpreter, engine }) => {
  globalThis.onmessage = null;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.fetch = async () => engine;
  WebAssembly.instantiateStreaming = async (source, imports) => ({ instance: await WebAssembly.instantiate(await source, imports) });
  await import(pathToFileURL(interpreter));
  parentPort.on("message", (data) => globalThis.onmessage({ data }));
};

if (isMainThread) {
  const [interpreter, list] = process.argv.slice(2);
  let input = "";
  for await (const part of process.stdin) input += part;
  const files = JSON.parse(await readFile(list, "utf8"));
  const engine = await WebAssembly.compile(await readFile(files.program));
  const all = [];
  for (const cells of JSON.parse(input)) all.push(await runProgram(interpreter, files, engine, cells));
  console.log(JSON.stringify(all));
} else {
  await beWorker(workerData);
}
