/** Layouts for tests. */
import {
  DEFAULT_QUORUM,
  type Layout,
  type QuorumOptions,
  type QuorumStanding,
} from "../../../../src/core/cib/layout.js";

/** `a:3 b c:0`: three nodes with 3, 1 and no votes; ids count from 1. */
export function layoutOf(nodes: string, options: Partial<QuorumOptions> = {}, standing?: QuorumStanding): Layout {
  const entries = nodes.split(" ").map((word, index) => {
    const [name = "", votes = "1"] = word.split(":");
    return [name, { id: index + 1, addresses: [`198.18.0.${index + 1}`], votes: Number(votes) }] as const;
  });
  return {
    nodes: Object.fromEntries(entries),
    quorum: { ...DEFAULT_QUORUM, ...options },
    ...(standing ? { standing } : {}),
  };
}
