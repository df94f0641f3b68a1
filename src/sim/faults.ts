/**
 * How faults begin and end in a world.
 *
 * Beginning and ending are forgiving: faults overlap, so the node to be crashed may have no power already, and the one
 * to be started again may run. What is wrong with the network is worked out anew from all faults that last, whenever one
 * begins or ends, so that the end of one does not mend what another has broken.
 */
import { assertNever } from "../core/model/invariant.js";
import type { NodeName } from "../core/model/names.js";
import type { LayoutEdit } from "../core/node/requests.js";
import type { Disk } from "./disk.js";
import type { DiskSpoiled, Fault, NetworkFault } from "./fault.js";
import type { Link } from "./network.js";
import { coordinators } from "./settled.js";
import type { World } from "./world.js";

interface Lasting {
  readonly fault: NetworkFault;
  /** Of a link that flaps: whether it is up at the moment. */
  up: boolean;
}

export class Faults<State> {
  #network: Lasting[] = [];

  constructor(private readonly world: World<State>) {}

  begin(fault: Fault): void {
    const { world } = this;
    switch (fault.kind) {
      case "power-cut":
        this.#cutPower(fault.node, fault.disk, fault.clockReset ?? false);
        return;
      case "blackout":
        for (const { name } of world.machines) world.crash(name);
        return;
      case "daemon-killed":
        if (world.machine(fault.node).daemon) world.killDaemon(fault.node);
        return;
      case "frozen":
        if (world.machine(fault.node).daemon) world.freeze(fault.node);
        return;
      case "slow-loop":
        if (world.machine(fault.node).daemon) world.slowDown(fault.node, fault.lagMs);
        return;
      case "clean-stop":
        if (world.machine(fault.node).daemon) world.shutdown(fault.node);
        return;
      case "partition":
      case "bad-link":
      case "bad-network":
      case "interface-down":
      case "torn-network":
      case "flapping-link":
        this.#disturb(fault);
        return;
      case "bad-disk":
        Object.assign(world.machine(fault.node).disk, { full: fault.full, syncMs: fault.syncMs });
        return;
      case "clock-drift":
        world.changeClockRate(fault.node, fault.rate);
        return;
      case "wall-jump":
        world.machine(fault.node).wallOffsetMs = fault.byMs;
        return;
      case "votes":
        this.#changeLayout([{ kind: "node-votes", node: fault.node, votes: fault.votes }]);
        return;
      case "quorum-options":
        this.#changeLayout([{ kind: "quorum", set: fault.set, remove: [] }]);
        return;
      case "replaced-node":
        if (world.machine(fault.node).daemon) world.shutdown(fault.node);
        world.queue.after(STOPS_WITHIN_MS, () => this.#changeLayout([{ kind: "remove-node", node: fault.node }]));
        return;
      case "witness-cut":
        for (const node of fault.nodes) world.witness.line(node).cut = true;
        return;
      case "witness-slow":
        world.witness.line(fault.node).delayMs = fault.delayMs;
        return;
      case "witness-down":
        world.witness.stop(fault.silently);
        return;
      case "witness-drift":
        world.witness.clockRate = fault.rate;
        return;
      case "bad-agent":
        world.misbehaviours.push({ ...fault.misbehaviour });
        return;
      case "bad-device":
        Object.assign(world.devices.manner(fault.device), fault.manner);
        return;
      case "resource-dies":
        for (const node of world.holders(fault.resource)) world.killResource(node, fault.resource, fault.how);
        return;
      case "standby":
        this.#setStandby(fault.node, "on");
        return;
      case "move":
        this.#ask({ kind: "move", resource: fault.resource, to: fault.to });
        return;
      case "restart":
        this.#ask({ kind: "restart", resource: fault.resource });
        return;
      case "cleanup":
        this.#ask({ kind: "cleanup" });
        return;
      case "write":
        if (world.machine(fault.via).daemon) world.mark(fault.via, fault.mark);
        return;
      default:
        assertNever(fault);
    }
  }

  end(fault: Fault): void {
    const { world } = this;
    switch (fault.kind) {
      case "power-cut":
        if (!world.machine(fault.node).powered) world.boot(fault.node);
        return;
      case "blackout":
        for (const { name, powered } of world.machines) if (!powered) world.boot(name);
        return;
      case "daemon-killed":
      case "clean-stop":
        this.#restart(fault.node);
        return;
      case "frozen":
        if (world.machine(fault.node).daemon) world.thaw(fault.node);
        return;
      case "slow-loop":
        if (world.machine(fault.node).daemon) world.slowDown(fault.node, 0);
        return;
      case "partition":
      case "bad-link":
      case "bad-network":
      case "interface-down":
      case "torn-network":
      case "flapping-link":
        this.#network = this.#network.filter((lasting) => lasting.fault !== fault);
        this.#applyNetwork();
        return;
      case "bad-disk":
        world.machine(fault.node).disk.mend();
        return;
      case "clock-drift":
        world.changeClockRate(fault.node, 1);
        return;
      case "wall-jump":
        world.machine(fault.node).wallOffsetMs = 0;
        return;
      case "bad-device":
        world.devices.heal();
        return;
      case "standby":
        this.#setStandby(fault.node, "off");
        return;
      case "replaced-node":
        this.#add(fault.node);
        this.#restart(fault.node);
        return;
      case "witness-cut":
      case "witness-slow":
        world.witness.mendLines();
        return;
      case "witness-down":
        world.witness.start();
        return;
      case "witness-drift":
        world.witness.clockRate = 1;
        return;
      case "votes":
      case "quorum-options":
      case "bad-agent":
      case "resource-dies":
      case "move":
      case "restart":
      case "cleanup":
      case "write":
        return;
      default:
        assertNever(fault);
    }
  }

  /** No fault is left in the world. */
  healEverything(): void {
    const { world } = this;
    this.#network = [];
    world.network.heal();
    world.devices.heal();
    world.witness.heal();
    world.misbehaviours.length = 0;
    for (const machine of world.machines) {
      machine.disk.mend();
      machine.wallOffsetMs = 0;
      world.changeClockRate(machine.name, 1);
      if (!machine.daemon) continue;
      world.slowDown(machine.name, 0);
      world.thaw(machine.name);
    }
  }

  /** What is down is started, also a daemon that has just done what it was asked to, and stopped. */
  startEverything(): void {
    for (const { name, powered } of this.world.machines) {
      if (powered) this.#restart(name);
      else this.world.boot(name);
    }
    this.#addWhoIsMissing();
  }

  /** Nodes that could not be added again when they came back. */
  #addWhoIsMissing(): void {
    for (const { layout, quorate } of coordinators(this.world)) {
      const missing = this.world.options.nodes.filter((node) => !layout.nodes[node]);
      if (quorate) for (const node of missing) this.#add(node);
    }
  }

  #cutPower(node: NodeName, disk: DiskSpoiled | undefined, clockReset: boolean): void {
    const machine = this.world.machine(node);
    this.world.crash(node);
    if (disk) this.world.spoilDisk(node, (found) => spoil(found, disk));
    if (clockReset) machine.resetWallClock();
  }

  #restart(node: NodeName): void {
    const { powered, daemon } = this.world.machine(node);
    if (powered && !daemon) this.world.startDaemon(node);
  }

  // --- the network

  #disturb(fault: NetworkFault): void {
    const lasting = { fault, up: false };
    this.#network.push(lasting);
    this.#applyNetwork();
    if (fault.kind === "flapping-link") this.#flapLater(lasting, fault.everyMs);
  }

  #flapLater(lasting: Lasting, everyMs: number): void {
    this.world.queue.after(everyMs, () => {
      if (!this.#network.includes(lasting)) return;
      lasting.up = !lasting.up;
      this.#applyNetwork();
      this.#flapLater(lasting, everyMs);
    });
  }

  #applyNetwork(): void {
    const { network } = this.world;
    network.reset();
    for (const { fault, up } of this.#network) {
      if (!up) for (const [link, change] of this.#disturbed(fault)) Object.assign(link, change);
    }
    network.resume();
  }

  #disturbed(fault: NetworkFault): readonly (readonly [Link, Partial<Link>])[] {
    const { network, options } = this.world;
    const pairs = directions(options.nodes);
    const on = (which: readonly (readonly [NodeName, NodeName])[], change: Partial<Link>, number?: number) =>
      which
        .flatMap(([from, to]) => (number === undefined ? network.links(from, to) : [network.link(from, to, number)]))
        .map((link) => [link, change] as const);
    switch (fault.kind) {
      case "partition": {
        const sideOf = (node: NodeName) => fault.groups.findIndex((group) => group.includes(node));
        return on(
          pairs.filter(([from, to]) => sideOf(from) !== sideOf(to)),
          CUT,
        );
      }
      case "bad-link":
        return on([[fault.from, fault.to]], fault.link, fault.number);
      case "bad-network":
        return on(pairs, fault.link, fault.number);
      case "interface-down":
        return network.interfaceLinks(fault.node, fault.number).map((link) => [link, CUT] as const);
      case "torn-network":
        return on(fault.broken, CUT);
      case "flapping-link": {
        const [a, b] = fault.between;
        return on(
          [
            [a, b],
            [b, a],
          ],
          CUT,
        );
      }
      default:
        return assertNever(fault);
    }
  }

  // --- what administrators do

  #setStandby(node: NodeName, value: "on" | "off"): void {
    const edit = { kind: "node-attribute", node, set: { standby: value }, remove: [] } as const;
    this.#ask({ kind: "edit", edit, comment: `standby ${value} ${node}` });
  }

  #add(node: NodeName): void {
    const addresses = this.world.addressesOf(node);
    this.#changeLayout([{ kind: "add-node", node, addresses }]);
  }

  #changeLayout(edits: readonly LayoutEdit[]): void {
    this.#ask({ kind: "change-layout", edits, force: false, comment: edits.map((edit) => edit.kind).join(" ") });
  }

  #ask(request: Parameters<World<State>["request"]>[2]): void {
    const machine = this.world.machines.find(({ daemon }) => daemon && !daemon.frozen);
    if (machine) this.world.request(machine.name, request.kind, request);
  }
}

/** After which a node that was asked to stop has mostly done so. */
const STOPS_WITHIN_MS = 4000;
const CUT: Partial<Link> = { cut: true };

function spoil(disk: Disk, how: DiskSpoiled): void {
  switch (how.kind) {
    case "lost":
      disk.loseEverything();
      return;
    case "restored":
      disk.restore(how.ageMs);
      return;
    case "damaged":
      disk.damage(how.file);
      return;
    default:
      assertNever(how);
  }
}

export function directions(nodes: readonly NodeName[]): readonly (readonly [NodeName, NodeName])[] {
  return nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => [from, to] as const));
}
