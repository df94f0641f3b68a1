/** Bad parameters: refused before anything is done, by name, and with what to do about it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AgentUnderTest, missing, type Params } from "./agent-under-test.js";

interface Case {
  readonly agent: string;
  readonly params: Params;
  /** 6: wrong on every node. 5: something is missing on this node. */
  readonly rc: 5 | 6;
  readonly reason: RegExp;
  readonly needs?: string;
}

const ip = "198.18.0.100";
const cases: readonly Case[] = [
  { agent: "vip", params: {}, rc: 6, reason: /parameter ip is required/ },
  {
    agent: "vip",
    params: { ip: "198.18.0.256" },
    rc: 6,
    reason: /parameter ip: '198.18.0.256' is neither/,
    needs: "ip",
  },
  { agent: "vip", params: { ip: "198.18.0.1.2" }, rc: 6, reason: /parameter ip: /, needs: "ip" },
  { agent: "vip", params: { ip: "198.18.0.100/24" }, rc: 6, reason: /parameter ip: .*cidr_netmask/, needs: "ip" },
  { agent: "vip", params: { ip: "fd00:::1" }, rc: 6, reason: /parameter ip: 'fd00:::1'/, needs: "ip" },
  { agent: "vip", params: { ip: "$(reboot)" }, rc: 6, reason: /parameter ip: '\$\(reboot\)'/, needs: "ip" },
  {
    agent: "vip",
    params: { ip, cidr_netmask: "33" },
    rc: 6,
    reason: /parameter cidr_netmask: 33 is more/,
    needs: "ip",
  },
  { agent: "vip", params: { ip, cidr_netmask: "/24" }, rc: 6, reason: /parameter cidr_netmask: '\/24' is not a whole/ },
  { agent: "vip", params: { ip: " , " }, rc: 6, reason: /parameter ip: there is no address/, needs: "ip" },
  { agent: "vip", params: { ip: `${ip} x` }, rc: 6, reason: /parameter ip: 'x' is neither/, needs: "ip" },
  {
    agent: "vip",
    params: { ip: `${ip} fd00:18::1`, cidr_netmask: "24" },
    rc: 6,
    reason: /parameter cidr_netmask: .*IPv4 and IPv6/,
    needs: "ip",
  },
  { agent: "vip", params: { ip, conflict_wait: "soon" }, rc: 6, reason: /parameter conflict_wait: 'soon'/ },
  { agent: "vip", params: { ip, nic: "../x" }, rc: 6, reason: /parameter nic: '..\/x'/, needs: "ip" },
  { agent: "ping", params: {}, rc: 6, reason: /parameter host_list is required/ },
  {
    agent: "ping",
    params: { host_list: "-f lo" },
    rc: 6,
    reason: /parameter host_list: '-f' is neither/,
    needs: "ping",
  },
  {
    agent: "ping",
    params: { host_list: "lo", attempts: "0" },
    rc: 6,
    reason: /parameter attempts: at least/,
    needs: "ping",
  },
  { agent: "ping", params: { host_list: "lo", name: "a b" }, rc: 6, reason: /parameter name: 'a b'/, needs: "ping" },
  { agent: "ping", params: { host_list: "lo", dampen: "soon" }, rc: 6, reason: /parameter dampen: 'soon'/ },
  { agent: "process", params: {}, rc: 6, reason: /parameter command is required/ },
  { agent: "process", params: { command: "/no/such" }, rc: 5, reason: /parameter command: no program \/no\/such/ },
  { agent: "process", params: { command: "sleep 1", user: "nobody-at-all" }, rc: 5, reason: /parameter user: no user/ },
  { agent: "process", params: { command: "sleep 1", directory: "/no/such" }, rc: 5, reason: /parameter directory: / },
  { agent: "process", params: { command: "sleep 1", envfile: "/no/such" }, rc: 5, reason: /parameter envfile: / },
  {
    agent: "process",
    params: { command: "sleep 1", stop_signal: "BOO" },
    rc: 6,
    reason: /parameter stop_signal: 'BOO'/,
  },
  { agent: "process", params: { command: "sleep 1", grace: "soon" }, rc: 6, reason: /parameter grace: 'soon'/ },
  { agent: "Dummy", params: { state: "here" }, rc: 6, reason: /parameter state: 'here' is not an absolute/ },
  { agent: "Dummy", params: { fail_start: "maybe" }, rc: 6, reason: /parameter fail_start: 'maybe' is not true or/ },
  { agent: "Dummy", params: { op_sleep: "5 minutes" }, rc: 6, reason: /parameter op_sleep: '5 minutes'/ },
  { agent: "haproxy", params: { binary: "/no/haproxy" }, rc: 5, reason: /\/no\/haproxy .*parameter binary/ },
  { agent: "haproxy", params: { conf: "/no/cfg" }, rc: 5, reason: /parameter conf: .*\/no\/cfg/, needs: "haproxy" },
  { agent: "haproxy", params: { drain_timeout: "-1" }, rc: 6, reason: /parameter drain_timeout: '-1'/ },
  {
    agent: "haproxy",
    params: { conf: "/dev/null", stats_socket: "x" },
    rc: 6,
    reason: /parameter stats_socket: 'x'/,
    needs: "haproxy",
  },
  { agent: "nginx", params: { binary: "/no/nginx" }, rc: 5, reason: /parameter binary/ },
  { agent: "nginx", params: { conf: "/no/conf" }, rc: 5, reason: /parameter conf: .*\/no\/conf/, needs: "nginx" },
  { agent: "httpd", params: { binary: "/no/httpd" }, rc: 5, reason: /parameter binary/ },
  { agent: "httpd", params: { conf: "/no/conf" }, rc: 5, reason: /parameter conf: .*\/no\/conf/, needs: "apache2" },
];

for (const { agent, params, rc, reason, needs } of cases) {
  const title = `${agent} refuses ${JSON.stringify(params)}`;
  test(title, { skip: needs ? missing(needs) : false }, async () => {
    const subject = new AgentUnderTest(agent, params);
    for (const action of ["validate-all", "start"]) {
      const run = await subject.run(action);
      assert.match(run.reason, reason);
      assert.equal(run.rc, rc);
    }
    assert.equal((await subject.run("stop")).rc, 0, "what cannot have been started is stopped");
    await subject.dispose();
  });
}

test("times are seconds, with or without a unit", async () => {
  const subject = new AgentUnderTest("Dummy");
  const verdicts: Record<string, number> = {
    0: 0,
    12: 0,
    "0.25": 0,
    "1.5s": 0,
    "300ms": 0,
    "08": 6,
    "1e3": 6,
    "5m": 6,
    "1..2": 6,
  };
  for (const [op_sleep, rc] of Object.entries(verdicts)) {
    assert.equal((await subject.run("validate-all", { op_sleep })).rc, rc, op_sleep);
  }
  await subject.dispose();
});

test("an instance name that would leave the state directory is refused", async () => {
  const subject = new AgentUnderTest("Dummy");
  subject.environment = () => ({ PATH: process.env.PATH ?? "", OCF_RESOURCE_INSTANCE: "../../etc/x" });
  const { rc, reason } = await subject.run("start");
  assert.equal(rc, 6);
  assert.match(reason, /OCF_RESOURCE_INSTANCE/);
  await subject.dispose();
});
