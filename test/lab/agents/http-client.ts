import { get } from "node:http";

/** With a connection of its own, as most clients of a floating address come. */
export function ask(url: string, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, signal }, (response) => {
      response.setEncoding("utf8").on("error", reject);
      let body = "";
      response.on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve(body));
    });
    request.on("error", reject);
  });
}
