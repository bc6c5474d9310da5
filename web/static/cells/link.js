// A notebook in a link: #code= with the version of the form, and the contents as JSON,
// deflated, in letters that links may have. What comes from a link is checked like a
// file: a cut one is told so.
import { wrongIn } from "./contents.js";

const version = "1";
const most = 8_000_000; // bytes that a link may unfold to

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

const read = async (stream) => {
  const parts = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    size += value.length;
    if (size > most) {
      reader.cancel();
      throw new Error("it unfolds to more than a notebook may hold");
    }
    parts.push(value);
  }
};

export const fragment = async (contents) => {
  const bytes = new Uint8Array(await new Response(through(JSON.stringify(contents), new CompressionStream("deflate-raw"))).arrayBuffer());
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return `#code=${version}${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
};

export const isLink = (hash) => hash.startsWith("#code=");

// The contents that a fragment holds. An error tells in half a sentence what is wrong.
export const contentsOf = async (hash) => {
  const text = hash.slice("#code=".length);
  if (text === "") throw new Error("it holds no program");
  if (text[0] !== version) throw new Error("it was made by a newer version of this page, or changed on its way");
  let value;
  try {
    const bytes = Uint8Array.from(atob(text.slice(1).replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    value = JSON.parse(await read(through(bytes, new DecompressionStream("deflate-raw"))));
  } catch (error) {
    if (/unfolds/.test(error.message)) throw error;
    throw new Error("it was cut or changed on its way: copy it whole");
  }
  const wrong = wrongIn(value);
  if (wrong) throw new Error(wrong);
  return value;
};
