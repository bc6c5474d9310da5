// What a cursor reads in a figure: the values of all lines at an x. The engine tells for
// each pair of axes their box and scales in the figure, and the lines' numbers:
//
//   {box: [x0, y0, x1, y1], x: {min, max, from, to, log, label}, y: …, xs: [numbers], lines: [{label, color, dark, x, y}]}
//
// where min and max are values, from and to the places that they have, and a line's x
// is which of xs are its own.
const numbers = (array) => {
  const bytes = Uint8Array.from(array.f8.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return new Float64Array(bytes.buffer);
};

const place = ({ min, max, from, to, log }, value) => {
  const part = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return from + part * (to - from);
};

const value = ({ min, max, from, to, log }, at) => {
  const part = (at - from) / (to - from);
  return log ? min * (max / min) ** part : min + part * (max - min);
};

// The index of the number next to a value; numbers mostly rise, else all are looked at.
const nearest = (list, wanted) => {
  let best = 0;
  let low = 0;
  let high = list.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list[middle] < wanted) low = middle;
    else high = middle;
  }
  best = Math.abs(list[low] - wanted) <= Math.abs(list[high] - wanted) ? low : high;
  return best;
};

const rising = (list) => list.every((number, i) => i === 0 || number >= list[i - 1]);

export class Reading {
  #axes;

  constructor(axes) {
    this.#axes = axes.map(({ xs, lines, ...rest }) => {
      const across = xs.map(numbers);
      return { ...rest, lines: lines.map((line) => ({ ...line, x: across[line.x], y: numbers(line.y) })).filter(({ x }) => x.length > 0 && rising(x)) };
    }).filter(({ lines }) => lines.length > 0);
  }

  get empty() { return this.#axes.length === 0; }

  // The axes at a place of the figure, undefined if there are none.
  at(x, y) { return this.#axes.find(({ box }) => x >= box[0] - 4 && x <= box[2] + 4 && y >= box[1] - 4 && y <= box[3] + 4); }

  get first() { return this.#axes[0]; }

  // What is read at an x of axes: where its line is, and the values with their places.
  read(axes, x) {
    const wanted = value(axes.x, x);
    const values = axes.lines.map((line) => {
      const i = nearest(line.x, wanted);
      return { line, x: line.x[i], y: line.y[i], at: [place(axes.x, line.x[i]), place(axes.y, line.y[i])] };
    });
    return { x: values[0].x, at: values[0].at[0], box: axes.box, values, labels: [axes.x.label, axes.y.label] };
  }

  // The place of the number before or after the one at x, for keys.
  step(axes, x, by) {
    const [line] = axes.lines;
    const i = Math.max(0, Math.min(line.x.length - 1, nearest(line.x, value(axes.x, x)) + by));
    return place(axes.x, line.x[i]);
  }
}
