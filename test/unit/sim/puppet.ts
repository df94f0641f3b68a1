/**
 * A core of a few lines, to test the world with: it remembers what it was handed and answers what the test wants.
 */
import { DEFAULT_QUORUM } from "../../../src/core/cib/layout.js";
import type { Now } from "../../../src/core/model/step.js";
import type { DiskState, NodeEffect, NodeInput, NodeSettings } from "../../../src/core/node/io.js";
import type { NodeCore } from "../../../src/sim/host.js";
import { World, type WorldOptions } from "../../../src/sim/world.js";

export interface Puppet {
  readonly settings: NodeSettings;
  readonly disk: DiskState;
  readonly heard: { readonly input: NodeInput; readonly mono: number }[];
  deadline: number;
}

/** What a puppet does when something is handed to it; `undefined`: when it is created. */
export type Manners = (puppet: Puppet, input: NodeInput | undefined, now: Now) => readonly NodeEffect[];

export function puppets(manners: Manners): NodeCore<Puppet> {
  return {
    create(settings, disk, now) {
      const state: Puppet = { settings, disk, heard: [], deadline: Number.POSITIVE_INFINITY };
      return { state, effects: manners(state, undefined, now) };
    },
    step(state, input, now) {
      state.heard.push({ input, mono: now.mono });
      return { state, effects: manners(state, input, now) };
    },
    nextDeadline: (state) => state.deadline,
    journal: () => [],
    look: ({ settings }) => ({
      cluster: settings.cluster,
      self: settings.self,
      version: "puppet",
      layout: settings.layout,
      quorate: false,
      quorumNote: "",
      links: [],
      stalls: [],
      revision: {
        version: { epoch: 0, number: 0 },
        author: "",
        time: 0,
        comment: "",
        configuration: {
          properties: {},
          nodes: {},
          resources: [],
          constraints: [],
          fencingTopology: [],
          rscDefaults: {},
          opDefaults: {},
        },
      },
      status: { nodes: {}, fencing: [], wishes: [] },
      activity: "",
    }),
  };
}

export function puppetWorld(manners: Manners, options: Partial<WorldOptions> = {}): World<Puppet> {
  const world = new World(puppets(manners), {
    seed: 1,
    nodes: ["a", "b"],
    tokenMs: 1000,
    quorum: DEFAULT_QUORUM,
    bootMs: 5000,
    ...options,
  });
  for (const node of world.options.nodes) world.boot(node);
  return world;
}

/** What the daemon on that node was handed, as short words. */
export function heardBy(world: World<Puppet>, node: string): readonly string[] {
  return (world.machine(node).daemon?.state.heard ?? []).map(({ input }) =>
    input.kind === "message" ? `${input.from}#${input.incarnation}: ${input.message.kind}` : input.kind,
  );
}
