/** `web-server.js NAME PORT`: answers `NAME to CLIENT` on every path, and `ok` on /health. */
import { createServer } from "node:http";

const [name = "web", port = "8080"] = process.argv.slice(2);

createServer((request, response) => {
  const forwardedFor = request.headers["x-forwarded-for"];
  const body = request.url === "/health" ? "ok\n" : `${name} to ${forwardedFor ?? request.socket.remoteAddress}\n`;
  response.writeHead(200, { "content-type": "text/plain", "content-length": Buffer.byteLength(body) });
  response.end(body);
}).listen(Number(port));
