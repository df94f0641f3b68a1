/** What a DC makes of the layout by itself, as nodes come and go. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layout, QuorumStanding } from "../../../../src/core/cib/layout.js";
import { adaptLayout } from "../../../../src/core/quorum/adaptation.js";
import { layoutOf } from "./layouts.js";

const lms = (voters?: string) =>
  layoutOf("a b c d e", { lastManStanding: true }, voters === undefined ? undefined : { voters: voters.split(" ") });
const list = (tieBreaker?: string) =>
  layoutOf(
    "a b c d",
    { autoTieBreaker: { kind: "nodes", nodes: ["c", "a"] } },
    tieBreaker === undefined ? undefined : { tieBreaker },
  );
const joining = layoutOf("a b c", {}, { voters: ["a", "b"] });

for (const [what, layout, members, stood, standing, why] of [
  ["all are there", lms(), "a b c d e", true, "same", ""],
  ["two are gone, for a moment", lms(), "a b c", false, "same", ""],
  [
    "two are gone for the window",
    lms(),
    "a b c",
    true,
    { voters: ["a", "b", "c"] },
    "last_man_standing: d e no longer count",
  ],
  [
    "one is back, another still gone",
    lms("a b c"),
    "a b d",
    false,
    { voters: ["a", "b", "c", "d"] },
    "last_man_standing: d counts now",
  ],
  [
    "one is back, another gone for the window",
    lms("a b c"),
    "a b d",
    true,
    { voters: ["a", "b", "d"] },
    "last_man_standing: c no longer counts; last_man_standing: d counts now",
  ],
  ["all are back", lms("a b"), "a b c d e", false, undefined, "last_man_standing: c d e count now"],
  ["without the option nobody is left out", layoutOf("a b c"), "a b", true, "same", ""],
  ["who was added joins", joining, "a c", false, undefined, "c counts now"],
  ["who was added is not there", joining, "a b", true, "same", ""],
  ["the first tie-breaker is there", list(), "a b c", false, "same", ""],
  ["it is not", list(), "a b d", false, { tieBreaker: "a" }, "auto_tie_breaker: a decides now"],
  ["it is back", list("a"), "a b c d", false, undefined, "auto_tie_breaker: c decides now"],
  ["none of the list is there", list("a"), "b d", false, "same", ""],
  ["a fixed tie-breaker stays", layoutOf("a b c d", { autoTieBreaker: { kind: "lowest" } }), "b c d", true, "same", ""],
] as readonly (readonly [string, Layout, string, boolean, QuorumStanding | undefined | "same", string])[]) {
  test(`adaptation: ${what}`, () => {
    const adapted = adaptLayout(layout, members.split(" "), stood);
    if (standing === "same") assert.equal(adapted, undefined);
    else assert.deepEqual([adapted?.layout.standing, adapted?.why], [standing, why]);
  });
}
