/** `web-server.js NAME PORT`: answers `NAME to CLIENT` on every path, and `ok` on /health. */
import { createServer } from "node:http";

const [name = "web", port = "8080"] = process.argv.slice(2);

createServer((request, response) => {
  const client = request.headers["x-forwarded-for"] ?? request.socket.remoteAddress?.replace(/^::ffff:/, "");
  const body = request.url === "/health" ? "ok\n" : `${name} to ${client}\n`;
  response.writeHead(200, { "content-type": "text/plain", "content-length": Buffer.byteLength(body) });
  response.end(body);
}).listen(Number(port));
