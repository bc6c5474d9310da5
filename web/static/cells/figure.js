// A figure below a cell: the picture, a cursor that reads values in it, by pointer and by
// keys, and buttons that save it.
import { make } from "./dom.js";
import { pictureOf } from "./picture.js";
import { Reading } from "./reading.js";
import { png, save, svgText } from "./save.js";

const shown = (number) => (Number.isFinite(number) ? String(Number(number.toPrecision(6))) : String(number));
const svgElement = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

// figure makes the element of a figure; name is what its files are called.
export const figure = ({ svg: text, axes = [] }, name) => {
  const svg = pictureOf(text);
  const reading = new Reading(axes);
  const output = make("output", { "aria-live": "off" });
  const picture = make("div", { class: "picture" }, svg);
  const saveAs = (kind, blob) => Promise.resolve(blob()).then((made) => save(`${name}.${kind}`, made)).catch((error) => { output.textContent = `It cannot be saved: ${error.message}`; });
  if (!reading.empty) cursor(picture, svg, reading, output);
  return make("figure", {}, picture, make("figcaption", {}, output, make("span", {},
    make("button", { type: "button", click: () => saveAs("svg", () => new Blob([svgText(svg)], { type: "image/svg+xml" })) }, "Save SVG"),
    make("button", { type: "button", click: () => saveAs("png", () => png(svg)) }, "Save PNG"))));
};

const cursor = (picture, svg, reading, output) => {
  let axes = reading.first;
  let x;
  const marks = svgElement("g", { class: "cursor" });
  svg.append(marks);

  const draw = (at) => {
    x = at;
    const { x: value, at: line, box, values, labels } = reading.read(axes, at);
    const dots = values.map((one) => svgElement("circle", { cx: one.at[0], cy: one.at[1], r: 3, fill: `light-dark(${one.line.color},${one.line.dark ?? one.line.color})`, stroke: "currentColor", "stroke-width": 0.5 }))
      .filter((_, i) => values[i].at[1] >= box[1] && values[i].at[1] <= box[3]);
    marks.replaceChildren(svgElement("path", { d: `M${line} ${box[1]}V${box[3]}`, stroke: "currentColor", "stroke-width": 0.7, opacity: 0.6 }), ...dots);
    const read = values.slice(0, 12).map((one) => `${one.line.label ? `${one.line.label} ` : ""}${shown(one.y)}`);
    const unit = labels[1] ? ` (${labels[1]})` : "";
    output.textContent = `${labels[0] || "x"} ${shown(value)}: ${read.join(", ")}${values.length > 12 ? " …" : ""}${unit}`;
  };
  const clear = () => {
    x = undefined;
    marks.replaceChildren();
    output.textContent = "";
  };

  const follow = (event) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const { width: own, height: tall } = svg.viewBox.baseVal;
    const [px, py] = [((event.clientX - left) / width) * own, ((event.clientY - top) / height) * tall];
    axes = reading.at(px, py) ?? axes;
    if (reading.at(px, py)) draw(px);
    else clear();
  };
  picture.addEventListener("pointermove", follow);
  picture.addEventListener("pointerdown", follow);
  picture.addEventListener("pointerleave", clear);

  picture.tabIndex = 0;
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", "Figure: arrow keys read values");
  const steps = { ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10, End: Infinity, Home: -Infinity };
  picture.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
    if (!(event.key in steps)) return;
    event.preventDefault();
    output.setAttribute("aria-live", "polite");
    draw(reading.step(axes, x ?? axes.box[0], steps[event.key]));
  });
};
