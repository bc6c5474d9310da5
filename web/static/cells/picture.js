// A picture that a program has drawn, as elements of the page. It is put together anew from
// the few elements and attributes that the engine's pictures have; what else there is
// in the text is refused, and no part of it is ever taken as HTML.
const space = "http://www.w3.org/2000/svg";
const elements = new Set(["svg", "g", "title", "desc", "defs", "clipPath", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "image"]);
const attributes = new Set(("class id d x y width height cx cy r rx ry x1 y1 x2 y2 dx dy points fill fill-opacity fill-rule stroke stroke-width stroke-opacity " +
  "stroke-dasharray stroke-linejoin stroke-linecap opacity transform clip-path viewBox role aria-label font-family font-size font-weight font-style " +
  "text-anchor dominant-baseline image-rendering preserveAspectRatio").split(" "));

// References stay within the picture, and images hold their own dots.
const harmless = (name, value) => (name === "href" ? /^data:image\/png;base64,[\w+/=]*$/.test(value)
  : attributes.has(name) && (!/url\s*\(/i.test(value) || (name === "clip-path" && /^url\(#[\w.-]+\)$/.test(value))));

const copy = (node, rename) => {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return document.createTextNode("");
  if (node.namespaceURI !== space || !elements.has(node.localName)) throw new Error(`a picture may not hold <${node.localName}>`);
  const made = document.createElementNS(space, node.localName);
  for (const { name, value } of node.attributes) {
    if (name === "xmlns") continue;
    if (!harmless(name, value)) throw new Error(`a picture's <${node.localName}> may not have ${name}="${value.slice(0, 60)}"`);
    made.setAttribute(name, rename(name, value));
  }
  made.append(...[...node.childNodes].map((child) => copy(child, rename)));
  return made;
};

let pictures = 0;

// The element <svg> of a text.
export const pictureOf = (text) => {
  if (typeof text !== "string" || !text.startsWith("<svg")) throw new Error("this is no picture");
  const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
  if (root.localName !== "svg") throw new Error("this is no picture");
  const own = `picture${++pictures}-`;
  return copy(root, (name, value) => {
    if (name === "id") return own + value;
    return name === "clip-path" ? value.replace("#", `#${own}`) : value;
  });
};
