// What authors do with embed.js, as its types allow it; what they must not is refused.
import { CableLab, simulate } from "../../../embed";
import type { Format, Message, Order, Result, Trace } from "../../../embed";

async function element() {
  const figure = document.createElement("cable-lab");
  figure.link = "soma.hh.gnabar=0.1&controls=amp";
  figure.model = null;
  figure.amp = "0.3";
  const { query }: { query: string } = await figure.set({ amp: 0.2, nseg: "1,11", define_shape: true });
  const result: Result = await figure.run();
  const peak = Math.max(...result.traces.map((trace: Trace) => Math.max(...trace.y)));
  const table: string = await figure.export("csv");
  const { document: model } = await figure.get();
  await figure.cancel();
  const newest: Trace[] | undefined = figure.result?.traces;
  figure.addEventListener("result", (event) => (event as CustomEvent<Result>).detail.shown.length);
  // @ts-expect-error an attribute is a text
  figure.amp = 0.3;
  // @ts-expect-error there is no such format
  await figure.export("xls");
  // @ts-expect-error results are the figure's
  figure.result = undefined;
  return [query, peak, table, model, newest, figure instanceof CableLab];
}

async function module() {
  const traces: Trace[] = await simulate({ sections: [{ name: "soma" }], run: { tstop: 5 } });
  const again = await simulate("{}");
  // @ts-expect-error a document is an object or its text
  await simulate(5);
  return traces.concat(again).map(({ record, unit, t, y }) => [record, unit, t.length === y.length]);
}

function frame(host: HTMLIFrameElement, format: Format) {
  const order = (message: Order) => host.contentWindow!.postMessage(message, "*");
  order({ type: "set", id: 7, values: { amp: 0.2 } });
  order({ type: "export", id: "file", format });
  // @ts-expect-error an export needs a format
  order({ type: "export" });
  // @ts-expect-error there is no such order
  order({ type: "steal" });
  addEventListener("message", ({ data }: MessageEvent<Message>) => {
    switch (data.type) {
      case "result": return data.traces.length;
      case "progress": return data.fraction;
      case "error": return data.message.length;
      case "resize": return data.width * data.height;
      case "get": return JSON.parse(data.document);
      // @ts-expect-error there is no such message
      case "stolen": return 0;
      default: return data.id;
    }
  });
}

export { element, module, frame };
