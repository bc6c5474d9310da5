// Notebooks as Jupyter has them in files.
const lines = (text) => text.split(/(?<=\n)/);
const joined = (source) => (Array.isArray(source) ? source.join("") : source);

const output = ({ text, svg }) => (svg === undefined
  ? { output_type: "stream", name: "stdout", text: lines(text) }
  : { output_type: "display_data", metadata: {}, data: { "image/svg+xml": lines(svg), "text/plain": ["<Figure>"] } });

// The text of a file: of cells {kind, source, number, parts}.
export const toNotebook = (cells) => `${JSON.stringify({
  cells: cells.map(({ kind, source, number, parts = [] }) => (kind === "markdown"
    ? { cell_type: "markdown", metadata: {}, source: lines(source) }
    : { cell_type: "code", execution_count: number ?? null, metadata: {}, outputs: parts.map(output), source: lines(source) })),
  metadata: { kernelspec: { display_name: "Python 3", language: "python", name: "python3" }, language_info: { name: "python" } },
  nbformat: 4,
  nbformat_minor: 4,
}, null, 1)}\n`;

// The cells of a file, as {kind, source}. An error tells what is wrong with it.
export const ofNotebook = (text) => {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("it is no notebook: its text is no JSON, perhaps since it is cut");
  }
  if (file?.nbformat < 4) throw new Error("it is a notebook of an old form: open and save it in Jupyter first");
  if (!Array.isArray(file?.cells)) throw new Error("it is no notebook: it has no cells");
  return file.cells.map(({ cell_type: type, source }, i) => {
    const whole = joined(source ?? "");
    if (typeof whole !== "string") throw new Error(`its cell ${i + 1} has no text`);
    return { kind: type === "code" ? "code" : "markdown", source: whole };
  });
};
