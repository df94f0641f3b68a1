/** Agents for servers, with the real ones; their configuration is on each machine's own /run. */
import type { Machine } from "../../../../src/lab/machine.js";
import { missing } from "../../../unit/resource-agents/agent-under-test.js";
import { onlyOneUser } from "../server-fixtures.js";
import { killByName, monitored, promotable, type Stage, type Story, succeeds } from "./story.js";

const APACHE = `ServerName localhost
Listen 127.0.0.1:8081
PidFile /run/apache/httpd.pid
ErrorLog /run/apache/error.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule status_module /usr/lib/apache2/modules/mod_status.so
User nobody
Group nogroup
DocumentRoot /run/apache
<Location "/server-status">
SetHandler server-status
</Location>
`;

const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
const NGINX = `user root;
pid /run/nginx/nginx.pid;
error_log /run/nginx/error.log;
events { worker_connections 64; }
http {
  access_log off;
  ${TEMPORARY.map((each) => `${each}_temp_path /run/nginx/${each};`).join(" ")}
  server { listen 127.0.0.1:8082; location /status { stub_status; } }
}
`;

const REDIS = `port 6379
bind 0.0.0.0
protected-mode no
dir /run/redis
pidfile /run/redis/redis-server.pid
unixsocket /run/redis/redis.sock
daemonize yes
save ""
`;

/** The agent looks for the socket's path in a line of its own. */
const CONNTRACKD = `Sync {
  Mode NOTRACK { }
  UDP {
    IPv4_address 127.0.0.1
    IPv4_Destination_Address 127.0.0.1
    Port 3780
    Interface lo
  }
}
General {
  HashSize 1024
  HashLimit 4096
  LockFile /run/conntrackd.lock
  UNIX {
    Path /run/conntrackd.ctl
  }
  Filter From Userspace { Address Ignore { IPv4_address 127.0.0.1 } }
}
`;

export const SERVER_STORIES: readonly Story[] = [
  {
    id: "web",
    agent: "ocf:heartbeat:apache",
    obstacle: missing("apache2", "curl") || onlyOneUser(),
    resources: () => ({
      web: monitored("ocf:heartbeat:apache", {
        httpd: "/usr/sbin/apache2",
        configfile: "/run/apache/httpd.conf",
        statusurl: "http://127.0.0.1:8081/server-status",
        client: "curl",
      }),
    }),
    prepare: (machine) => write(machine, "/run/apache", "httpd.conf", APACHE),
    serves: (machine) => succeeds(machine, "curl", "-sf", "http://127.0.0.1:8081/server-status"),
    breaks: async (machine) => killByName(machine, "apache2"),
  },
  {
    id: "proxy",
    agent: "ocf:heartbeat:nginx",
    obstacle: missing("nginx", "curl"),
    resources: () => ({
      proxy: monitored("ocf:heartbeat:nginx", {
        httpd: "/usr/sbin/nginx",
        configfile: "/run/nginx/nginx.conf",
        status10url: "http://127.0.0.1:8082/status",
        testclient: "curl",
      }),
    }),
    prepare: (machine) => write(machine, "/run/nginx", "nginx.conf", NGINX),
    serves: (machine) => succeeds(machine, "curl", "-sf", "http://127.0.0.1:8082/status"),
    breaks: async (machine) => killByName(machine, "nginx"),
  },
  {
    id: "database",
    agent: "ocf:heartbeat:mysql",
    obstacle: missing("mysqld_safe", "mariadbd", "mariadb-install-db"),
    resources: (stage) => ({
      database: monitored("ocf:heartbeat:mysql", {
        binary: "/usr/bin/mysqld_safe",
        config: `${dataDirectory(stage)}.cnf`,
        datadir: dataDirectory(stage),
        log: "/run/mysql/error.log",
        pid: "/run/mysql/mysqld.pid",
        socket: "/run/mysql/mysqld.sock",
        test_user: "root",
      }),
    }),
    once: async (machine, stage) => {
      const data = dataDirectory(stage);
      const configuration = `[mysqld]\nskip-networking\ninnodb_log_file_size=8M\ninnodb_buffer_pool_size=16M\n`;
      await machine.runOrFail(["sh", "-c", `cat >"${data}.cnf"`], { input: configuration });
      const options = [`--defaults-file=${data}.cnf`, `--datadir=${data}`, "--user=mysql", "--skip-test-db"];
      await machine.runOrFail(["mariadb-install-db", ...options, "--auth-root-authentication-method=normal"]);
    },
    prepare: (machine) => ownedBy(machine, "mysql", "/run/mysql"),
    serves: (machine) =>
      succeeds(machine, "mariadb", "--no-defaults", "-S", "/run/mysql/mysqld.sock", "-e", "select 1"),
    breaks: async (machine) => killByName(machine, "mysqld_safe", "mariadbd"),
  },
  {
    id: "cache",
    agent: "ocf:heartbeat:redis",
    slow: true,
    obstacle: missing("redis-server", "redis-cli"),
    copies: "promotable",
    resources: () =>
      promotable("cache", "ocf:heartbeat:redis", { config: "/run/redis/redis.conf", rundir: "/run/redis" }),
    prepare: async (machine) => {
      await ownedBy(machine, "redis", "/run/redis");
      await write(machine, "/run/redis", "redis.conf", REDIS);
    },
    serves: async (machine, { promoted }) =>
      (await machine.run(["redis-cli", "info", "replication"])).stdout.includes(
        promoted ? "role:master" : "link_status:up",
      ),
    breaks: async (machine) => killByName(machine, "redis-server"),
  },
  {
    id: "tracker",
    agent: "ocf:heartbeat:conntrackd",
    obstacle: missing("conntrackd"),
    copies: "promotable",
    resources: () => promotable("tracker", "ocf:heartbeat:conntrackd", { config: "/run/conntrackd/conntrackd.conf" }),
    prepare: (machine) => write(machine, "/run/conntrackd", "conntrackd.conf", CONNTRACKD),
    serves: (machine) => succeeds(machine, "conntrackd", "-C", "/run/conntrackd/conntrackd.conf", "-s"),
    // Killed without a word it leaves its socket, which its agent takes for its life: that agent then never stops it.
    breaks: (machine) => machine.runOrFail(["conntrackd", "-C", "/run/conntrackd/conntrackd.conf", "-k"]),
  },
  {
    id: "program",
    agent: "ocf:heartbeat:anything",
    obstacle: false,
    resources: () => ({
      program: monitored("ocf:heartbeat:anything", {
        binfile: "/usr/bin/tail",
        cmdline_options: "-f /dev/null",
        pidfile: "/run/program.pid",
      }),
    }),
    serves: async (machine) => machine.processes().some(({ command }) => command.endsWith("tail -f /dev/null")),
    breaks: async (machine) => killByName(machine, "tail"),
  },
];

async function write(machine: Machine, directory: string, name: string, text: string): Promise<void> {
  await machine.runOrFail(["sh", "-c", `mkdir -p ${directory} && cat >${directory}/${name}`], { input: text });
}

async function ownedBy(machine: Machine, user: string, directory: string): Promise<void> {
  await machine.runOrFail(["install", "-d", "-o", user, directory]);
}

function dataDirectory({ directory }: Stage): string {
  return `${directory}/mysql`;
}
