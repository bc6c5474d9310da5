// Notes for each input event of a slider when it came and when the traces and the
// error of its value, or of a later one, were painted. The page counts the pictures
// that were wanted, and tells at its plot which of them it shows.
(selector) => {
  const slider = document.querySelector(selector);
  const box = slider.getBoundingClientRect();
  const rail = { left: box.left, top: box.top, width: box.width, height: box.height, position: Number(slider.value), steps: Number(slider.max) };
  if (self.watched) return rail;
  const plot = document.querySelector("#trace-plot");
  const version = () => Number(plot.dataset.version);
  const error = () => document.querySelector("#errors")?.textContent ?? "";
  const moves = [], waiting = [], long = [];
  let wanted = version(), pointed = 0, looking = false;

  addEventListener("pointermove", (e) => { pointed = e.timeStamp; }, true);
  addEventListener("input", (e) => {
    if (e.target !== slider) return;
    waiting.push({ version: ++wanted, pointed, input: performance.now(), error: error() });
    look();
  }, true);

  // What the page has drawn is painted when a message comes after the frame, or when
  // the next frame begins, if that is at once: frames go before messages.
  const look = () => {
    if (looking) return;
    looking = true;
    requestAnimationFrame(() => {
      looking = false;
      note();
      after.port2.postMessage(0);
      if (waiting.length > 0) look();
    });
  };
  const note = () => {
    const now = performance.now(), shown = version(), told = error();
    while (waiting.length > 0 && waiting[0].version <= shown && waiting[0].error !== told) {
      const { version, pointed, input } = waiting.shift();
      moves.push({ own: version === shown, took: now - input, sincePointer: now - pointed });
    }
  };
  const after = new MessageChannel();
  after.port1.onmessage = note;
  new PerformanceObserver((list) => long.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
  self.watched = { moves, long, waiting };
  return rail;
}
