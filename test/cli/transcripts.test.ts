/**
 * What operators type and what they see: standard output, standard error after `!`, what was asked of the cluster after `>`, and
 * the exit code if it is not 0. The tools run as processes of their own and talk to a socket with a hand-written cluster.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Request, Response } from "../../src/core/node/requests.js";
import { readCib } from "../../src/formats/cib-xml/cib-reader.js";
import { clusterState } from "../unit/tui/cluster-states.js";
import { type CannedDaemon, cannedDaemon, done } from "./support/canned-daemon.js";
import { runTool } from "./support/run-tool.js";

let daemon: CannedDaemon;

before(async () => {
  daemon = await cannedDaemon(clusterState(), answer);
});

after(() => daemon.close());

function answer(request: Request): Response {
  switch (request.kind) {
    case "move":
      if (request.to === "lb1") return refused("already-so", `${request.resource} is already on lb1`);
      return done(`${request.resource} moves to ${request.to}`);
    case "fence":
      return done(`${request.node} will be fenced`);
    case "replace-configuration":
      return refused("conflict", "the configuration has changed since: it was 1.4 and is 1.5; load it again");
    case "edit":
      if (request.edit.kind === "property") return refused("no-quorum", "no quorum");
      return done(request.edit.kind === "pin" ? "Move constraint created for g-web to lb2" : "");
    case "change-layout":
      if (request.edits[0]?.kind === "remove-node" && !request.force)
        return refused("unsafe", "lb3 is a member of the cluster: stop its daemon first");
      return done("");
    case "cancel-wait-for-all":
      return refused("already-so", "wait_for_all is off");
    default:
      return done("Cleaned up all resources on all nodes");
  }
}

function refused(code: Extract<Response, { kind: "refused" }>["code"], message: string): Response {
  return { kind: "refused", code, message };
}

/** Runs each line that begins with `$`, and expects what stands below it. */
async function play(transcript: string, input = ""): Promise<void> {
  for (const block of transcript.replace(/^\n/, "").split(/^(?=\$ )/m)) {
    const [command = "", ...expected] = block.replace(/\n$/, "").split("\n");
    assert.equal(await seen(command, input), expected.join("\n"), command);
  }
}

async function seen(command: string, input: string): Promise<string> {
  const [, tool = "", ...argv] = command.split(" ");
  const asked = daemon.requests.length;
  const result = await runTool(tool === "crm_mon" ? "crm_mon" : "crm", argv, daemon.socket, input);
  return [
    ...rows(result.stdout).map((row) => row.replace(/(Last updated:) .*/, "$1 NOW")),
    ...rows(result.stderr).map((row) => `! ${row}`),
    ...daemon.requests.slice(asked).map((request) => `> ${shown(request)}`),
    ...(result.exitCode === 0 ? [] : [`exit ${result.exitCode}`]),
  ].join("\n");
}

/** Of a whole configuration only how many resources it has. */
function shown(request: Request): string {
  if (request.kind !== "replace-configuration") return JSON.stringify(request);
  const { kind, comment, configuration } = request;
  return JSON.stringify({ kind, comment, resources: configuration.resources.length });
}

function rows(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

test("looking", async () => {
  await play(`
$ crm status
Cluster Summary:
  * Stack: quorate
  * Current DC: lb1 (version 0.1.0) - partition with quorum
  * Last updated: NOW
  * Last change:  Sat Nov 21 09:00:00 2026 by root via crm configure load replace web.yaml
  * 3 nodes configured
  * 6 resource instances configured

Node List:
  * Online: [ lb1 lb2 lb3 ]

Full List of Resources:
  * fence-lb1	(stonith:fence_ipmilan):	 Started lb1
  * Resource Group: g-web:
    * vip	(ocf:heartbeat:IPaddr2):	 Started lb1
    * haproxy	(ocf:quorate:haproxy):	 Started lb1
  * Clone Set: cl-api [api]:
    * Started: [ lb1 lb2 ]
    * Stopped: [ lb3 ]
$ crm_mon -1D
Node List:
  * Online: [ lb1 lb2 lb3 ]

Active Resources:
  * fence-lb1	(stonith:fence_ipmilan):	 Started lb1
  * Resource Group: g-web:
    * vip	(ocf:heartbeat:IPaddr2):	 Started lb1
    * haproxy	(ocf:quorate:haproxy):	 Started lb1
  * Clone Set: cl-api [api]:
    * Started: [ lb1 lb2 ]
$ crm_mon -s
CLUSTER OK: 3 nodes online, 6 resource instances configured
$ crm node show
lb1(1): member
lb2(2): member
lb3(3): member
$ crm resource status vip
resource vip is running on: lb1 
$ crm configure get_property no-quorum-policy
stop
`);
});

test("nodes", async () => {
  await play(`
$ crm node standby lb2
! INFO: standby node lb2
> {"kind":"edit","edit":{"kind":"node-attribute","node":"lb2","set":{"standby":"on"},"remove":[]},"comment":"crm node standby lb2"}
$ crm node standby reboot
! INFO: standby node lb1
> {"kind":"set-status-attributes","node":"lb1","set":{"standby":"on"},"remove":[]}
$ crm node standby lb9
! ERROR: node.standby: Node "lb9" is not a cluster node, nearest: lb1
exit 105
$ crm node fence lb2
! ERROR: node.fence: there is no terminal to ask on: "Do you want to fence lb2?"; add --yes to mean it
exit 107
$ crm -F node fence lb2
! INFO: lb2 will be fenced
> {"kind":"fence","node":"lb2"}
$ crm -n node fence lb2
! INFO: nothing was done
exit 1
`);
});

test("resources", async () => {
  await play(`
$ crm resource stop vip
> {"kind":"edit","edit":{"kind":"resource-meta","resource":"vip","set":{"target-role":"Stopped"},"remove":[]},"comment":"crm resource stop vip"}
$ crm resource move g-web lb2
! INFO: g-web moves to lb2; nothing of this stays in the configuration
> {"kind":"move","resource":"g-web","to":"lb2"}
$ crm resource move g-web lb1
! ERROR: resource.move: g-web is already on lb1 (Requested item already exists)
> {"kind":"move","resource":"g-web","to":"lb1"}
exit 108
$ crm resource move g-web
! ERROR: resource.move: Move requires either a target node or 'force'
exit 64
$ crm resource move g-web lb2 --pin
! INFO: Move constraint created for g-web to lb2
! INFO: Use \`crm resource clear g-web\` to remove this constraint
> {"kind":"edit","edit":{"kind":"pin","resource":"g-web","node":"lb2","score":1000000},"comment":"crm resource move g-web lb2 --pin"}
$ crm resource cleanup
! INFO: Cleaned up all resources on all nodes
> {"kind":"cleanup"}
$ crm resource locate
! ERROR: resource.locate: missing required argument 'rsc'
exit 64
`);
});

test("configuring", async () => {
  await play(`
$ crm configure property no-quorum-policy=freeze
! ERROR: configure.property: no quorum
> {"kind":"edit","edit":{"kind":"property","set":{"no-quorum-policy":"freeze"},"remove":[]},"comment":"crm configure property no-quorum-policy=freeze"}
exit 106
$ crm configure property no-quorum-polcy=freeze
! ERROR: configure.property: unknown property 'no-quorum-polcy', nearest: no-quorum-policy
exit 78
$ crm configure load replace /nonexistent/web.yaml
! ERROR: configure.load: cannot read /nonexistent/web.yaml: ENOENT: no such file or directory, stat '/nonexistent/web.yaml'
exit 66
$ crm configure load merge web.yaml
! ERROR: configure.load: unknown method 'merge': use replace or update
exit 64
`);
});

test("a text with mistakes changes nothing, and says where they are", async () => {
  await play(
    `
$ crm configure load replace -
! ERROR: configure.load: stdin:2:3: unknown property "stonith-enbled" (did you mean "stonith-enabled"?)
exit 78
`,
    "properties:\n  stonith-enbled: true\n",
  );
});

test("a text without resources does not take all of them away unasked", async () => {
  await play(
    `
$ crm configure load replace -
! ERROR: configure.load: there is no terminal to ask on: "This removes every resource. Do you want that?"; add --yes to mean it
exit 107
`,
    "properties: { stonith-enabled: false }\n",
  );
});

test("parameters are those that the agent has", async () => {
  await play(
    `
$ crm configure load update -
! ERROR: configure.load: stdin:1:38: unknown parameter of ocf:quorate:Dummy "stat" (did you mean "state"?)
exit 78
$ crm -F configure load update -
! ERROR: configure.load: the configuration has changed since: it was 1.4 and is 1.5; load it again
> {"kind":"replace-configuration","comment":"crm configure load update -","resources":4}
exit 103
`,
    "primitive d ocf:quorate:Dummy params stat=/x\n",
  );
});

test("a document is taken over only if nobody changed the configuration meanwhile", async () => {
  const asked = daemon.requests.length;
  const document = "properties: { stonith-enabled: true }\nnodes: { lb1: { attributes: { rack: r1 } } }\n";
  const result = await runTool("crm", ["configure", "load", "update", "-"], daemon.socket, document);
  assert.equal(
    result.stderr.split("\n")[0],
    "ERROR: configure.load: the configuration has changed since: it was 1.4 and is 1.5; load it again",
  );
  assert.equal(result.exitCode, 103);
  const [request] = daemon.requests.slice(asked);
  assert.ok(request?.kind === "replace-configuration");
  assert.deepEqual(request.base, { epoch: 1, number: 4 });
  assert.deepEqual(request.configuration.nodes, { lb1: { attributes: { rack: "r1" } } });
  assert.equal(request.configuration.resources.length, 3);
});

test("crm lines are taken over like a document, and shown again", async () => {
  const asked = daemon.requests.length;
  const text = "location l-web g-web 100: lb2\nproperty no-quorum-policy=freeze\n";
  await runTool("crm", ["configure", "load", "update", "-"], daemon.socket, text);
  const [request] = daemon.requests.slice(asked);
  assert.ok(request?.kind === "replace-configuration");
  assert.deepEqual(request.configuration.constraints, [
    { kind: "location", id: "l-web", resource: "g-web", node: "lb2", score: 100 },
  ]);
  assert.deepEqual(request.configuration.properties, { "stonith-enabled": "true", "no-quorum-policy": "freeze" });
  assert.equal(request.configuration.resources.length, 3);
  await play(`
$ crm configure show g-web vip lb2
node 2: lb2
primitive vip IPaddr2 \\
	op monitor interval=10s
group g-web vip haproxy
$ crm configure show vpi
! ERROR: configure.show: object vpi does not exist, nearest: vip
exit 105
`);
  await play(
    `
$ crm configure load replace -
! ERROR: configure.load: stdin:1:16: unknown resource "g-web"
! ERROR: configure.load: stdin:1:27: unknown node "lb9" (did you mean "lb1"?)
exit 78
`,
    "location l-web g-web 100: lb9\n",
  );
});

const FOREIGN = `<cib validate-with="pacemaker-3.9"><configuration>
<crm_config><cluster_property_set id="cib-bootstrap-options">
  <nvpair id="p1" name="dc-version" value="2.1.5"/>
  <nvpair id="p2" name="shutdown-lock" value="true"/>
</cluster_property_set></crm_config>
<nodes><node id="1" uname="lb1"/><node id="9" uname="lb9"/></nodes>
<resources>
  <bundle id="web"><podman image="i"/></bundle>
  <primitive id="ip" class="ocf" provider="heartbeat" type="IPaddr2">
    <operations><op id="ip-m" name="monitor" interval="10" timeout="20"/></operations>
  </primitive>
</resources>
<constraints>
  <rsc_colocation id="c" rsc="ip" with-rsc="web" score="INFINITY"/>
  <rsc_location id="l" rsc="ip"><rule id="r" score="50"><expression id="e" attribute="#uname" operation="ne" value="lb2"/></rule></rsc_location>
</constraints>
</configuration><status/></cib>
`;

test("what a Pacemaker cluster ran is taken over, or what is not supported of it is named", async () => {
  await play(
    `
$ crm configure import -
! ERROR: configure.import: stdin:4:3: shutdown-lock is not supported yet
! ERROR: configure.import: stdin:6:34: unknown node "lb9" (did you mean "lb1"?)
! ERROR: configure.import: stdin:8:3: bundle web: bundles are not supported yet
exit 78
$ crm -F configure import -
! WARNING: stdin:4:3: left out: shutdown-lock is not supported yet
! WARNING: stdin:6:34: left out: unknown node "lb9"
! WARNING: stdin:7:1: there is no fence device: what runs on a lost node is not recovered until someone confirms it is off
! WARNING: stdin:8:3: left out: bundle web: bundles are not supported yet
! WARNING: stdin:14:35: left out: unknown resource "web"
! ERROR: configure.import: the configuration has changed since: it was 1.4 and is 1.5; load it again
> {"kind":"replace-configuration","comment":"crm configure import -","resources":1}
exit 103
`,
    FOREIGN,
  );
  await play(
    `
$ crm configure import -
! ERROR: configure.import: stdin:1:1: <html> is no CIB: <cib> is expected
exit 65
`,
    "<html/>",
  );
  await play(
    `
$ crm configure load xml replace -
! ERROR: configure.load: stdin:2:6: </b> where </a> is due
exit 65
`,
    "<a>\n     </b>",
  );
  await play(
    `
$ crm configure load xml -
! ERROR: configure.load: expected: load [xml] replace | update FILE
exit 64
`,
    FOREIGN,
  );
});

test("the configuration as a CIB", async () => {
  const result = await runTool("crm", ["configure", "show", "xml"], daemon.socket, "");
  const { configuration, problems } = readCib(result.stdout, "shown");
  assert.deepEqual(problems, []);
  const { properties, resources } = clusterState().revision.configuration;
  const withoutIds = JSON.parse(JSON.stringify(configuration.resources), (key, value) => {
    return key === "operations" ? value.map(({ id: _, ...operation }: { id: string }) => operation) : value;
  });
  assert.deepEqual([configuration.properties, withoutIds], [properties, resources]);
});

test("words that are not known, and words that are for later", async () => {
  await play(`
$ crm
! ERROR: crm: the interactive shell is not supported yet: name a command, as in \`crm status\`; \`crm help\` lists them
exit 3
$ crm cluster init
! ERROR: cluster.init: \`crm cluster init\` is not supported yet
exit 3
$ crm ndoe show
! ERROR: crm: unknown command 'ndoe', nearest: node
exit 64
$ crm status xml
! ERROR: status: \`crm status xml\` is not supported yet
exit 3
$ crm_mon --bogus
! crm_mon: unknown option '--bogus'
exit 64
`);
});

test("without a daemon", async () => {
  const result = await runTool("crm", ["status"], "/nonexistent.sock");
  assert.equal(result.exitCode, 102);
  assert.match(
    result.stderr,
    /^ERROR: status: Connection to cluster failed: no cluster daemon answers at \/nonexistent\.sock/,
  );
  const verdict = await runTool("crm_mon", ["-s"], "/nonexistent.sock");
  assert.equal(verdict.exitCode, 2);
  assert.match(verdict.stdout, /^CLUSTER CRIT: Connection to cluster failed: /);
});

test("for programs", async () => {
  const result = await runTool("crm_mon", ["-1", "--output-as", "json"], daemon.socket);
  assert.equal(JSON.parse(result.stdout).format, "quorate-status/1");
});

test("quorum, and nodes that come and go", async () => {
  await play(`
$ crm cluster quorum
quorum: yes, 3 of 3 votes, 2 needed
options:
  expected_votes            (the nodes' votes)
  two_node                  false
  wait_for_all              false
  auto_tie_breaker          false
  last_man_standing         false
  last_man_standing_window  10s
votes:
  lb1                       1
  lb2                       1
  lb3                       1
$ crm cluster quorum set two_node 0 auto_tie_breaker=1
> {"kind":"change-layout","edits":[{"kind":"quorum","set":{"two_node":"0","auto_tie_breaker":"1"},"remove":[]}],"force":false,"comment":"crm cluster quorum set two_node 0 auto_tie_breaker=1"}
$ crm cluster quorum set two_nodes 0
! ERROR: cluster.quorum: 'two_nodes' is no quorum option, nearest: two_node
exit 64
$ crm cluster quorum set two_node
! ERROR: cluster.quorum: the value of two_node is missing: set NAME VALUE
exit 64
$ crm cluster quorum set allow_downscale 1
! ERROR: cluster.quorum: allow_downscale is not supported yet: remove nodes that shall no longer count (crm node delete NODE)
exit 3
$ crm cluster quorum unset expected_votes
> {"kind":"change-layout","edits":[{"kind":"quorum","set":{},"remove":["expected_votes"]}],"force":false,"comment":"crm cluster quorum unset expected_votes"}
$ crm cluster quorum lower
! ERROR: cluster.quorum: unknown action 'lower': use show, set, unset or cancel-wait
exit 64
$ crm cluster quorum cancel-wait -F
! ERROR: cluster.quorum: wait_for_all is off
> {"kind":"cancel-wait-for-all"}
exit 108
$ crm cluster add lb4 198.18.0.4,198.18.1.4 7 2
! INFO: lb4 is a node of this cluster: start quorated on it, with a quorate.yaml that lists all nodes
> {"kind":"change-layout","edits":[{"kind":"add-node","node":"lb4","id":7,"addresses":["198.18.0.4","198.18.1.4"],"votes":2}],"force":false,"comment":"crm cluster add lb4 198.18.0.4,198.18.1.4 7 2"}
$ crm cluster add lb4 198.18.0.4 seven
! ERROR: cluster.add: the id must be a whole number, not 'seven'
exit 64
$ crm node votes lb2 3
> {"kind":"change-layout","edits":[{"kind":"node-votes","node":"lb2","votes":3}],"force":false,"comment":"crm node votes lb2 3"}
$ crm node votes lb2 many
! ERROR: node.votes: the votes must be a whole number, not 'many'
exit 64
$ crm node delete lb3
! ERROR: node.delete: there is no terminal to ask on: "Do you want to remove lb3 from the cluster?"; add --yes to mean it
exit 107
$ crm node delete lb3 --yes
! ERROR: node.delete: lb3 is a member of the cluster: stop its daemon first
> {"kind":"change-layout","edits":[{"kind":"remove-node","node":"lb3"}],"force":false,"comment":"crm node delete lb3 --yes"}
exit 107
$ crm node delete lb3 -F
! INFO: lb3 is no longer a node of this cluster
> {"kind":"change-layout","edits":[{"kind":"remove-node","node":"lb3"}],"force":true,"comment":"crm node delete lb3 -F"}
$ crm cluster remove lb9 -F
! ERROR: cluster.remove: Node "lb9" is not a cluster node, nearest: lb1
exit 105
$ crm corosync show
totem {
    cluster_name: web
}
nodelist {
    node {
        ring0_addr: 198.18.0.1
        name: lb1
        nodeid: 1
        quorum_votes: 1
    }
    node {
        ring0_addr: 198.18.0.2
        name: lb2
        nodeid: 2
        quorum_votes: 1
    }
    node {
        ring0_addr: 198.18.0.3
        name: lb3
        nodeid: 3
        quorum_votes: 1
    }
}
quorum {
    provider: corosync_votequorum
    two_node: 0
    wait_for_all: 0
    auto_tie_breaker: 0
    last_man_standing: 0
    last_man_standing_window: 10000
}
$ crm corosync get quorum.two_node
0
$ crm corosync get quorum.two_nod
! ERROR: corosync.get: there is no quorum.two_nod, nearest: quorum.two_node
exit 105
$ crm corosync set quorum.two_node 1
> {"kind":"change-layout","edits":[{"kind":"quorum","set":{"two_node":"1"},"remove":[]}],"force":false,"comment":"crm corosync set quorum.two_node 1"}
$ crm corosync set nodelist.node.1.quorum_votes 2
> {"kind":"change-layout","edits":[{"kind":"node-votes","node":"lb2","votes":2}],"force":false,"comment":"crm corosync set nodelist.node.1.quorum_votes 2"}
$ crm corosync set nodelist.node.1.ring0_addr 198.18.0.22
> {"kind":"change-layout","edits":[{"kind":"node-addresses","node":"lb2","addresses":["198.18.0.22"]}],"force":false,"comment":"crm corosync set nodelist.node.1.ring0_addr 198.18.0.22"}
$ crm corosync set nodelist.node.9.quorum_votes 2
! ERROR: corosync.set: nodelist.node.9.quorum_votes: there is no such node
exit 64
$ crm corosync set totem.token 1000
! ERROR: corosync.set: totem.token cannot be set here: known are quorum.* and nodelist.node.N.*
exit 64
`);
});
