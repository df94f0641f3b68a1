/** Nodes that were not run in time: a machine on which the token is too short will be taken for dead one day. */
import type { StallReport } from "../core/node/requests.js";
import { formatDate } from "./date.js";
import { item, type Line, styled } from "./lines.js";
import type { StatusPicture } from "./status-picture.js";

/** `lb2 was not run for 700 ms at Sat Nov 21 09:28:33 2026: token 1000 ms is short for this machine, suggested 3500 ms` */
export function stallLines({ state }: StatusPicture): Line[] {
  return state.stalls.map((stall) => item(1, styled(stallSentence(stall, ` at ${formatDate(stall.time)}`), "warning")));
}

export function stallSentence(stall: Omit<StallReport, "time">, when = ""): string {
  const { node, lateMs, tokenMs, suggestedTokenMs } = stall;
  const advice = `token ${tokenMs} ms is short for this machine, suggested ${suggestedTokenMs} ms`;
  return `${node} was not run for ${lateMs} ms${when}: ${advice}`;
}
