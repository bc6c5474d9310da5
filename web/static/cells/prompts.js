// The program in a code block of documentation: without the prompts of Python or IPython
// and what they have answered, if there are any.
const python = /^(>>>|\.\.\.)( |$)/;
const ipython = /^(In ?\[\d*\]:|\s*\.{3,}:)( |$)/;

export const program = (text) => {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const prompt = lines.some((line) => /^>>>( |$)/.test(line)) ? python : lines.some((line) => /^In ?\[\d*\]:/.test(line)) ? ipython : undefined;
  if (!prompt) return lines.join("\n");
  return lines.filter((line) => prompt.test(line)).map((line) => line.replace(prompt, "")).join("\n");
};
