/** Agents for addresses, routes, interfaces and packet filters. */
import { missing } from "../../../unit/resource-agents/agent-under-test.js";
import { everywhere, monitored, type Story, succeeds } from "./story.js";

const ADDRESS = "198.18.0.110";
const SOURCE = "198.18.0.111";
const OUTSIDE = "198.19.0.1";
const BLOCKED = "198.18.0.112";
/** TCP, as iptables lists it: Debian's agent does not find its own rule again when told `tcp`. */
const PROTOCOL = "6";
const RULE = ["INPUT", "-d", BLOCKED, "-p", "tcp", "-m", "multiport", "--dports", "8099", "-j", "DROP"];

export const NETWORK_STORIES: readonly Story[] = [
  {
    id: "address",
    agent: "ocf:heartbeat:IPaddr2",
    obstacle: false,
    resources: () => ({ address: monitored("ocf:heartbeat:IPaddr2", { ip: ADDRESS, cidr_netmask: 24, nic: "eth0" }) }),
    serves: async (machine) => (await machine.runOrFail(["ip", "-br", "addr", "show", "eth0"])).includes(`${ADDRESS}/`),
    breaks: (machine) => machine.runOrFail(["ip", "addr", "del", `${ADDRESS}/24`, "dev", "eth0"]),
  },
  {
    id: "source",
    agent: "ocf:heartbeat:IPsrcaddr",
    obstacle: false,
    resources: () => ({
      "source-group": {
        group: {
          "source-address": monitored("ocf:heartbeat:IPaddr2", { ip: SOURCE, cidr_netmask: 24, nic: "eth0" }),
          source: monitored("ocf:heartbeat:IPsrcaddr", { ipaddress: SOURCE, cidr_netmask: 24 }),
        },
      },
    }),
    prepare: async (machine, { neighbour }) => {
      await machine.runOrFail(["ip", "route", "add", "default", "via", neighbour]);
    },
    serves: async (machine) => (await machine.runOrFail(["ip", "route", "get", OUTSIDE])).includes(`src ${SOURCE} `),
    breaks: async (machine) => {
      const [route = ""] = (await machine.runOrFail(["ip", "route", "show", "default"])).split("\n");
      await machine.runOrFail([
        "ip",
        "route",
        "replace",
        ...route
          .replace(/ src \S+/, "")
          .trim()
          .split(/\s+/),
      ]);
    },
  },
  {
    id: "route",
    agent: "ocf:heartbeat:Route",
    obstacle: false,
    resources: ({ neighbour }) => ({
      route: monitored("ocf:heartbeat:Route", { destination: "198.19.77.0/24", device: "eth0", gateway: neighbour }),
    }),
    serves: async (machine) => (await machine.runOrFail(["ip", "route", "show", "198.19.77.0/24"])).includes("via"),
    breaks: (machine) => machine.runOrFail(["ip", "route", "del", "198.19.77.0/24"]),
  },
  {
    id: "firewall",
    agent: "ocf:heartbeat:portblock",
    obstacle: missing("iptables"),
    resources: () => ({
      firewall: monitored("ocf:heartbeat:portblock", {
        protocol: PROTOCOL,
        portno: 8099,
        action: "unblock",
        ip: BLOCKED,
      }),
    }),
    prepare: async (machine) => {
      await machine.runOrFail(["iptables", "-A", ...RULE]);
    },
    serves: async (machine) => !(await succeeds(machine, "iptables", "-C", ...RULE)),
    breaks: (machine) => machine.runOrFail(["iptables", "-A", ...RULE]),
  },
  {
    id: "macvlan",
    agent: "ocf:heartbeat:iface-macvlan",
    obstacle: false,
    resources: () => ({ macvlan: monitored("ocf:heartbeat:iface-macvlan", { device: "eth0", name: "mv0" }) }),
    serves: (machine) => succeeds(machine, "ip", "link", "show", "mv0"),
    breaks: (machine) => machine.runOrFail(["ip", "link", "del", "mv0"]),
  },
  {
    id: "reached",
    agent: "ocf:pacemaker:ping",
    obstacle: missing("ping"),
    copies: "all",
    resources: ({ neighbour }) =>
      everywhere("reached", "ocf:pacemaker:ping", {
        host_list: neighbour,
        multiplier: 1000,
        dampen: "0s",
        attempts: 1,
      }),
    serves: async (_machine, { attribute }) => attribute("pingd") === "1000",
    breaks: (machine) => machine.runOrFail(["ip", "route", "add", "blackhole", "198.18.0.51/32"]),
    noted: {
      shows: ({ attribute }) => attribute("pingd") === "0",
      mend: (machine) => machine.runOrFail(["ip", "route", "del", "blackhole", "198.18.0.51/32"]),
    },
  },
  {
    id: "link",
    agent: "ocf:heartbeat:ethmonitor",
    obstacle: false,
    copies: "all",
    resources: () =>
      everywhere("link", "ocf:heartbeat:ethmonitor", {
        interface: "spare",
        link_status_only: "true",
        repeat_count: 1,
        repeat_interval: 1,
      }),
    prepare: async (machine) => {
      await machine.runOrFail(["ip", "link", "add", "spare", "type", "veth", "peer", "name", "eraps"]);
      for (const nic of ["spare", "eraps"]) await machine.runOrFail(["ip", "link", "set", nic, "up"]);
    },
    serves: async (_machine, { attribute }) => attribute("ethmonitor-spare") === "1",
    breaks: (machine) => machine.runOrFail(["ip", "link", "set", "spare", "down"]),
    noted: {
      shows: ({ attribute }) => attribute("ethmonitor-spare") === "0",
      mend: (machine) => machine.runOrFail(["ip", "link", "set", "spare", "up"]),
    },
  },
];
