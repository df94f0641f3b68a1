/** The few crm lines that stories need so far, read strictly enough for them; the whole grammar is to come from formats. */
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type Primitive,
  parseAgent,
  type Resource,
} from "../core/cib/configuration.js";
import { parseScore } from "../core/model/score.js";

export function readConfiguration(lines: readonly string[]): Configuration {
  let c: Configuration = EMPTY_CONFIGURATION;
  const prims = new Map<string, Primitive>();
  const used = new Set<string>();
  const top: (Resource | string)[] = [];
  for (const line of lines) {
    const w = line.split(/\s+/);
    const kv = (from: number) =>
      Object.fromEntries(
        w
          .slice(from)
          .filter((x) => x.includes("="))
          .map((x) => x.split("=") as [string, string]),
      );
    if (w[0] === "primitive") {
      const agent = parseAgent(w[2] ?? "");
      if (!agent) throw new RangeError(line);
      let mode = "params";
      const params: Record<string, string> = {};
      const meta: Record<string, string> = {};
      const operations: { name: string; interval: number; options: Record<string, string> }[] = [];
      for (let i = 3; i < w.length; i++) {
        const x = w[i] as string;
        if (x === "op") {
          operations.push({ name: w[++i] as string, interval: 0, options: {} });
          mode = "op";
        } else if (x === "meta" || x === "params") mode = x;
        else {
          const [k, v] = x.split("=") as [string, string];
          const op = operations.at(-1);
          if (mode === "op" && op) {
            if (k === "interval") op.interval = Number(v.replace("s", "")) * 1000;
            else op.options[k] = v;
          } else (mode === "meta" ? meta : params)[k] = v;
        }
      }
      const p: Primitive = { kind: "primitive", id: w[1] as string, agent, params, meta, operations };
      prims.set(p.id, p);
      top.push(p.id);
    } else if (w[0] === "group") {
      const members = w
        .slice(2)
        .filter((x) => x !== "meta" && !x.includes("="))
        .map((x) => {
          used.add(x);
          return prims.get(x) as Primitive;
        });
      top.push({ kind: "group", id: w[1] as string, members, meta: kv(2) });
    } else if (w[0] === "clone") {
      used.add(w[2] as string);
      top.push({ kind: "clone", id: w[1] as string, child: prims.get(w[2] as string) as Primitive, meta: kv(3) });
    } else if (w[0] === "location") {
      c = {
        ...c,
        constraints: [
          ...c.constraints,
          {
            kind: "location",
            id: w[1] as string,
            resource: w[2] as string,
            node: w[4] as string,
            score: parseScore((w[3] as string).replace(":", "")) ?? 0,
          },
        ],
      };
    } else if (w[0] === "property") c = { ...c, properties: { ...c.properties, ...kv(1) } };
    else if (w[0] === "rsc_defaults") c = { ...c, rscDefaults: { ...c.rscDefaults, ...kv(1) } };
    else throw new RangeError(`fixture cannot read: ${line}`);
  }
  const resources = top.flatMap((t) =>
    typeof t === "string" ? (used.has(t) ? [] : [prims.get(t) as Primitive]) : [t],
  );
  return { ...c, resources };
}
