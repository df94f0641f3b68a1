/** Runs a tool as an operator's shell would, without a terminal. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface ToolResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** The module below src/cli, and what it exports. */
const ENTRIES = {
  crm: ["crm", "crm"],
  crm_mon: ["crm-mon", "crmMon"],
  crm_simulate: ["crm-simulate", "crmSimulate"],
  crm_attribute: ["agent-tools/crm-attribute", "crmAttribute"],
  crm_master: ["agent-tools/crm-attribute", "crmMaster"],
  attrd_updater: ["agent-tools/attrd-updater", "attrdUpdater"],
  crm_node: ["agent-tools/crm-node", "crmNode"],
} as const;

export async function runTool(
  tool: keyof typeof ENTRIES,
  argv: readonly string[],
  socket: string,
  input = "",
  cwd = process.cwd(),
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolResult> {
  const [module, entry] = ENTRIES[tool];
  const path = fileURLToPath(new URL(`../../../src/cli/${module}.js`, import.meta.url));
  const script = `import { ${entry} } from ${JSON.stringify(path)}; process.exitCode = await ${entry}(process.argv.slice(1));`;
  const env = { ...process.env, QUORATE_SOCKET: socket, TZ: "UTC", NO_COLOR: "1", ...environment };
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, "--", ...argv], { env, cwd });
  child.stdin.end(input);
  const [stdout, stderr, exitCode] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return { stdout, stderr, exitCode };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const piece of stream) text += String(piece);
  return text;
}
