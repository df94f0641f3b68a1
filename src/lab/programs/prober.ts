/**
 * `prober.js HOST PORT RATE TIMEOUT_MS`: asks for a page RATE times a second, each time over a new connection.
 *
 * An open loop: a request is sent when it is due, whether or not earlier ones were answered, as independent users do. A
 * request is good when a whole answer with status 200 came within the timeout. When the prober itself was not run for a
 * while it sends what is overdue at once, and the results say so (sent long after due). Ends with its standard input.
 */
import { connect } from "node:net";
import { monotonicMs } from "../monotonic.js";
import type { ProbeResult } from "../probe-result.js";

const [host = "", port = "80", rate = "200", timeoutMs = "1000"] = process.argv.slice(2);
const periodMs = 1000 / Number(rate);
const firstMs = monotonicMs();
let sent = 0;

function sendWhatIsDue(): void {
  const now = monotonicMs();
  for (; firstMs + sent * periodMs <= now; sent++) probe(firstMs + sent * periodMs);
  setTimeout(sendWhatIsDue, firstMs + sent * periodMs - monotonicMs());
}

function probe(dueMs: number): void {
  const sentMs = monotonicMs();
  let answer = "";
  let ended = false;
  const end = (outcome: Pick<ProbeResult, "servedBy" | "error">) => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    socket.destroy();
    const result: ProbeResult = { dueMs, sentMs, endedMs: monotonicMs(), ...outcome };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  };
  const socket = connect(Number(port), host);
  const timer = setTimeout(() => end({ error: `no answer within ${timeoutMs} ms` }), Number(timeoutMs));
  socket.setEncoding("latin1");
  socket.on("connect", () => socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`));
  socket.on("data", (text: string) => {
    answer += text;
  });
  socket.on("error", (error) => end({ error: error.message }));
  socket.on("close", () => end(judge(answer)));
}

function judge(answer: string): Pick<ProbeResult, "servedBy" | "error"> {
  if (answer === "") return { error: "connection closed without an answer" };
  const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1];
  if (status !== "200") return { error: `status ${status ?? "unreadable"}` };
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? body.length);
  if (body.length < length) return { error: "answer cut short" };
  return { servedBy: body.split(" ", 1)[0] ?? "" };
}

process.stdin.on("end", () => process.exit(0)).resume();
sendWhatIsDue();
