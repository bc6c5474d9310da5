// Cloudflare's way with static assets, for the test: a path with a file is answered
// with it, any other by the worker, and the page too, as wrangler.jsonc has it.
export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname === "/") {
      return env.SITE.fetch(request);
    }
    const file = await env.ASSETS.fetch(request.url);
    return file.status === 404 ? env.SITE.fetch(request) : file;
  },
};
