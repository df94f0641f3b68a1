/** The programs that every lab needs, beside util-linux for the namespaces themselves. */
import { spawnSync } from "node:child_process";

const TOOLS = [
  { program: "ip", debian: "iproute2" },
  { program: "nft", debian: "nftables" },
  { program: "arping", debian: "iputils-arping" },
] as const;

/** Which are missing and how to get them, in words for a person; undefined when all are there. */
export function labToolsMissing(): string | undefined {
  const missing = TOOLS.filter(({ program }) => spawnSync(program, ["-V"]).error !== undefined);
  if (missing.length === 0) return undefined;
  const programs = missing.map(({ program }) => program).join(", ");
  const packages = missing.map(({ debian }) => debian).join(" ");
  return `${programs} missing (as root, on Debian: apt-get install ${packages})`;
}
