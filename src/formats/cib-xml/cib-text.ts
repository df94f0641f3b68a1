/** A CIB as one of the forms in which a configuration is given to a cluster: what `crm configure load` and `import` take. */
import { type ConfigurationContext, type ConfigurationResult, judged } from "../configuration-result.js";
import { Places } from "../places.js";
import { problemList } from "../problem.js";
import { readCib } from "./cib-reader.js";

export function parseCibXml(text: string, file: string, context: ConfigurationContext): ConfigurationResult {
  const places = new Places();
  const { configuration, problems: refused, problemKind, warnings } = readCib(text, file, { places });
  if (refused.length > 0)
    return { kind: "problems", problems: refused, ...(problemKind === "data" ? { data: true } : {}) };
  const { problems, report } = problemList(file);
  const result = judged(configuration, context, { file, places, problems, report });
  if (result.kind === "problems") return result;
  return { ...result, warnings: [...warnings, ...result.warnings] };
}
