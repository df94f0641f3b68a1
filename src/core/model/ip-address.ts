/**
 * IP addresses as text. Two spellings of one address (`::1` and `0:0:0:0:0:0:0:1`) have the same canonical form, so
 * that duplicates are found however they were written.
 */
export interface IpAddress {
  readonly family: 4 | 6;
  /** Dotted decimal, or eight groups of lower-case hexadecimal digits without leading zeros. */
  readonly canonical: string;
}

/** Undefined for anything else, also for an address with a prefix length (`/24`) or an interface (`%eth0`). */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (isIpv4(text)) return { family: 4, canonical: text };
  const groups = ipv6Groups(text);
  return groups && { family: 6, canonical: groups.map((group) => group.toString(16)).join(":") };
}

/** False for what a host cannot have as its own: unspecified, multicast and broadcast addresses. */
export function isHostAddress(address: IpAddress): boolean {
  if (address.family === 6)
    return address.canonical !== "0:0:0:0:0:0:0:0" && !/^ff[0-9a-f]{2}:/.test(address.canonical);
  const first = Number(address.canonical.split(".")[0]);
  return first > 0 && first < 224;
}

/** Leading zeros are refused: some programs read them as octal. */
function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function ipv6Groups(text: string): number[] | undefined {
  const halves = text.split("::");
  if (text.length > 45 || halves.length > 2) return undefined;
  const [head, tail] = [hexGroups(halves[0] ?? "", halves.length === 1), hexGroups(halves[1] ?? "", true)];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1) return missing === 0 ? head : undefined;
  return missing >= 1 ? [...head, ...Array<number>(missing).fill(0), ...tail] : undefined;
}

/** The groups between colons; at the end of an address the last one may be dotted decimal, which counts as two. */
function hexGroups(text: string, atEnd: boolean): number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else if (atEnd && index === parts.length - 1 && isIpv4(part)) groups.push(...dottedGroups(part));
    else return undefined;
  }
  return groups;
}

function dottedGroups(text: string): [number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = text.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}
