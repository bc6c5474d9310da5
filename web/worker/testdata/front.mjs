// Cloudflare's way with static assets, for the test: a path with a file is answered
// from it with the headers that _headers has for the path, any other by the worker.
import rules from "headers";

const headers = new Map();
for (const rule of rules.split(/\n(?=\/)/)) {
  const [path, ...lines] = rule.trim().split("\n");
  headers.set(path, lines.map((line) => line.trim().split(/: (.*)/).slice(0, 2)));
}

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (!headers.has(url.pathname)) {
      return env.SITE.fetch(request);
    }
    url.pathname = url.pathname === "/" ? "/index.html" : url.pathname;
    const file = await env.FILES.fetch(url);
    return new Response(file.body, { headers: headers.get(new URL(request.url).pathname) });
  },
};
