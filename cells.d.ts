// What cells.js gives: the elements <cable-lab-cell> and <cable-lab-notebook>.

/** How a run has ended; dropped is one that has not begun, since one before it went wrong. */
export type End = "done" | "fault" | "stopped" | "broken" | "dropped";

/**
 * Code that can be changed and run. Attributes: auto (it runs when it is seen), readonly, height [px], theme (light or dark,
 * else the page's color-scheme), namespace (cells of one share their names; all of a page, if they name none).
 */
export interface Cell extends HTMLElement {
  source: string;
  /** The code as the page has it. */
  readonly original: string;
  /** The number of its last run. */
  readonly number?: number;
  /** Whether it runs or waits for that. */
  readonly running: boolean;
  /** Whether its present code has run with the present names. */
  readonly fresh: boolean;
  /** What its last run has printed and drawn. */
  readonly parts: ({ text: string } | { svg: string })[];
  /** Runs it, in a notebook in-order after those above it that have not run. */
  run(): Promise<End>;
  clear(): void;
}

/**
 * Cells, with prose between them, and a bar to run and save them. Attributes: name (what readers change is kept under it), in-order,
 * arrange (cells can be added, moved and removed), namespace, theme.
 */
export interface Notebook extends HTMLElement {
  readonly cells: Cell[];
  runAll(): Promise<End>;
  /** Makes a cell behind another, or at the end. */
  add(source: string, options?: { after?: Element; run?: boolean; kind?: "code" | "markdown" }): HTMLElement;
  /** Has the engine do something: its answer. */
  ask(op: string, ...args: unknown[]): Promise<unknown>;
}

/** Events of a cell, which rise to its notebook and its page. */
export interface CellEvents {
  edit: CustomEvent;
  ran: CustomEvent<{ how: End }>;
  /** What the program has built, as a model document, when it is another than before. */
  document: CustomEvent<{ document: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "cable-lab-cell": Cell;
    "cable-lab-notebook": Notebook;
  }
}
