/** The tools that agents call while they work: what they print, what they ask of the cluster, and their exit codes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { clusterState, member } from "../unit/tui/cluster-states.js";
import { type CannedDaemon, cannedDaemon } from "./support/canned-daemon.js";
import { runTool } from "./support/run-tool.js";

let daemon: CannedDaemon;

before(async () => {
  const scores = { ...member([]), attributes: { "master-db": "10", pingd: "300" } };
  const configuration = { ...clusterState().revision.configuration, nodes: { lb2: { attributes: { site: "west" } } } };
  daemon = await cannedDaemon(clusterState({ nodes: { lb2: scores }, configuration }));
});

after(() => daemon.close());

type ToolName = Parameters<typeof runTool>[0];

async function seen(line: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const [tool = "", ...argv] = line.split(" ");
  const asked = daemon.requests.length;
  const { stdout, stderr, exitCode } = await runTool(tool as ToolName, argv, daemon.socket, "", undefined, environment);
  const requests = daemon.requests.slice(asked).map((request) => `> ${JSON.stringify(request)}\n`);
  return `${stdout}${stderr}${requests.join("")}exit ${exitCode}`;
}

const PROMOTED = '> {"kind":"set-status-attributes","node":"lb1","set":{"master-db":"10"},"remove":[]}\nexit 0';
const AT_WORK = { OCF_RESOURCE_INSTANCE: "db", OCF_RESKEY_CRM_meta_on_node: "lb1" };

test("an agent says what its copy is worth", async () => {
  for (const line of ["crm_attribute --promotion -v 10", "crm_attribute -p db -v 10", "crm_master -l reboot -v 10"])
    assert.equal(await seen(line, AT_WORK), PROMOTED, line);
  assert.equal(
    await seen("crm_master -D -r other -N lb2"),
    '> {"kind":"set-status-attributes","node":"lb2","set":{},"remove":["master-other"]}\nexit 0',
  );
  assert.match(await seen("crm_attribute -p -v 10"), /^crm_attribute: whose promotion score\?.*\nexit 64$/);
});

test("an agent keeps values of its own beside the cluster options", async () => {
  const edit = (change: string) =>
    `> {"kind":"edit","edit":{"kind":"property",${change}},"comment":"crm_attribute db_REPL"}\nexit 0`;
  const common = "crm_attribute --type crm_config --name db_REPL -s redis_replication";
  assert.equal(
    await seen(`${common} -v lb1 -q`),
    edit('"set":{"db_REPL":"lb1"},"remove":[],"agentsSet":"redis_replication"'),
  );
  assert.equal(await seen(`${common} -D`), edit('"set":{},"remove":["db_REPL"],"agentsSet":"redis_replication"'));
  assert.equal(await seen(`${common} --query -q`), "crm_attribute: there is no attribute db_REPL\nexit 105");
});

test("scores and attributes are asked for", async () => {
  const cases: readonly (readonly [line: string, answer: string])[] = [
    ["crm_attribute -p db -G -N lb2", "scope=status  name=master-db value=10\nexit 0"],
    ["crm_attribute -p db -G -N lb2 -q", "10\nexit 0"],
    ["crm_attribute -p db -GQ -U lb2", "10\nexit 0"],
    ["crm_attribute --attr-name site --get-value --node-uname lb2", "scope=nodes  name=site value=west\nexit 0"],
    ["crm_attribute -p db -G -N lb3", "crm_attribute: there is no attribute master-db\nexit 105"],
    ["crm_attribute -n site -N lb2", "scope=nodes  name=site value=west\nexit 0"],
    ["crm_attribute -n site -N lb3 -d east -q", "east\nexit 0"],
    ["crm_attribute -n no-quorum-policy -G", "scope=crm_config  name=no-quorum-policy value=stop\nexit 0"],
    ["crm_attribute -n site -N lb9 -G", 'crm_attribute: Node "lb9" is not a cluster node\nexit 105'],
    ["attrd_updater -n pingd -Q -N lb2", 'name="pingd" host="lb2" value="300"\nexit 0'],
    ["attrd_updater -n pingd -Q -A", 'name="pingd" host="lb2" value="300"\nexit 0'],
    ["attrd_updater -n pingd -Q", "attrd_updater: there is no attribute pingd\nexit 105"],
    ["crm_node -n", "lb1\nexit 0"],
    ["crm_node -q", "1\nexit 0"],
    ["crm_node -N 2", "lb2\nexit 0"],
  ];
  for (const [line, answer] of cases) assert.equal(await seen(line), answer, line);
});

test("attributes and options are changed", async () => {
  for (const letter of ["U", "B", "v"])
    assert.equal(
      await seen(`attrd_updater -n pingd -${letter} 100 -d 5s`, AT_WORK),
      '> {"kind":"set-status-attributes","node":"lb1","set":{"pingd":"100"},"remove":[],"delayMs":5000}\nexit 0',
      letter,
    );
  assert.equal(
    await seen("crm_attribute -N lb2 -n site -v east"),
    '> {"kind":"edit","edit":{"kind":"node-attribute","node":"lb2","set":{"site":"east"},"remove":[]},"comment":"attribute site of lb2"}\nexit 0',
  );
  assert.equal(
    await seen("crm_attribute -n maintenance-mode -D"),
    '> {"kind":"edit","edit":{"kind":"property","set":{},"remove":["maintenance-mode"]},"comment":"crm_attribute maintenance-mode"}\nexit 0',
  );
});

test("what is typed wrongly asks nothing of the cluster", async () => {
  assert.match(await seen("crm_attribute -G -D -n a"), /^crm_attribute: one of --query, --delete at a time\nexit 64$/);
  assert.match(await seen("crm_attribute -G"), /name of the attribute is missing.*\nexit 64$/);
  assert.match(await seen("attrd_updater -n a"), /what to do with it\?.*\nexit 64$/);
  assert.match(await seen("crm_node --lsit"), /^crm_node: Unknown option '--lsit'.*\nexit 64$/);
  assert.match(await seen("crm_attribute -n a -t tickets -G"), /--type tickets is not supported yet\nexit 3$/);
  assert.match(
    await seen("crm_node -R lb2"),
    /--remove is not supported yet: `crm node delete NODE` removes it\nexit 3$/,
  );
});
