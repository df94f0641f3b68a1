/**
 * Who holds an address, looked up every 50 ms in the kernels' own tables of all machines that have power. The promise
 * that it guards: never two holders at once.
 *
 * A look is not instantaneous: one machine could release the address after it was looked at, and another take it before
 * its turn. So a second holder counts only if the first one still holds it when it is looked at again afterwards: then
 * both held it when the second was seen. A machine without power holds nothing.
 */
import { readFileSync } from "node:fs";
import type { Millis } from "../core/model/duration.js";
import type { Machine } from "./machine.js";
import { monotonicMs } from "./monotonic.js";

export interface Sharing {
  readonly atMs: Millis;
  readonly holders: readonly string[];
}

export interface Holding {
  readonly atMs: Millis;
  /** Undefined: nobody. */
  readonly holder: string | undefined;
}

export class AddressWatch {
  /** Every look that found two holders, oldest first. */
  readonly sharings: Sharing[] = [];
  /** Every change of the holder, oldest first. */
  readonly holdings: Holding[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly address: string,
    private readonly machines: readonly Machine[],
    periodMs: Millis = 50,
  ) {
    this.timer = setInterval(() => this.look(), periodMs);
  }

  /** Who holds it now. */
  holder(): string | undefined {
    return this.machines.find((machine) => holdsAddress(machine, this.address))?.name;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const first = this.machines.filter((machine) => holdsAddress(machine, this.address));
    const holders = first.length < 2 ? first : first.filter((machine) => holdsAddress(machine, this.address));
    const names = holders.map((machine) => machine.name);
    if (names.length >= 2) this.sharings.push({ atMs: monotonicMs(), holders: names });
    if (this.holdings.at(-1)?.holder !== names[0]) this.holdings.push({ atMs: monotonicMs(), holder: names[0] });
  }
}

/** Whether the machine's kernel takes packets to this IPv4 address for its own. */
export function holdsAddress(machine: Machine, address: string): boolean {
  if (!machine.powered) return false;
  const leaf = new RegExp(`\\|-- ${address.replaceAll(".", "\\.")}\\n(?:\\s+/.*\\n)*?\\s+/32 host LOCAL`);
  return leaf.test(localTable(machine.initPid));
}

/** Empty while the machine dies: its network namespace goes before `powered` does. */
function localTable(initPid: number): string {
  try {
    return readFileSync(`/proc/${initPid}/net/fib_trie`, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH" || code === "EINVAL") return "";
    throw error;
  }
}
