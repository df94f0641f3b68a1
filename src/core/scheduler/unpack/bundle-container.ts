/**
 * What a bundle's copies are started with: the address resource, and the container resource with the command line that
 * maps its ports, its storage and its way to be managed (Pacemaker Explained, "Bundles"). The text has Pacemaker's form to
 * the letter: a container that was started with another one is restarted.
 */
import type { Bundle, Primitive, Values } from "../../cib/configuration.js";
import { operation, said } from "./remote-connection.js";
import { hasInside, replicasOf } from "./remote-node-names.js";

const DEFAULT_PORT = "3121";
const CHECK_MS = 60_000;
const REMOTE_DAEMON = "/usr/sbin/pacemaker-remoted";

/** One for each copy; none where there is no range. */
export function addressesOf(bundle: Bundle): readonly string[] {
  let address = bundle.network?.options["ip-range-start"];
  const addresses: string[] = [];
  while (address !== undefined && addresses.length < replicasOf(bundle)) {
    addresses.push(address);
    address = nextAddress(address);
  }
  return addresses;
}

function nextAddress(address: string): string | undefined {
  const parts = address.split(".").map(Number);
  if (parts.length !== 4) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  if (d < 254) return [a, b, c, d + 1].join(".");
  return c < 254 ? [a, b, c + 1, 1].join(".") : undefined;
}

export function addressPrimitive(bundle: Bundle, address: string): Primitive {
  const options = bundle.network?.options ?? {};
  return {
    kind: "primitive",
    id: `${bundle.id}-ip-${address}`,
    agent: { class: "ocf", provider: "heartbeat", type: "IPaddr2" },
    params: said({ ip: address, nic: options["host-interface"], cidr_netmask: options["host-netmask"] ?? "32" }),
    meta: {},
    operations: [operation("monitor", CHECK_MS)],
  };
}

export function containerPrimitive(bundle: Bundle, number: number, addresses: readonly string[]): Primitive {
  const { technology, image, options } = bundle.container;
  const mounts = mountsOf(bundle);
  const name = `${bundle.id}-${number}`;
  return {
    kind: "primitive",
    id: `${bundle.id}-${technology}-${number}`,
    agent: { class: "ocf", provider: "heartbeat", type: technology },
    params: said({
      image,
      allow_pull: "true",
      force_kill: "false",
      reuse: "false",
      mount_points: mounts
        .filter((mount) => mount.perCopy)
        .map((mount) => `${mount.source}/${name}`)
        .join(","),
      run_opts: runOptions(bundle, name, mounts, addresses, addresses[number]),
      run_cmd: options["run-command"] ?? (hasInside(bundle) ? REMOTE_DAEMON : undefined),
      monitor_cmd: "/bin/true",
    }),
    meta: {},
    operations: [operation("monitor", CHECK_MS)],
  };
}

function runOptions(
  bundle: Bundle,
  name: string,
  mounts: readonly Mount[],
  addresses: readonly string[],
  address: string | undefined,
): string {
  const { technology, options } = bundle.container;
  const hosts = addresses.map((each, number) => ` --add-host=${bundle.id}-${number}:${each}`);
  const addHosts = bundle.network?.options["add-host"]?.toLowerCase() !== "false";
  return [
    technology === "docker" ? " --restart=no" : "",
    address === undefined ? "" : ` -h ${name}`,
    " -e PCMK_stderr=1",
    options.network === undefined ? "" : ` --net=${options.network}`,
    ` -e PCMK_remote_port=${bundle.network?.options["control-port"] ?? DEFAULT_PORT}`,
    ...mounts.map((mount) => ` -v ${mountText(mount, name)}`),
    ...portsOf(bundle).map((port) => portText(port, address, options.network)),
    options.options === undefined ? "" : ` ${options.options}`,
    ` ${addHosts ? hosts.join("") : ""}`,
  ].join("");
}

interface Mount {
  readonly source: string;
  readonly target: string;
  readonly options: string | undefined;
  /** Each copy has a directory of its own below the source. */
  readonly perCopy: boolean;
}

function mountsOf(bundle: Bundle): readonly Mount[] {
  const written = bundle.storage.map(({ options }) => ({
    source: options["source-dir"] ?? options["source-dir-root"] ?? "",
    target: options["target-dir"] ?? "",
    options: options.options,
    perCopy: options["source-dir"] === undefined,
  }));
  return hasInside(bundle) ? [...written, ...IMPLIED_MOUNTS] : written;
}

/** The key with which the cluster proves itself to the daemon inside, and that daemon's log. */
const IMPLIED_MOUNTS: readonly Mount[] = [
  { source: "/etc/pacemaker/authkey", target: "/etc/pacemaker/authkey", options: undefined, perCopy: false },
  { source: "/var/log/pacemaker/bundles", target: "/var/log", options: undefined, perCopy: true },
];

function mountText({ source, target, options, perCopy }: Mount, name: string): string {
  return `${perCopy ? `${source}/${name}` : source}:${target}${options === undefined ? "" : `:${options}`}`;
}

interface Port {
  readonly outside: string;
  readonly inside: string;
}

function portsOf(bundle: Bundle): readonly Port[] {
  const written = bundle.network?.ports.flatMap(({ options }) => {
    const outside = options.port ?? options.range;
    return outside === undefined ? [] : [{ outside, inside: options["internal-port"] ?? outside }];
  });
  const control = bundle.network?.options["control-port"] ?? DEFAULT_PORT;
  return [...(written ?? []), ...(hasInside(bundle) ? [{ outside: control, inside: control }] : [])];
}

/** On the host's own network there is nothing to map. */
function portText({ outside, inside }: Port, address: string | undefined, network: Values[string] | undefined): string {
  if (address !== undefined) return ` -p ${address}:${outside}:${inside}`;
  return network === "host" ? "" : ` -p ${outside}:${inside}`;
}
