/**
 * The proxy of the demo: HAProxy where it is installed; otherwise a small one of our own (programs/embedded-proxy),
 * run by `ocf:quorate:process`. Both take a dead web server out of service.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LabProcess } from "../processes.js";
import type { WebServer } from "../web-server.js";

const EMBEDDED = fileURLToPath(new URL("../programs/embedded-proxy.js", import.meta.url));

export interface WebProxy {
  /** For a person. */
  readonly title: string;
  /** Its primitive in the cluster's configuration. */
  readonly primitive: { readonly agent: string; readonly params: Readonly<Record<string, string>> };
  readonly isProcess: (process: LabProcess) => boolean;
}

export const PROXY_PORT = 80;

/** Why the embedded proxy is used, in words for a person; undefined when HAProxy is there. */
export function haproxyObstacle(): string | undefined {
  const probe = spawnSync("haproxy", ["-v"]);
  return probe.status === 0 ? undefined : "HAProxy is not installed: a small embedded proxy stands in for it";
}

export function makeProxy(directory: string, servers: readonly WebServer[]): WebProxy {
  return haproxyObstacle() ? embeddedProxy(servers) : haproxy(directory, servers);
}

function haproxy(directory: string, servers: readonly WebServer[]): WebProxy {
  const conf = join(directory, "haproxy.cfg");
  writeFileSync(conf, haproxyConfiguration(servers));
  return {
    title: "HAProxy",
    primitive: { agent: "ocf:quorate:haproxy", params: { conf } },
    isProcess: (each) => each.name === "haproxy",
  };
}

function haproxyConfiguration(servers: readonly WebServer[]): string {
  const lines = servers.map(({ name, endpoint }) => `  server ${name} ${endpoint} check inter 500ms`);
  return `global
  maxconn 4000
  stats socket /run/haproxy.sock mode 600

defaults
  mode http
  timeout connect 500ms
  timeout client 10s
  timeout server 10s
  option redispatch
  retries 3

frontend web
  bind :${PROXY_PORT}
  default_backend servers

backend servers
  option forwardfor
  option httpchk GET /health
${lines.join("\n")}
`;
}

function embeddedProxy(servers: readonly WebServer[]): WebProxy {
  const command = [process.execPath, EMBEDDED, String(PROXY_PORT), ...servers.map((each) => each.endpoint)];
  return {
    title: "the embedded proxy",
    primitive: { agent: "ocf:quorate:process", params: { command: command.join(" ") } },
    isProcess: (each) => each.command.includes(EMBEDDED),
  };
}
