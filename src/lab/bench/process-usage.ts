/** What a daemon costs and what its node sends, from the kernel's own counters (proc(5)). */
import { readFileSync } from "node:fs";

export interface Usage {
  readonly residentBytes: number;
  readonly mostResidentBytes: number;
  /** Of all its threads since its start, in user and kernel mode. */
  readonly cpuMs: number;
}

/** /proc counts processor time in hundredths of a second on every Linux of today (USER_HZ). */
const TICK_MS = 10;

export function usageOf(pid: number): Usage {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  // The name in brackets may hold blanks; 14th and 15th field: utime and stime.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return {
    residentBytes: kibibytes(status, "VmRSS"),
    mostResidentBytes: kibibytes(status, "VmHWM"),
    cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
  };
}

function kibibytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, "m").exec(status)?.[1]) * 1024;
}

export interface Traffic {
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** UDP: heartbeats. */
  readonly sentDatagrams: number;
  readonly receivedDatagrams: number;
}

/** Of the network namespace in which that process lives; bytes are those on eth0, with all headers. */
export function trafficOf(pid: number): Traffic {
  const eth0 = /^\s*eth0:(.*)$/m.exec(readFileSync(`/proc/${pid}/net/dev`, "utf8"))?.[1] ?? "";
  const [receivedBytes = 0, , , , , , , , sentBytes = 0] = eth0.trim().split(/\s+/).map(Number);
  const [names = "", numbers = ""] = readFileSync(`/proc/${pid}/net/snmp`, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("Udp: "));
  const column = (name: string) => Number(numbers.split(" ")[names.split(" ").indexOf(name)]);
  return {
    sentBytes,
    receivedBytes,
    sentDatagrams: column("OutDatagrams"),
    receivedDatagrams: column("InDatagrams"),
  };
}
