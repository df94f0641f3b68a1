/** witness.yaml: what is read, and what is said of everything that is wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatProblem } from "../../../src/formats/problem.js";
import { parseWitnessYaml } from "../../../src/formats/witness-yaml.js";

function problems(...lines: readonly string[]): readonly string[] {
  const result = parseWitnessYaml(`${lines.join("\n")}\n`, "witness.yaml");
  return result.kind === "ok" ? [] : result.problems.map(formatProblem);
}

const CLUSTERS = "clusters: [{ name: web, key: /etc/web.key }]";

test("all of it, and what is left out", () => {
  const text = [
    "listen: 198.18.0.9",
    "port: 6000",
    "longest_lease: 30s",
    "state: /srv/witness",
    "log: debug",
    "clusters:",
    "  - { name: web, key: /etc/web.key }",
    "  - { name: db, key: /etc/db.key }",
  ].join("\n");
  assert.deepEqual(parseWitnessYaml(text, "witness.yaml"), {
    kind: "ok",
    config: {
      listen: "198.18.0.9",
      port: 6000,
      longestLeaseMs: 30_000,
      stateDir: "/srv/witness",
      logLevel: "debug",
      clusters: [
        { name: "web", keyFile: "/etc/web.key" },
        { name: "db", keyFile: "/etc/db.key" },
      ],
    },
  });
  assert.deepEqual(parseWitnessYaml(CLUSTERS, "witness.yaml"), {
    kind: "ok",
    config: {
      port: 5403,
      longestLeaseMs: 10_000,
      stateDir: "/var/lib/quorate-witness",
      logLevel: "info",
      clusters: [{ name: "web", keyFile: "/etc/web.key" }],
    },
  });
});

const wrong: readonly [readonly string[], string][] = [
  [["port: 5403"], '1:1: "clusters" is missing: the list of the clusters that this witness arbitrates'],
  [["clusters: []"], "1:11: clusters must name at least one cluster"],
  [["clusters: [{ name: web }]"], '1:12: "key" of the cluster is missing'],
  [["clusters: [{ name: a/b, key: /k }]"], '1:12: name of a cluster is "a/b": use letters, digits, ".", "_" and "-"'],
  [["clusters: [{ name: web, key: k }]"], '1:12: key of a cluster is "k", but must be a path that begins with "/"'],
  [["clusters: [{ name: web, key: /k }, { name: web, key: /l }]"], "1:36: the cluster web is there twice"],
  [[CLUSTERS, "prot: 1"], '2:1: unknown key "prot" in witness.yaml (did you mean "port"?)'],
  [[CLUSTERS, "port: 70000"], '2:7: port is "70000", but must be a whole number from 1 to 65535'],
  [[CLUSTERS, "listen: here"], '2:9: listen is "here", which is no IPv4 or IPv6 address'],
  [[CLUSTERS, "longest_lease: 1h"], "2:16: longest_lease is 3600s, but must be between 1s and 180s"],
  [[CLUSTERS, "longest_lease: soon"], '2:16: longest_lease is "soon", which is no duration such as 10s'],
  [[CLUSTERS, "state: here"], '2:8: state is "here", but must be a path that begins with "/"'],
  [[CLUSTERS, "log: inf"], '2:6: log is "inf", but must be one of debug, info, warn, error (did you mean "info"?)'],
];
for (const [lines, expected] of wrong) {
  test(`refused: ${lines.join("; ")}`, () => {
    assert.deepEqual(problems(...lines), [`witness.yaml:${expected}`]);
  });
}
