// Makes what the page hands out: a picture of dots, and the page as one HTML file in
// which is all that it loads, the program compressed, and the address's query.
// boot.js loads this when it is asked for, and finds the parts of such a file.
"use strict";

globalThis.saving = (part) => {
  const base64 = (blob) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  const packed = async () => {
    const { text, response } = await part("wasm");
    return text ?? base64(await new Response(response.body.pipeThrough(new CompressionStream("gzip"))).blob());
  };
  const source = async (name) => {
    const { text, response } = await part(name);
    return text ?? response.text();
  };

  const escaped = (value) => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const script = (code) => code.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--");
  const policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; form-action 'none'";

  return {
    // An SVG picture of a size [px], with sharpness dots for each of its pixels.
    png: async (svg, width, height, sharpness) => {
      const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      try {
        const image = new Image();
        await new Promise((resolve, reject) => {
          image.onload = resolve;
          image.onerror = () => reject(new Error("the browser cannot paint it"));
          image.src = url;
        });
        const canvas = document.createElement("canvas");
        canvas.width = width * sharpness;
        canvas.height = height * sharpness;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
        if (!blob) throw new Error("it has too many dots for the browser");
        return blob;
      } finally {
        URL.revokeObjectURL(url);
      }
    },

    // The page with a query, and a picture of its plot as SVG for whoever allows no scripts.
    page: async (query, picture) => {
      const [style, exec, kernel, worker, save, boot, wasm] = await Promise.all([...["style", "exec", "kernel", "worker", "save", "boot"].map(source), packed()]);
      return new Blob([`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.title)}</title>
<meta name="color-scheme" content="light dark">
<style id="style">${style}</style>
</head>
<body>
<main id="app" class="waiting">
<header class="bar"><h1>cablelab</h1></header>
<section class="stage"><div class="plot" id="poster">${picture}</div>
<p id="status" role="status" hidden>Starting the simulator …</p>
<noscript><p>Allow scripts for this page to move its sliders.</p></noscript>
</section>
</main>
<script id="exec">${script(exec)}</script>
<script id="kernel">${script(kernel)}</script>
<script id="save">${script(save)}</script>
<script type="text/plain" id="worker">${script(worker)}</script>
<script type="text/plain" id="wasm">${wasm}</script>
<script id="boot" data-query="${escaped(query)}">${script(boot)}</script>
</body>
</html>
`], { type: "text/html" });
    },
  };
};
