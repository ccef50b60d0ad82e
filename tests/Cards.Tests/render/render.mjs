// Reads cards as JSON lines {name, card} and answers a line {name, events, nodes, text, tags} for each: one process for all
// of them, since starting it costs more than a hundred cards do.
import { createInterface } from "node:readline";
import { render } from "./official.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  if (!line) continue;
  const { name, card } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ name, ...render(card) }) + "\n");
}
