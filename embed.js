// Live figures of cablelab in any page:
//
//	<script type="module" src="https://…/embed.js"></script>
//	<cable-lab model="ball-and-stick" amp="0.3" nseg="1,11" controls="amp,nseg">
//	  <img src="https://…/plot.svg?amp=0.3&nseg=1,11" alt="…">
//	</cable-lab>
//
// embed.d.ts tells what there is to be used. Each element is a frame of /embed, which
// it has while it is near the screen; what they share is the compiled program, which
// the browser keeps.

const home = new URL(".", import.meta.url);
// Attributes that are not the figure's, and those that say how it is shown.
const own = new Set(["link", "id", "class", "style", "title", "hidden", "slot", "lang", "dir", "tabindex", "role", "run"]);
const view = new Set(["controls", "plots", "edit", "theme"]);
const foreign = (name) => own.has(name) || /^(on|data-|aria-)/.test(name);

// A frame of /embed, and the orders that wait for its answers.
class Frame {
  #waiting = new Map();
  #orders = 0;
  #hear;

  constructor(query, tell) {
    this.element = document.createElement("iframe");
    this.element.setAttribute("sandbox", "allow-scripts allow-popups allow-downloads");
    this.element.src = new URL(`embed?${query}`, home);
    this.element.title = "A simulation";
    this.#hear = ({ source, data }) => {
      if (source !== this.element.contentWindow || data?.cablelab !== 1) return;
      const waiting = this.#waiting.get(data.id);
      if (!waiting) {
        if (data.id === undefined) tell(data);
        return;
      }
      this.#waiting.delete(data.id);
      if (data.type === "error") waiting.reject(new Error(data.message));
      else waiting.resolve(data);
    };
    addEventListener("message", this.#hear);
    this.loaded = new Promise((resolve) => this.element.addEventListener("load", resolve, { once: true }));
  }

  // Its answer is that with the same id.
  async order(type, more = {}) {
    await this.loaded;
    const id = `order ${++this.#orders}`;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.element.contentWindow.postMessage({ ...more, type, id }, "*");
    });
  }

  close() {
    removeEventListener("message", this.#hear);
    this.element.remove();
    for (const { reject } of this.#waiting.values()) reject(new Error("the figure was taken away"));
  }
}

// Frames are opened a screen before they are seen, and closed when they are far away;
// what the reader has changed comes back with them.
const near = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) target.near(isIntersecting);
}, { rootMargin: "100% 0px" });

// Not a <style>: pages with a strict policy allow none inline.
const style = new CSSStyleSheet();
style.replaceSync(`
:host { display: block; position: relative; width: 100%; aspect-ratio: 5 / 3; min-height: 260px; overflow: hidden; }
::slotted(img) { max-width: 100%; height: auto; }
:host([hidden]) { display: none; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: auto; }
`);

class CableLab extends HTMLElement {
  #frame;
  #query; // that the frame shows, null before it tells
  #near = false;

  /** The newest result, undefined before the first. */
  result;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.append(document.createElement("slot"));
  }

  connectedCallback() {
    near.observe(this);
    this.#watch.observe(this, { attributes: true });
  }

  disconnectedCallback() {
    near.unobserve(this);
    this.#watch.disconnect();
    this.#close();
  }

  near(is) {
    this.#near = is;
    if (is && this.getAttribute("run") !== "no") this.#open();
    else if (!is) this.#close();
  }

  /** What a link says of this figure. */
  get query() {
    const said = [...new URLSearchParams(this.getAttribute("link") ?? "")];
    for (const { name, value } of this.attributes) if (!foreign(name)) said.push([name, value]);
    const query = new URLSearchParams(this.#query ?? "");
    for (const [name, value] of said) if (this.#query === undefined || view.has(name)) query.set(name, value);
    return query.toString();
  }

  async set(values) {
    const answer = await this.#order("set", { values });
    this.#query = answer.query;
    return answer;
  }

  get() { return this.#order("get"); }
  cancel() { return this.#order("cancel"); }
  export(format) { return this.#order("export", { format }).then(({ text }) => text); }
  run() { return this.#order("run"); }

  #order(type, more) {
    this.#open();
    return this.#frame.order(type, more);
  }

  #open() {
    if (this.#frame) return;
    const query = new URLSearchParams(this.query);
    if (this.hasAttribute("run")) query.set("run", this.getAttribute("run"));
    this.#frame = new Frame(query, (message) => this.#heard(message));
    this.shadowRoot.append(this.#frame.element);
  }

  #close() {
    this.#frame?.close();
    this.#frame = undefined;
  }

  #heard(message) {
    if (message.type === "resize") this.style.minHeight = `${Math.max(260, message.height)}px`;
    if (message.type === "change") this.#query = message.query;
    if (message.type === "result") this.result = message;
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }

  // An attribute that changes is an order to the figure that is there.
  #watch = new MutationObserver((changes) => {
    if (!this.#frame) this.#query = undefined;
    const values = {};
    for (const { attributeName: name } of changes) {
      if (foreign(name)) continue;
      if (view.has(name) && name !== "theme") {
        this.#close();
        if (this.#near) this.#open();
        return;
      }
      if (this.hasAttribute(name)) values[name] = this.getAttribute(name);
    }
    if (Object.keys(values).length > 0) this.#frame?.order("set", { values }).catch(() => {});
  });
}

for (const name of ["link", "model", "doc", "amp", "nseg", "sweep", "controls", "plots", "theme"]) {
  Object.defineProperty(CableLab.prototype, name, {
    get() { return this.getAttribute(name); },
    set(value) { this.setAttribute(name, value); },
  });
}

if (!customElements.get("cable-lab")) customElements.define("cable-lab", CableLab);

/** Runs a model document in this browser: its traces. */
export async function simulate(model) {
  const text = typeof model === "string" ? model : JSON.stringify(model);
  const frame = new Frame("run=click", () => {});
  // Out of sight a browser would let it rest.
  frame.element.style.cssText = "position: fixed; left: 0; bottom: 0; width: 2px; height: 2px; opacity: .01; border: 0; pointer-events: none";
  frame.element.setAttribute("aria-hidden", "true");
  frame.element.tabIndex = -1;
  document.body.append(frame.element);
  try {
    await frame.order("set", { values: { doc: text } });
    return (await frame.order("run")).traces;
  } finally {
    frame.close();
  }
}

export { CableLab };
