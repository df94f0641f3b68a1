/** Constraints, resolved: sets, tags, patterns and rules are gone, what is left is between resources and nodes. */
import type { ResourceDiscovery, TicketConstraint } from "../../cib/configuration.js";
import type { Role } from "../../model/role.js";
import type { Score } from "../../model/score.js";
import type { ClusterNode } from "./node.js";
import type { Resource } from "./resource.js";

export interface Location {
  readonly id: string;
  readonly resource: Resource;
  /** Only for instances in this role; mostly Promoted. */
  readonly role: Role | undefined;
  readonly discovery: ResourceDiscovery;
  /** Not written by anybody: it follows from the nodes' health. */
  readonly isHealth?: boolean;
  readonly nodes: readonly { readonly node: ClusterNode; readonly score: Score }[];
}

export interface Colocation {
  /** The constraint, or what it follows from (a group, a container). */
  readonly id: string;
  readonly dependent: Resource;
  readonly dependentRole: Role | undefined;
  readonly primary: Resource;
  readonly primaryRole: Role | undefined;
  readonly score: Score;
  readonly nodeAttribute: string | undefined;
  /** Whether the dependent has a say in where the primary goes. */
  readonly influence: boolean;
  /** Written by the administrator, not implied by a group or a bundle. */
  readonly configured: boolean;
}

export interface TicketRule {
  readonly id: string;
  readonly resource: Resource;
  readonly ticket: string;
  readonly role: Role | undefined;
  readonly lossPolicy: NonNullable<TicketConstraint["lossPolicy"]>;
}
