/**
 * How long a device waits before it shoots, so that of two nodes that shoot each other one is quicker.
 *
 * The base may differ by node (`pcmk_delay_base: lb1:5s;lb2:0s`). With `pcmk_delay_max` a random part is added, and the sum
 * stays below that (pacemaker-fenced(7)); a base that is no shorter than it counts as it is.
 */
import type { Values } from "../cib/configuration.js";
import { type Millis, parseDuration } from "../model/duration.js";
import type { NodeName } from "../model/names.js";
import { parseHostMap } from "./host-map.js";

/** `chance`: from 0 up to, not including, 1. Whole milliseconds. */
export function deviceDelay(params: Values, target: NodeName, chance: number): Millis {
  const base = baseDelay(params.pcmk_delay_base ?? "0", target);
  const most = parseDuration(params.pcmk_delay_max ?? "0") ?? 0;
  return base + Math.floor(Math.max(0, most - base) * chance);
}

function baseDelay(text: string, target: NodeName): Millis {
  const own = text.includes(":") ? (parseHostMap(text).get(target) ?? "0") : text;
  return parseDuration(own) ?? 0;
}
