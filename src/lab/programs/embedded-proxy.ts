/**
 * `embedded-proxy.js PORT HOST:PORT...`: a small HTTP proxy in front of web servers, in turn; a request whose server
 * cannot be reached goes to the next one. For the demo on machines without HAProxy.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createProxyServer } from "http-proxy-3";

const [port = "80", ...servers] = process.argv.slice(2);
const proxy = createProxyServer({ proxyTimeout: 10_000 });
let turn = 0;

async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const first = turn++;
  request.headers["x-forwarded-for"] = request.socket.remoteAddress?.replace(/^::ffff:/, "");
  for (let tried = 0; tried < servers.length; tried++) {
    const target = `http://${servers[(first + tried) % servers.length]}`;
    const error = await attempt(request, response, target);
    if (!error || response.headersSent) return;
  }
  response.writeHead(503, { "content-type": "text/plain" }).end("no web server answers\n");
}

function attempt(request: IncomingMessage, response: ServerResponse, target: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    response.once("close", () => resolve(undefined));
    proxy.web(request, response, { target }, resolve);
  });
}

createServer((request, response) => void forward(request, response)).listen(Number(port));
