/** Whom a fencing level is for, as it is written in front of its devices. */
import type { FencingLevel } from "../core/cib/configuration.js";

/** The counterpart of `targetName`. */
export function targetOf(name: string): Pick<FencingLevel, "target" | "targetPattern" | "targetAttribute"> {
  if (name.startsWith("pattern:")) return { target: "", targetPattern: name.slice("pattern:".length) };
  const [, attribute, value] = /^attr:([^=]+)=(.*)$/s.exec(name) ?? [];
  if (attribute === undefined) return { target: name };
  return { target: "", targetAttribute: { name: attribute, value: value ?? "" } };
}
