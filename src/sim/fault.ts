/**
 * What can befall a world, as data, and for how long each lasts is the plan's affair.
 *
 * Agents may say "running" of what is not, and "failed" of what is well; none says "not running" of what it has left
 * running: against that no cluster can do anything.
 */
import type { Values } from "../core/cib/configuration.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName, ResourceId } from "../core/model/names.js";
import type { DamagedFile } from "./disk.js";
import type { DeviceManner } from "./fence-devices.js";
import type { Link } from "./network.js";
import type { Misbehaviour } from "./resources.js";

export type Fault =
  | PowerFault
  | DaemonFault
  | NetworkFault
  | DiskFault
  | ClockFault
  | LayoutFault
  | WorkFault
  | WitnessFault;

export type PowerFault =
  | { readonly kind: "power-cut"; readonly node: NodeName; readonly disk?: DiskSpoiled; readonly clockReset?: boolean }
  /** Of all machines at once; they come back at once. */
  | { readonly kind: "blackout" };

/** What is found on a disk after the power cut that it did not survive. */
export type DiskSpoiled =
  | { readonly kind: "lost" }
  /** An old backup was put back. */
  | { readonly kind: "restored"; readonly ageMs: Millis }
  | { readonly kind: "damaged"; readonly file: DamagedFile };

export type DaemonFault =
  | { readonly kind: "daemon-killed"; readonly node: NodeName }
  | { readonly kind: "frozen"; readonly node: NodeName }
  | { readonly kind: "slow-loop"; readonly node: NodeName; readonly lagMs: Millis }
  | { readonly kind: "clean-stop"; readonly node: NodeName };

export type NetworkFault =
  | { readonly kind: "partition"; readonly groups: readonly (readonly NodeName[])[] }
  /** One direction between two nodes; of one link, or of all. */
  | {
      readonly kind: "bad-link";
      readonly from: NodeName;
      readonly to: NodeName;
      readonly number?: number;
      readonly link: Partial<Link>;
    }
  | { readonly kind: "bad-network"; readonly number?: number; readonly link: Partial<Link> }
  /** The interface of one node: one link to everybody, both ways. */
  | { readonly kind: "interface-down"; readonly node: NodeName; readonly number: number }
  /** These directed pairs are broken, on all links, and no other. */
  | { readonly kind: "torn-network"; readonly broken: readonly (readonly [from: NodeName, to: NodeName])[] }
  /** Down and up again and again, both ways, on all links. */
  | { readonly kind: "flapping-link"; readonly between: readonly [NodeName, NodeName]; readonly everyMs: Millis };

export type DiskFault = {
  readonly kind: "bad-disk";
  readonly node: NodeName;
  readonly full: boolean;
  readonly syncMs: Millis;
};

export type ClockFault =
  | { readonly kind: "clock-drift"; readonly node: NodeName; readonly rate: number }
  | { readonly kind: "wall-jump"; readonly node: NodeName; readonly byMs: Millis };

/** No faults at all, but what administrators do meanwhile. */
export type LayoutFault =
  | { readonly kind: "votes"; readonly node: NodeName; readonly votes: number }
  | { readonly kind: "quorum-options"; readonly set: Values }
  /** Stopped, removed, and added again at the end. */
  | { readonly kind: "replaced-node"; readonly node: NodeName };

/** Whether its daemon hears of it, and of what: that its process is gone, that its address was taken away. */
export type Death = "process" | "address" | "silent";

export type WorkFault =
  | { readonly kind: "bad-agent"; readonly misbehaviour: Misbehaviour }
  | { readonly kind: "bad-device"; readonly device: ResourceId; readonly manner: DeviceManner }
  | { readonly kind: "resource-dies"; readonly resource: ResourceId; readonly how: Death }
  | { readonly kind: "standby"; readonly node: NodeName }
  | { readonly kind: "move"; readonly resource: ResourceId; readonly to: NodeName }
  | { readonly kind: "restart"; readonly resource: ResourceId }
  | { readonly kind: "cleanup" }
  | { readonly kind: "write"; readonly via: NodeName; readonly mark: string };

export type WitnessFault =
  | { readonly kind: "witness-cut"; readonly nodes: readonly NodeName[] }
  | { readonly kind: "witness-slow"; readonly node: NodeName; readonly delayMs: Millis }
  | { readonly kind: "witness-down"; readonly silently: boolean }
  | { readonly kind: "witness-drift"; readonly rate: number };
