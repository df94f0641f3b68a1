/**
 * `load.js HOST PORT RATE CONNECTIONS`: asks for /load RATE times a second; with CONNECTIONS of more than 0 over that many that are
 * kept open between requests, else over a new one for each. At the end of its standard input it prints one line of JSON (LoadResult).
 *
 * An open loop, like the prober. A request has failed when it has no whole answer with status 200 within two seconds. Nothing is
 * asked twice: a connection that is closed under a request has lost it. One that is closed between requests, or with an
 * answer that says so, is replaced.
 */
import { connect, type Socket } from "node:net";
import type { LoadResult } from "../load-result.js";
import { monotonicMs } from "../monotonic.js";

const [host = "", port = "80", rate = "2000", kept = "0"] = process.argv.slice(2);
const periodMs = 1000 / Number(rate);
const keep = Number(kept) > 0;
const REQUEST = `GET /load HTTP/1.1\r\nHost: ${host}\r\n${keep ? "" : "Connection: close\r\n"}\r\n`;
const TIMEOUT_MS = 2000;

const result = { sent: 0, good: 0, failed: 0, firstError: "", lateMs: 0 };
const firstMs = monotonicMs();
const idle: Connection[] = [];
let [due, open] = [0, 0];
let ended = false;

class Connection {
  private readonly socket: Socket;
  private answer = "";
  private waiting: NodeJS.Timeout | undefined;

  constructor() {
    open++;
    this.socket = connect(Number(port), host).setEncoding("latin1").setNoDelay(true);
    this.socket.on("data", (text: string) => this.take(text));
    this.socket.on("error", (error) => this.lost(error.message));
    this.socket.on("close", () => this.closed());
  }

  ask(): void {
    result.sent++;
    this.answer = "";
    this.waiting = setTimeout(() => this.lost(`no answer within ${TIMEOUT_MS} ms`), TIMEOUT_MS);
    this.socket.write(REQUEST);
  }

  private take(text: string): void {
    this.answer += text;
    const end = this.answer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.answer.slice(0, end);
    if (this.answer.length < end + 4 + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)) return;
    if (head.startsWith("HTTP/1.1 200 ")) this.good(head);
    else this.lost(head.split("\r\n", 1)[0] ?? "");
  }

  private good(head: string): void {
    this.answered();
    result.good++;
    if (keep && !/^connection: *close/im.test(head)) idle.push(this);
    else this.socket.destroy();
  }

  private lost(why: string): void {
    if (this.waiting && result.failed++ === 0) result.firstError = why;
    this.answered();
    this.socket.destroy();
  }

  private answered(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  private closed(): void {
    this.lost("closed without a whole answer");
    open--;
    const place = idle.indexOf(this);
    if (place >= 0) idle.splice(place, 1);
  }
}

function sendWhatIsDue(): void {
  if (ended) return;
  const now = monotonicMs();
  result.lateMs = Math.max(result.lateMs, now - firstMs - due * periodMs);
  for (; firstMs + due * periodMs <= now; due++) free().ask();
  setTimeout(sendWhatIsDue, firstMs + due * periodMs - monotonicMs());
}

/** In turn; where all are busy one more. */
function free(): Connection {
  return (keep && open >= Number(kept) && idle.shift()) || new Connection();
}

process.stdin.on("end", () => {
  ended = true;
  setTimeout(() => {
    const whole: LoadResult = { ...result, seconds: (monotonicMs() - firstMs - TIMEOUT_MS) / 1000 };
    process.stdout.write(`${JSON.stringify(whole)}\n`, () => process.exit(0));
  }, TIMEOUT_MS);
});
process.stdin.resume();
sendWhatIsDue();
