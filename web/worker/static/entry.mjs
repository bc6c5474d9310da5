// The worker's entry: it gives pictures that were drawn before from the edge's cache
// and leaves all else to the Go program, which starts anew for each request.
import worker from "./worker.mjs";

export default {
  async fetch(request, env, context) {
    if (request.method === "HEAD") { // the library starts a body of the told length, and waits for it
      const whole = await this.fetch(new Request(request, { method: "GET" }), env, context);
      return new Response(null, whole);
    }
    if (request.method !== "GET") {
      return worker.fetch(request, env, context);
    }
    const had = await caches.default.match(request);
    if (had) {
      return had;
    }
    const response = await worker.fetch(request, env, context);
    if (response.status === 200 && /max-age/.test(response.headers.get("Cache-Control"))) {
      context.waitUntil(caches.default.put(request, response.clone()));
    }
    return response;
  },
};
