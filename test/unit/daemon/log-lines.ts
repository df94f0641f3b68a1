/** A real logger whose lines can be read by a test. */
import { Writable } from "node:stream";
import { createLogger, type Logger } from "../../../src/daemon/log.js";
import { Inbox } from "./inbox.js";

export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

export function logLines(): { logger: Logger; lines: Inbox<LogLine> } {
  const lines = new Inbox<LogLine>();
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.put(JSON.parse(chunk.toString()) as LogLine);
      done();
    },
  });
  return { logger: createLogger("debug", {}, sink), lines };
}
