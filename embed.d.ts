// What embed.js gives, and the messages that a frame of /embed posts and takes.
//
// A frame is used without embed.js by
//
//	frame.contentWindow.postMessage({ type: "set", id: 1, values: { amp: 0.2 } }, "*")
//
// once it has loaded; an order to a figure that has not started starts it.

/** One line of the plot. */
export interface Trace {
  /** What is recorded: "soma(0.5).v". */
  record: string;
  /** As in the legend. */
  label: string;
  /** Of y: "mV". */
  unit: string;
  /** 0 where no resolutions are compared. */
  nseg: number;
  /** Values of the swept parameters. */
  swept: number[];
  /** Times [ms]. */
  t: Float64Array;
  /** Values [unit]; all samples, or the extremes of some thousand stretches of a run too long for that. */
  y: Float64Array;
}

/** Parameters as links have them: amp, nseg, "soma.hh.gnabar", sweep, model, doc, record, theme … */
export type Values = Record<string, string | number | boolean>;

/** csv and json hold every sample of every trace; svg is the plot as it is seen; document is the model. */
export type Format = "csv" | "json" | "svg" | "document";

/** What a frame takes. Each answer has its id. */
export type Order =
  | { type: "set"; id?: string | number; values: Values }
  | { type: "get"; id?: string | number }
  | { type: "run"; id?: string | number }
  | { type: "cancel"; id?: string | number }
  | { type: "export"; id?: string | number; format: Format };

/** What a frame posts. Ids come back as texts; what nobody has ordered has none. */
export type Message = { cablelab: 1; id?: string } & (
  | { type: "ready"; query: string }
  | { type: "resize"; width: number; height: number }
  | { type: "change"; query: string }
  | { type: "progress"; fraction: number }
  | Result
  | { type: "error"; message: string }
  | { type: "set"; query: string }
  | { type: "get"; query: string; document: string }
  | { type: "cancel" }
  | { type: "export"; format: Format; text: string }
);

/** A picture that is there to stay. */
export interface Result {
  type: "result";
  /** The link of the figure. */
  query: string;
  /** The values in words: "stim.amp 0.3 nA, dend.nseg 1". */
  shown: string;
  traces: Trace[];
}

/** The element cable-lab. Its events are the messages without ids: ready, change, progress, result, error; the message is their detail. */
export class CableLab extends HTMLElement {
  /** The figure as a link has it, read when the element opens: for names with capitals, which attributes do not have. */
  link: string | null;
  model: string | null;
  doc: string | null;
  amp: string | null;
  nseg: string | null;
  sweep: string | null;
  controls: string | null;
  plots: string | null;
  theme: string | null;
  /** The newest result, undefined before the first. */
  readonly result?: Result;
  /** The figure as a link has it, with what the reader has changed. */
  readonly query: string;
  /** Changes the figure, or refuses with what is wrong and leaves it as it was. */
  set(values: Values): Promise<{ query: string }>;
  get(): Promise<{ query: string; document: string }>;
  /** Starts the figure if it has not started; gives the result of the present values. */
  run(): Promise<Result>;
  cancel(): Promise<unknown>;
  export(format: Format): Promise<string>;
}

/** Runs a model document in the reader's browser. */
export function simulate(document: object | string): Promise<Trace[]>;

declare global {
  interface HTMLElementTagNameMap { "cable-lab": CableLab }
}
