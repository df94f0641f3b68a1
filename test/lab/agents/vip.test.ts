/** The `vip` agent between two machines: who has the address, and whom the neighbour believes. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Machine } from "../../../src/lab/machine.js";
import { monotonicMs } from "../../../src/lab/monotonic.js";
import { AGENTS, missing, type Params } from "../../unit/resource-agents/agent-under-test.js";
import { Announcements } from "../support/announcements.js";
import { eventually } from "../support/eventually.js";
import { inLab, openLabForFile } from "../support/in-lab.js";
import { tooLong } from "../support/long.js";

interface Family {
  readonly name: string;
  readonly ip: string;
  readonly elsewhere: string;
  readonly bits: string;
  readonly network: string;
  /** Why announcements cannot be tested here; false when they can. */
  readonly mute: string | false;
}

const HEARTBEAT_TOOLS = ["/usr/libexec/heartbeat/send_ua", "/usr/lib/heartbeat/send_ua"];
const noSendUa =
  HEARTBEAT_TOOLS.every((tool) => missing(tool)) && "send_ua (Debian's resource-agents) is not installed";

const FAMILIES: readonly Family[] = [
  { name: "IPv4", ip: "198.18.0.100", elsewhere: "198.19.0.100", bits: "32", network: "24", mute: missing("arping") },
  { name: "IPv6", ip: "fd00:18::100", elsewhere: "fd00:19::100", bits: "128", network: "64", mute: noSendUa },
];

const muteOnes = FAMILIES.map(({ mute }) => mute).find(Boolean) ?? false;

/** This kernel may have neither VLANs nor bonds; these are stacked in the same way, and one is named as VLANs are. */
const STACKED = {
  macvlan: ["link add link eth0 name eth0.5 type macvlan", "link set eth0.5 up"],
  bridge: ["link add name eth0.5 type bridge forward_delay 0", "link set spare master eth0.5", "link set eth0.5 up"],
};

const A_DEAD_NODE = "02:de:ad:00:00:01";

await inLab(import.meta.url, () => {
  const lab = openLabForFile();
  let node: Machine;
  let neighbour: Machine;

  test("a node with a second interface, and a neighbour", async () => {
    node = lab().addMachine("node", "node");
    neighbour = lab().addMachine("neighbour", "client");
    await Promise.all([node.powerOn(), neighbour.powerOn()]);
    await node.runOrFail(["ip", "addr", "add", "fd00:18::11/64", "dev", "eth0", "nodad"]);
    await neighbour.runOrFail(["ip", "addr", "add", "fd00:18::51/64", "dev", "eth0", "nodad"]);
    await node.runOrFail(["ip", "link", "add", "spare", "type", "veth", "peer", "name", "eraps"]);
    for (const nic of ["spare", "eraps"]) await node.runOrFail(["ip", "link", "set", nic, "up"]);
  });

  async function vip(action: string, params: Params) {
    const env = Object.fromEntries(Object.entries(params).map(([name, value]) => [`OCF_RESKEY_${name}`, value]));
    const run = await node.run([join(AGENTS, "vip"), action], { env });
    return { ...run, reason: /^ocf_exit_reason:(.*)$/m.exec(run.stderr)?.[1] ?? "" };
  }

  async function codes(actions: readonly string[], params: Params): Promise<number[]> {
    const result: number[] = [];
    for (const action of actions) result.push((await vip(action, params)).code);
    return result;
  }

  async function addressesOf(nic: string): Promise<string> {
    return node.runOrFail(["ip", "-br", "addr", "show", "dev", nic]);
  }

  const usesAddress = async (ip: string, nic: string) => (await addressesOf(nic)).includes(`${ip}/`);

  /** As after the death of the last holder: the neighbour still sends to its card. */
  const rememberDeadNode = (ip: string) =>
    neighbour.runOrFail(["ip", "neigh", "replace", ip, "lladdr", A_DEAD_NODE, "dev", "eth0", "nud", "stale"]);

  async function believesDeadNode(ip: string): Promise<boolean> {
    return (await neighbour.runOrFail(["ip", "neigh", "show", ip])).includes(A_DEAD_NODE);
  }

  const announcerEnded = () => eventually("announcing ended", () => !node.processes().some(isAnnouncer), 40_000);
  const isAnnouncer = (each: { command: string }) => /announce|arping|send_ua/.test(each.command);

  beforeEach(async () => {
    if (node) for (const { ip } of FAMILIES) await vip("stop", { ip });
  });

  for (const { name, ip, elsewhere, bits, network, mute } of FAMILIES) {
    test(`${name}: starts, runs and stops, each as often as asked`, async () => {
      const story = ["validate-all", "monitor", "start", "monitor", "start", "monitor", "stop", "monitor", "stop"];
      assert.deepEqual(await codes(story, { ip }), [0, 7, 0, 0, 0, 0, 0, 7, 0]);
    });

    test(`${name}: finds the interface and the prefix length by itself`, async () => {
      await vip("start", { ip });
      assert.ok((await addressesOf("eth0")).includes(`${ip}/${network}`));
    });

    test(`${name}: an address of no network here needs an interface, and is a host's alone`, async () => {
      const lost = await vip("start", { ip: elsewhere });
      assert.equal(lost.code, 1);
      assert.match(lost.reason, new RegExp(`network with ${elsewhere} in it: .*set nic`));
      assert.equal((await vip("start", { ip: elsewhere, nic: "eth0" })).code, 0);
      assert.ok((await addressesOf("eth0")).includes(`${elsewhere}/${bits}`));
      await vip("stop", { ip: elsewhere });
    });

    test(`${name}: neighbours believe the new holder before start returns`, { skip: mute }, async () => {
      await rememberDeadNode(ip);
      assert.ok(await believesDeadNode(ip));
      assert.equal((await vip("start", { ip })).code, 0);
      assert.equal(await believesDeadNode(ip), false);
    });

    test(`${name}: it is not announced any more once it is gone`, { skip: mute }, async () => {
      await vip("start", { ip });
      await vip("stop", { ip });
      await rememberDeadNode(ip);
      await delay(1500); // the second announcement was due after a second
      assert.ok(await believesDeadNode(ip));
    });

    test(`${name}: an address that another host has is not taken, and the host is named`, async () => {
      const theirs = ["ip", "addr", "add", `${ip}/${network}`, "dev", "eth0", ...(name === "IPv6" ? ["nodad"] : [])];
      await neighbour.runOrFail(theirs);
      const { code, reason } = await vip("start", { ip, conflict_wait: "1s" });
      assert.equal(code, 1);
      assert.match(reason, new RegExp(`${ip} is in use by another host, 02:00:c6:12:00:33: `));
      assert.equal(await usesAddress(ip, "eth0"), false);
      assert.equal((await vip("start", { ip, conflict_wait: "0" })).code, 0, "nobody is asked");
      await vip("stop", { ip });
      await neighbour.runOrFail(["ip", "addr", "del", `${ip}/${network}`, "dev", "eth0"]);
      assert.equal((await vip("start", { ip, conflict_wait: "1s" })).code, 0);
    });

    test(`${name}: stop takes it off whatever interface it is on`, async () => {
      await node.runOrFail(["ip", "addr", "add", `${ip}/${bits}`, "dev", "spare"]);
      assert.equal((await vip("stop", { ip, nic: "eth0" })).code, 0);
      assert.equal(await usesAddress(ip, "spare"), false);
    });

    test(`${name}: on a wrong interface it is neither running nor stopped, and start moves it`, async () => {
      await node.runOrFail(["ip", "addr", "add", `${ip}/${bits}`, "dev", "spare"]);
      const { code, reason } = await vip("monitor", { ip, nic: "eth0" });
      assert.equal(code, 1);
      assert.match(reason, /on spare, where it does not belong/);
      assert.deepEqual(await codes(["start", "monitor"], { ip, nic: "eth0" }), [0, 0]);
      assert.deepEqual([await usesAddress(ip, "spare"), await usesAddress(ip, "eth0")], [false, true]);
    });

    test(`${name}: an interface without carrier fails the monitor, and works again with it`, async () => {
      await vip("start", { ip });
      await lab().network.unplug("node");
      const { code, reason } = await vip("monitor", { ip });
      await lab().network.heal();
      assert.equal(code, 1);
      assert.match(reason, /eth0, which has no carrier/);
      await eventually("the carrier is back", async () => (await vip("monitor", { ip })).code === 0);
    });

    test(`${name}: an interface that is not there is named`, async () => {
      const { code, reason } = await vip("start", { ip, nic: "eth9" });
      assert.equal(code, 5);
      assert.match(reason, /parameter nic: no interface eth9/);
    });
  }

  // by default only the first three: the last one is half a minute later
  const waits = tooLong ? [0, 1, 5] : [0, 1, 5, 30];
  test(`announcements are on the wire after ${waits.join(", ")} s`, { skip: muteOnes }, async (context) => {
    const ips = FAMILIES.map((family) => family.ip);
    const announcements = await Announcements.listen(neighbour, ips);
    await vip("start", { ip: ips.join(" ") });
    const started = monotonicMs();
    const inTime = (ip: string) =>
      announcements.of(ip).some(({ atMs }) => atMs > started + 1000 * (waits.at(-1) ?? 0) - 1000);
    await eventually("the last announcement", () => ips.every(inTime), 40_000);
    if (!tooLong) await announcerEnded();
    announcements.stop();
    for (const ip of ips) {
      const first = announcements.of(ip)[0]?.atMs ?? 0;
      assert.ok(first < started, `${ip} was announced before start returned`);
      const seconds = announcements.of(ip).map(({ atMs }) => (atMs - first) / 1000);
      context.diagnostic(`${ip} announced after ${seconds.map((each) => each.toFixed(2)).join(", ")} s`);
      assert.deepEqual([...new Set(seconds.map(Math.round))], waits);
    }
  });

  test("several addresses are one resource: all there, or none, or a failure that names the one that is missing", async () => {
    const ip = "198.18.0.101, 198.18.0.102 fd00:18::102";
    assert.deepEqual(await codes(["validate-all", "monitor", "start", "monitor"], { ip }), [0, 7, 0, 0]);
    for (const each of ["198.18.0.101/24", "198.18.0.102/24", "fd00:18::102/64"]) {
      assert.ok((await addressesOf("eth0")).includes(each), each);
    }
    await node.runOrFail(["ip", "addr", "del", "198.18.0.102/24", "dev", "eth0"]);
    const { code, reason } = await vip("monitor", { ip });
    assert.deepEqual([code, reason], [1, "198.18.0.102 is on no interface"]);
    assert.deepEqual(await codes(["start", "monitor", "stop", "monitor"], { ip }), [0, 0, 0, 7]);
  });

  for (const kind of ["macvlan", "bridge"] as const) {
    test(`an interface on top of another one (${kind}) carries addresses as any`, async () => {
      const nic = "eth0.5";
      for (const line of STACKED[kind]) await node.runOrFail(["ip", ...line.split(" ")]);
      await eventually("it has a carrier", async () => (await addressesOf(nic)).includes("UP"));
      for (const ip of ["198.19.5.100", "fd00:19:5::100"]) {
        assert.deepEqual(await codes(["start", "monitor"], { ip, nic }), [0, 0]);
        assert.ok(await usesAddress(ip, nic));
        assert.deepEqual(await codes(["stop", "monitor"], { ip, nic }), [0, 7]);
      }
      await node.runOrFail(["ip", "link", "del", nic]);
    });
  }

  test("IPv4: an address on an interface that is down is not running, but not stopped either", async () => {
    const params = { ip: "198.19.0.100", nic: "spare" };
    await vip("start", params);
    await node.runOrFail(["ip", "link", "set", "spare", "down"]);
    const { code, reason } = await vip("monitor", params);
    assert.equal(code, 1);
    assert.match(reason, /spare, which is down: ip link set dev spare up/);
    assert.deepEqual(await codes(["stop", "monitor"], params), [0, 7]);
    await node.runOrFail(["ip", "link", "set", "spare", "up"]);
  });

  test("IPv4: taking one address away leaves the others of its network", async () => {
    const [first, second] = ["198.19.0.101", "198.19.0.102"].map((ip) => ({ ip, nic: "eth0", cidr_netmask: "24" }));
    assert.ok(first && second);
    await vip("start", first);
    await vip("start", second);
    assert.equal((await vip("stop", first)).code, 0);
    assert.equal((await vip("monitor", second)).code, 0);
    await vip("stop", second);
  });

  test("IPv6: it is ready at once, and never the source of this node's own connections", async () => {
    const ip = "fd00:18::101";
    await vip("start", { ip });
    const shown = await node.runOrFail(["ip", "-6", "addr", "show", "to", ip]);
    assert.match(shown, /deprecated/);
    assert.doesNotMatch(shown, /tentative/);
    assert.match(await node.runOrFail(["ip", "-6", "route", "get", "fd00:18::51"]), /src fd00:18::11 /);
    await vip("stop", { ip });
  });
});
