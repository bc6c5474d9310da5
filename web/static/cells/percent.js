// Notebooks as Python programs in which a comment, # %%, begins each cell: editors know
// them as cells, and any Python runs them.
export const toProgram = (cells) => `${cells.map(({ kind, source }) => (kind === "markdown"
  ? `# %% [markdown]\n${source.replace(/^/gm, "# ").replace(/ +$/gm, "")}`
  : `# %%\n${source}`)).join("\n\n")}\n`;

export const ofProgram = (text) => {
  const cells = [];
  for (const line of text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n")) {
    const start = /^# ?%%(.*)$/.exec(line);
    if (start) cells.push({ kind: /\[(markdown|md)\]/.test(start[1]) ? "markdown" : "code", lines: [] });
    else if (cells.length > 0 || line.trim() !== "") (cells.at(-1) ?? cells[cells.push({ kind: "code", lines: [] }) - 1]).lines.push(line);
  }
  return cells.map(({ kind, lines }) => {
    const source = (kind === "markdown" ? lines.map((line) => line.replace(/^# ?/, "")) : lines).join("\n");
    return { kind, source: source.replace(/^\n+|\s+$/g, "") };
  });
};
