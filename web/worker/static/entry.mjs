// The worker's entry: it has the page of a shared link name that link's picture, gives
// pictures that were drawn before from the edge's cache, and leaves all else to the Go
// program, which starts anew for each request.
import worker from "./worker.mjs";

export default {
  async fetch(request, env, context) {
    const url = new URL(request.url);
    if (url.pathname === "/" && (request.method === "GET" || request.method === "HEAD")) {
      return page(request, url, env);
    }
    if (request.method === "HEAD") { // the library starts a body of the told length, and waits for it
      const whole = await picture(new Request(request, { method: "GET" }), env, context);
      return new Response(null, whole);
    }
    if (request.method === "GET") {
      return picture(request, env, context);
    }
    return worker.fetch(request, env, context);
  },
};

// page is web/edge/preview.go.
async function page(request, url, env) {
  const response = await env.ASSETS.fetch(request);
  if (!url.search || response.status !== 200) {
    return response;
  }
  const codes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
  const address = (url.origin + "/plot.png" + url.search).replace(/[&<>"']/g, (c) => codes[c]);
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.delete("ETag"); // the file's
  return new Response(text.replace('content="plot.png"', () => `content="${address}"`), { headers });
}

async function picture(request, env, context) {
  const had = await caches.default.match(request);
  if (had) {
    return had;
  }
  const response = await worker.fetch(request, env, context);
  if (response.status === 200 && /max-age/.test(response.headers.get("Cache-Control"))) {
    context.waitUntil(caches.default.put(request, response.clone()));
  }
  return response;
}
