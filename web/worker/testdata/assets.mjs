// Cloudflare's static assets, for the test: files, with the headers that _headers has
// for their paths.
import rules from "headers";

const headers = new Map();
for (const rule of rules.split(/\n(?=\/)/)) {
  const [path, ...lines] = rule.trim().split("\n");
  headers.set(path, lines.map((line) => line.trim().split(/: (.*)/).slice(0, 2)));
}

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const own = headers.get(url.pathname);
    if (!own) {
      return new Response(null, { status: 404 });
    }
    const page = new Headers(own).get("Content-Type").startsWith("text/html");
    url.pathname = url.pathname === "/" ? "/index.html" : url.pathname + (page ? ".html" : "");
    const file = await env.FILES.fetch(url.href);
    return new Response(file.body, { headers: own });
  },
};
