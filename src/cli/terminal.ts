/** The three standard streams, as a command uses them: it prints, it complains, it asks. */
export interface Terminal {
  readonly isTty: boolean;
  print(line: string): void;
  complain(line: string): void;
  /** The line that was typed; undefined at the end of input. Only on a terminal. */
  ask(question: string): Promise<string | undefined>;
}

export function processTerminal(): Terminal {
  // A reader that closed its end early (`crm status | head -1`) is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    isTty: process.stdin.isTTY === true && process.stderr.isTTY === true,
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    ask: askOnTerminal,
  };
}

async function askOnTerminal(question: string): Promise<string | undefined> {
  const { createInterface } = await import("node:readline");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string | undefined>((resolve) => {
    reader.once("close", () => resolve(undefined));
    reader.question(question, resolve);
  });
  // At the end of input the cursor still stands behind the question.
  if (answer === undefined) process.stderr.write("\n");
  reader.close();
  return answer;
}
