// What a notebook holds, as it is kept in the browser and in links: a list with an entry
// for each cell. A cell of the page's own is the mark of its original text, with its
// present text if that is another; any other cell is 0 for code or 1 for prose, with its
// text. So what a reader has changed is found again when the page has new cells.

// The mark of a text: FNV-1a of its letters.
export const mark = (text) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
};

// Gives the marks of texts one by one, so that like texts have marks of their own.
const marker = () => {
  const seen = new Map();
  return (text) => {
    const key = mark(text);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times ? `${key}.${times}` : key;
  };
};

export const pack = (items) => {
  const next = marker();
  return items.map(({ kind, source, original }) => {
    if (original === undefined) return [kind === "markdown" ? 1 : 0, source];
    const key = next(original);
    return source === original ? key : [key, source];
  });
};

const most = { cells: 2000, letters: 4_000_000 };

// What is wrong with a value that ought to be such a list, undefined if nothing is.
export const wrongIn = (value) => {
  if (!Array.isArray(value)) return "it holds no list of cells";
  if (value.length > most.cells) return `it has ${value.length} cells, and at most ${most.cells} are taken`;
  const isEntry = (entry) => typeof entry === "string" || (Array.isArray(entry) && entry.length === 2
    && (entry[0] === 0 || entry[0] === 1 || typeof entry[0] === "string") && typeof entry[1] === "string");
  const at = value.findIndex((entry) => !isEntry(entry));
  if (at >= 0) return `its cell ${at + 1} is no text`;
  const letters = value.reduce((sum, entry) => sum + (typeof entry === "string" ? 0 : entry[1].length), 0);
  return letters > most.letters ? `it has ${letters} letters, and at most ${most.letters} are taken` : undefined;
};

// The items of a list, given those of the page, {kind, source, original}: what the list
// says of one of these holds all that it has. Marks of which the page knows nothing stand
// for cells that it has no more; their text stays if it was changed.
export const unpack = (list, own) => {
  const next = marker();
  const left = new Map(own.map((item) => [next(item.original), item]));
  const items = [];
  for (const entry of list) {
    const [key, source] = typeof entry === "string" ? [entry] : entry;
    const item = left.get(key);
    left.delete(key);
    if (item) items.push({ ...item, source: source ?? item.original });
    else if (source !== undefined) items.push({ kind: key === 1 ? "markdown" : "code", source });
  }
  return items;
};
