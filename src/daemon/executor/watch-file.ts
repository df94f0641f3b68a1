/**
 * The file in which an agent names what is to be watched (QUORATE_WATCH): a line `address NIC ADDRESS` for each address, as `ip` prints
 * it; every other line has pids. Most agents write none. What is no such thing is passed over: an agent must not be able to hurt.
 */
import { readFileSync } from "node:fs";
import type { WatchedAddress } from "./address-watch.js";

const LONGEST = 10_000;

export interface WatchList {
  readonly pids: readonly number[];
  readonly addresses: readonly WatchedAddress[];
}

export function readWatchFile(file: string): WatchList {
  const lines = contentOf(file)
    .split("\n")
    .map((line) => line.split(/\s+/).filter(Boolean));
  return {
    pids: lines
      .filter(([first]) => first !== "address")
      .flat()
      .filter((word) => /^[1-9]\d{0,9}$/.test(word))
      .map(Number),
    addresses: lines.flatMap(([first, nic, address]) =>
      first === "address" && nic && address ? [{ nic, address }] : [],
    ),
  };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "latin1").slice(0, LONGEST);
  } catch {
    return "";
  }
}
