// The embed page before its program is there: it shows the picture of its query with
// a button to start over it, and loads the program when somebody sees the figure,
// presses the button, or orders something by a message. Until the program listens
// (web/dom/host.go) it keeps the orders.
"use strict";

globalThis.orders = [];

(() => {
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme");
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;

  // A static host, which has no handler, draws no picture. For the tutorial's figure it has
  // one; else what is in the element around the frame is seen through it, and the frame
  // says what it will show.
  const picture = document.getElementById("picture");
  const drawsCell = query.get("plots")?.startsWith("shape");
  const size = { width: Math.min(2000, Math.max(300, innerWidth)), height: Math.min(2000, Math.max(200, innerHeight)) };
  const drawn = new URLSearchParams({ ...Object.fromEntries(query), ...size, theme: dark ? "dark" : "light" });
  picture.onload = () => { picture.hidden = false; };
  picture.onerror = () => {
    picture.onerror = null;
    const shown = [...query].filter(([name]) => !["controls", "plots", "theme", "run", "edit"].includes(name));
    if (shown.length === 0 && !drawsCell) {
      picture.src = picture.dataset.poster;
      return;
    }
    document.documentElement.classList.add("bare");
    const told = document.getElementById("told");
    told.hidden = false;
    told.textContent = shown.map(([name, value]) => `${name} = ${value.length > 40 ? `${value.slice(0, 40)}…` : value}`).join(", ");
  };
  picture.src = `${drawsCell ? "shape" : "plot"}.svg?${drawn}`;

  const fail = (why) => {
    const status = document.getElementById("status");
    status.hidden = false;
    status.className = "fault";
    status.textContent = `The simulator could not start: ${why}. Reload the page.`;
    parent.postMessage({ cablelab: 1, type: "error", message: status.textContent }, "*");
  };

  // A worker is started from one file in memory: in a sandboxed frame, which has no
  // origin, it starts from no address, and later no more is to be asked for.
  const inMemory = async (...names) => {
    const texts = names.map(async (name) => {
      const response = await fetch(name);
      if (!response.ok) throw new Error(`the server answered ${response.status} for ${name}`);
      return response.text();
    });
    return URL.createObjectURL(new Blob([(await Promise.all(texts)).join("\n")], { type: "text/javascript" }));
  };

  let started = false;
  const start = async () => {
    if (started) return;
    started = true;
    document.getElementById("start").setAttribute("aria-busy", "true");
    for (const { attributes } of document.getElementById("program").content.querySelectorAll("script")) {
      const script = document.createElement("script");
      for (const { name, value } of attributes) script.setAttribute(name, value);
      script.async = false;
      const { exec, kernel, worker } = script.dataset;
      if (worker) {
        script.dataset.worker = await inMemory(exec, kernel, worker);
        delete script.dataset.exec;
      }
      document.head.append(script);
    }
  };
  const begin = () => start().catch((error) => fail(error.message));

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || source === self) return;
    if (globalThis.hear) {
      hear(data);
      return;
    }
    if (orders.length < 100) orders.push(data);
    begin();
  });

  const button = document.getElementById("start");
  button.onclick = begin;
  const run = query.get("run") ?? "visible";
  button.hidden = run === "no";
  if (run !== "no" && run !== "click") {
    new IntersectionObserver((seen, observer) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      begin();
    }).observe(document.body);
  }
})();
