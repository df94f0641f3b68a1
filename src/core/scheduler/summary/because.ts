/**
 * Why a line of the summary says what it says: the facts, in the order in which a person asks for them: what is wrong where it is,
 * what calls for the action, what stands in its way, and why it goes where it goes.
 *
 * In: a change, and the picture after the run. Out: reasons, each once. What goes without saying (a score of 0, that a member of a
 * group is with its group on a node that the group was given) is left out as long as there is something better.
 */
import { ocfWord } from "../../model/ocf.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { type Reason, sentence } from "../reason.js";
import type { Change, ChangeWord } from "./change.js";
import type { SummaryEntry } from "./summary.js";

export function reasonsFor(entry: SummaryEntry, cluster: Cluster): readonly Reason[] {
  if (entry.kind === "fencing") return distinct(entry.action.why);
  const { change } = entry;
  const { primitive, action, source, word } = change;
  const needed = (source === action ? action.why : [...source.why, ...action.why]).filter(
    (reason) => !isAboutItself(reason, primitive) && !primitive.because.includes(reason) && isAbout(reason, word),
  );
  return distinct([
    ...whyNotHere(change, cluster),
    ...needed,
    ...[action, source].flatMap(({ runnable, whyNot }) => (runnable ? [] : whyNot)),
    ...(change.to ? whyThere(change, cluster) : whyNowhere(change, cluster)),
  ]);
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const bySentence = new Map(reasons.map((reason) => [sentence(reason), reason]));
  return [...bySentence.values()];
}

/** New parameters need a restart: what stops for good does not stop for them. */
function isAbout({ kind }: Reason, word: ChangeWord): boolean {
  return kind !== "parameters-changed" || word === "Restart" || word === "Reload";
}

/** That it must stop before it starts again is no reason for either. */
function isAboutItself(reason: Reason, primitive: Primitive): boolean {
  return reason.kind === "order" && reason.resource === primitive.id;
}

function whyNotHere({ primitive, from, to, word }: Change, cluster: Cluster): readonly Reason[] {
  if (!from) return [];
  const failed = primitive.failed || word === "Recover" ? failuresOn(primitive, from, cluster) : [];
  if (from === to || word === "Restart" || word === "Recover") return failed;
  const unavailable = unavailability(from);
  if (unavailable) return [...failed, unavailable];
  return [...failed, ...bansOf(primitive, from)];
}

function failuresOn({ historyId }: Primitive, node: ClusterNode, cluster: Cluster): readonly Reason[] {
  return cluster.failures
    .filter(({ node: on, resource }) => on === node && resource?.historyId === historyId)
    .map(({ operation }) => ({
      kind: "operation-failed",
      operation: operation.operation,
      node: node.name,
      word: ocfWord(operation.rc),
    }));
}

/** What speaks against a node that may not be used. */
function bansOf(primitive: Primitive, node: ClusterNode): readonly Reason[] {
  if (primitive.scores.get(node.index) >= 0) return [];
  return primitive.scores.because(node.index).filter(speaksAgainst);
}

function speaksAgainst(reason: Reason): boolean {
  return !("score" in reason) || reason.score < 0;
}

export function unavailability(node: ClusterNode): Reason | undefined {
  const why = node.unclean
    ? "unclean"
    : !node.online
      ? "offline"
      : node.shutdown
        ? "shutting down"
        : node.standby
          ? "in standby"
          : node.standbyOnFail
            ? "in standby, after a failure with on-fail=standby"
            : node.maintenance
              ? "in maintenance"
              : node.pending
                ? "not ready yet"
                : undefined;
  return why === undefined ? undefined : { kind: "node-unavailable", node: node.name, why };
}

function whyThere(change: Change, cluster: Cluster): readonly Reason[] {
  const { primitive, from, to, word } = change;
  if (!to || (from === to && word !== "Promote" && word !== "Demote")) return [];
  const [first, ...more] = primitive.because;
  if (first?.kind !== "highest-score") return primitive.because;
  const rivals = cluster.nodes.filter((node) => node !== to && canRunResources(node) && !isBanned(primitive, node));
  if (rivals.length === 0) return [{ kind: "only-node", node: to.name }, ...tiesOf(primitive, cluster)];
  const alike = rivals.filter((node) => primitive.scores.get(node.index) === first.score);
  if (alike.length === 0) return [first, ...more];
  return [{ kind: "alike", node: to.name, nodes: alike.map((node) => node.name), score: first.score }];
}

function isBanned(primitive: Primitive, node: ClusterNode): boolean {
  return primitive.scores.get(node.index) < 0;
}

/** What rules the other nodes out. */
function tiesOf(primitive: Primitive, cluster: Cluster): readonly Reason[] {
  return cluster.nodes
    .filter((node) => isBanned(primitive, node) || !canRunResources(node))
    .flatMap((node) => unavailability(node) ?? strongest(bansOf(primitive, node)));
}

/** That something else would not like it there is worth a word only where nothing more can be said. */
function strongest(reasons: readonly Reason[]): readonly Reason[] {
  const strong = reasons.filter(({ kind }) => kind !== "followed");
  return strong.length > 0 ? strong : reasons;
}

/** One that shall not run needs no node; of any other it is told what every node lacks. */
function whyNowhere({ primitive, word }: Change, cluster: Cluster): readonly Reason[] {
  if (word !== "Stop" || primitive.assignedTo) return [];
  const wish = primitive.because.find((reason) => reason.kind === "option");
  if (wish) return [wish];
  const [first, ...more] = primitive.because;
  if (first?.kind !== "no-node") return primitive.because;
  const unavailable = cluster.nodes.flatMap((node) => unavailability(node) ?? []);
  return [first, ...unavailable, ...strongest(more.filter(speaksAgainst))];
}
