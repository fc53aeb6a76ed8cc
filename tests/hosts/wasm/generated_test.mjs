// Generated sheets give the same bytes natively and as WebAssembly: node generated_test.mjs COUNT [FIRST]
// SPDX-License-Identifier: MPL-2.0
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import { start } from "./core.mjs";

const count = process.argv[2] ?? "2000", first = process.argv[3] ?? "0";
const { jibiao } = await start();
const native = spawn(process.env.JIBIAO_NATIVE_DOOR, ["--generate", first, count], {
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((resolve) => native.on("close", resolve));

let request = null, compared = 0, findings = 0, differ = 0;
for await (const line of createInterface({ input: native.stdout })) {
  if (request === null) {
    request = line;
    continue;
  }
  const told = jibiao.callText(request);
  if (told !== line && ++differ <= 3) console.error(`${request}\nnative: ${line}\nwasm:   ${told}\n`);
  const answer = JSON.parse(line);
  if (answer.result?.forms instanceof Array) {
    ++compared;
    for (const form of answer.result.forms) findings += form.findings.length;
  }
  request = null;
}
const status = await ended;
console.log(`${compared} sheets, ${findings} findings, ${differ} answers differ`);
if (status !== 0 || differ > 0 || compared !== Number(count) || findings < compared) process.exit(1);
