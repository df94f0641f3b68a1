/**
 * What the journal remembers, as data. Sentences are made of it where it is shown.
 *
 * Events of one transition carry its id as their entry's cause: what was decided, what was ordered, each result, how it
 * ended. Probes and first monitors that found what was expected are counted and not listed: there can be thousands.
 * Texts are for people (what an agent said, why a decision was due) and are never read back.
 */
import type { RevisionVersion } from "../cib/revision.js";
import type { FencingRecord, OperationOutcome } from "../cib/status.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { ExitCode } from "../model/ocf.js";
import type { RefusalCode } from "../node/requests.js";
import type { SummaryLine } from "../scheduler/graph.js";

export type JournalEvent =
  /** A view begins; its id is that of the entry. Compared with the last view of its DC. */
  | {
      readonly kind: "view";
      readonly members: readonly NodeName[];
      readonly joined: readonly NodeName[];
      /** Fell silent. */
      readonly lost: readonly NodeName[];
      /** Took leave. */
      readonly left: readonly NodeName[];
    }
  /** `note`: `2 of 3 votes`, and what else counted. */
  | { readonly kind: "quorum"; readonly quorate: boolean; readonly note: string }
  /** `transition` counts those of the view; `more`: lines of the summary that are not listed. */
  | {
      readonly kind: "decided";
      readonly transition: number;
      readonly why: string;
      readonly summary: readonly SummaryLine[];
      readonly more: number;
    }
  | { readonly kind: "ordered"; readonly actions: readonly OrderedAction[] }
  | {
      readonly kind: "operation";
      readonly resource: ResourceId;
      readonly operation: string;
      readonly interval: Millis;
      readonly node: NodeName;
      readonly outcome: OperationOutcome;
      readonly rc: ExitCode;
      readonly expectedRc: ExitCode;
      readonly exitReason: string;
      readonly execMs: Millis;
      readonly queueMs: Millis;
    }
  /** `why`: what stopped it. `looks`: probes and monitors that found what was expected. */
  | {
      readonly kind: "transition-ended";
      readonly transition: number;
      readonly how: "complete" | "failed" | "stopped";
      readonly why: string;
      readonly looks: number;
    }
  | {
      readonly kind: "revision";
      readonly version: RevisionVersion;
      readonly author: string;
      readonly comment: string;
      readonly time: number;
      /** It was written on the losing side of a split: kept, and not in force. */
      readonly orphaned: boolean;
    }
  /** Asked for while the record is pending, else how it ended. */
  | { readonly kind: "fencing"; readonly record: FencingRecord }
  | {
      readonly kind: "command";
      readonly author: string;
      readonly command: AskedCommand;
      readonly refused?: CommandRefusal;
    }
  /** The node of the entry was not run for that long. */
  | { readonly kind: "stall"; readonly lateMs: Millis; readonly tokenMs: Millis; readonly suggestedTokenMs: Millis }
  /** Of the node of the entry. `damaged`: found so at its start; `refuses`: takes no more writes; `works`: takes them again. */
  | {
      readonly kind: "disk";
      readonly what: DiskPart;
      readonly condition: "damaged" | "refuses" | "works";
      readonly detail: string;
    }
  /** Between the node of the entry and a peer. */
  | { readonly kind: "link"; readonly peer: NodeName; readonly link: number; readonly up: boolean }
  /**
   * Somebody took something away from a resource on the node of the entry. `repaired`: it was put back, after so long; `failed`: that did not
   * work; `left`: it was not tried. `why` says why not.
   */
  | {
      readonly kind: "repair";
      readonly resource: ResourceId;
      readonly what: string;
      readonly how: "repaired" | "failed" | "left";
      readonly why: string;
      readonly tookMs: Millis;
    }
  /** That daemon has ended, and its machine lives: it is given so long to come back before it counts as lost. */
  | { readonly kind: "awaited"; readonly peer: NodeName; readonly forMs: Millis }
  /** The node of the entry wishes to stop. */
  | { readonly kind: "stopping" };

export interface CommandRefusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export type DiskPart = "epoch" | "configuration" | "journal" | "state";

/** An operation of an agent, or the shot at a node: then `resource` is empty. */
export interface OrderedAction {
  readonly resource: ResourceId;
  readonly operation: string;
  readonly interval: Millis;
  readonly node: NodeName;
}

/** What was asked, without values: some are secrets, and what a configuration became is in its revisions. */
export interface AskedCommand {
  /** The kind of the request (core/node/requests.ts). */
  readonly request: string;
  readonly resource?: ResourceId;
  readonly node?: NodeName;
  /** Where a resource shall go. */
  readonly to?: NodeName;
  /** Away from where. */
  readonly from?: NodeName;
  /** Options or attributes that are set or taken away. */
  readonly names: readonly string[];
  readonly comment: string;
}
