/**
 * Small configurations of the servers that our agents run: each answers GET / with a word, on a loopback port of its own.
 * A broken one has the directive `bogus` in it.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AgentUnderTest, missing } from "../../unit/resource-agents/agent-under-test.js";

export interface ServerKind {
  readonly agent: string;
  /** Why it cannot run here; false when it can. */
  readonly obstacle: string | false;
  readonly configuration: (directory: string, port: number, word: string) => string;
  /** What makes monitor ask it something, beyond looking at its process. */
  readonly asked: "stats socket" | "url";
  /** Its monitor compares the configuration file with what is in force. */
  readonly watchesConfiguration: boolean;
}

const haproxy: ServerKind = {
  agent: "haproxy",
  obstacle: missing("haproxy"),
  asked: "stats socket",
  watchesConfiguration: true,
  configuration: (directory, port, word) => `global
  stats socket ${directory}/stats.sock mode 600
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
frontend web
  bind 127.0.0.1:${port}
  http-request return status 200 content-type text/plain string ${word}
`,
};

const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

const nginx: ServerKind = {
  agent: "nginx",
  obstacle: missing("nginx"),
  asked: "url",
  watchesConfiguration: true,
  configuration: (directory, port, word) => `user root;
pid ${directory}/nginx.pid;
error_log ${directory}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  ${TEMPORARY.map((each) => `${each}_temp_path ${directory}/${each};`).join(" ")}
  server { listen 127.0.0.1:${port}; location / { return 200 ${word}; } }
}
`,
};

/** Apache gives root up, and can do so only where there is another user to become. */
export function onlyOneUser(): string | false {
  const users = Number(readFileSync("/proc/self/uid_map", "utf8").trim().split(/\s+/)[2]);
  return users === 1 && "Apache does not run in a user namespace that has only root";
}

const httpd: ServerKind = {
  agent: "httpd",
  obstacle: missing("apache2") || onlyOneUser(),
  asked: "url",
  watchesConfiguration: false,
  configuration: (directory, port, word) => {
    mkdirSync(join(directory, word), { recursive: true });
    writeFileSync(join(directory, word, "index.html"), word);
    return `ServerName localhost
Listen 127.0.0.1:${port}
ErrorLog ${directory}/error.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
User nobody
Group nogroup
DocumentRoot ${directory}/${word}
DirectoryIndex index.html
`;
  },
};

export const SERVERS: readonly ServerKind[] = [haproxy, nginx, httpd];

let lastPort = 18080;

export class ServerUnderTest extends AgentUnderTest {
  readonly port = ++lastPort;
  readonly conf: string;

  constructor(readonly kind: ServerKind) {
    super(kind.agent);
    chmodSync(this.directory, 0o755);
    this.conf = join(this.directory, "server.conf");
    this.configure("first");
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  override environment(params: Readonly<Record<string, string>> = {}): Record<string, string> {
    const url = this.kind.asked === "url" ? { url: this.url } : undefined;
    return super.environment({ conf: this.conf, ...url, ...params });
  }

  configure(word: string): void {
    writeFileSync(this.conf, this.kind.configuration(this.directory, this.port, word));
  }

  breakConfiguration(): void {
    writeFileSync(this.conf, `${this.kind.configuration(this.directory, this.port, "broken")}bogus\n`);
  }
}
