// Cloudflare's cache, for the test: what is put here is a whole answer as bytes.
const held = new Map();

export default {
  async fetch(request) {
    if (request.method === "PUT") {
      const bytes = await request.arrayBuffer();
      const text = new TextDecoder("latin1").decode(bytes);
      const head = text.slice(0, text.indexOf("\r\n\r\n"));
      const body = bytes.slice(head.length + 4);
      const headers = head.split("\r\n").slice(1).map((line) => line.split(/: (.*)/).slice(0, 2));
      held.set(request.url, { body, headers });
      return new Response(null, { status: 204 });
    }
    const answer = held.get(request.url);
    if (!answer) {
      return new Response(null, { status: 504, headers: { "CF-Cache-Status": "MISS" } });
    }
    return new Response(answer.body, { headers: [...answer.headers, ["CF-Cache-Status", "HIT"]] });
  },
};
