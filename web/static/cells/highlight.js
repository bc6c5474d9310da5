// Colours a Python source that is not being edited. The classes are those that the
// editor has for the same things.
const words = new Set(("False None True and as assert async await break class continue def del elif else except finally for from global if " +
  "import in is lambda nonlocal not or pass raise return try while with yield").split(" "));

const token = new RegExp([
  String.raw`(?<comment>#[^\n]*)`,
  String.raw`(?<string>(?:\b[rbfuRBFU]{1,2})?(?:"""(?:[^\\]|\\[^])*?(?:"""|$)|'''(?:[^\\]|\\[^])*?(?:'''|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?))`,
  String.raw`(?<number>\b(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?j?)|\.\d[\d_]*(?:[eE][+-]?\d+)?)`,
  String.raw`(?<word>[A-Za-z_]\w*)`,
].join("|"), "g");

const classOf = ({ comment, string, number, word }, before) => {
  if (comment) return "tok-comment";
  if (string) return "tok-string";
  if (number) return "tok-number";
  if (words.has(word)) return "tok-keyword";
  return /\b(?:def|class)\s+$/.test(before) ? "tok-definition" : undefined;
};

// The source as lines, each a list of [text, class]; plain text has no class.
export const highlight = (source) => {
  const lines = [[]];
  const add = (text, name) => text.split("\n").forEach((part, i) => {
    if (i > 0) lines.push([]);
    if (part) lines.at(-1).push([part, name]);
  });
  let at = 0;
  for (const found of source.matchAll(token)) {
    const name = classOf(found.groups, source.slice(Math.max(0, found.index - 20), found.index));
    add(source.slice(at, found.index));
    add(found[0], name);
    at = found.index + found[0].length;
  }
  add(source.slice(at));
  return lines;
};
