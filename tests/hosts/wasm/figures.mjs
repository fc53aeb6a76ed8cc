// Size, start and speed of the module, as JSON: node figures.mjs [ROWS]. Nothing here is a test.
// SPDX-License-Identifier: MPL-2.0
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";

import { start, world } from "./core.mjs";

const rows = process.argv[2] ?? "10000";
const native = process.env.JIBIAO_NATIVE_DOOR, scripts = process.env.JIBIAO_SCRIPTS;
const requests = execFileSync(native, ["--rows", rows], { encoding: "utf8", maxBuffer: 1 << 30 })
  .trimEnd().split("\n");

/** The best of some runs, in milliseconds. */
async function best(run) {
  const times = [];
  for (let i = 0; i < 5; ++i) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return Math.min(...times);
}

function millisecondsOf(jibiao) {
  return best(() => requests.forEach((line) => jibiao.callText(line)));
}

async function nativeMilliseconds() {
  const program = spawn(native, [], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const time = await best(async () => {
    for (const line of requests) {
      program.stdin.write(line + "\n");
      await lines.next();
    }
  });
  program.stdin.end();
  return time;
}

async function started(change) {
  const from = performance.now();
  const { jibiao } = await start(world(change));
  return { jibiao, start: performance.now() - from };
}

function size(name) {
  const bytes = readFileSync(join(scripts, name));
  return { bytes: bytes.length, gzip: gzipSync(bytes).length };
}

const noWebAssembly = (global) => { global.WebAssembly = undefined; };
await started(() => {});  // compiles the scripts themselves
const wasm = await started(() => {});
await started(noWebAssembly);
const plain = await started(noWebAssembly);
const times = {
  native: await nativeMilliseconds(),
  wasm: await millisecondsOf(wasm.jibiao),
  plain: await millisecondsOf(plain.jibiao),
};
console.log(JSON.stringify({
  rows: Number(rows), milliseconds: times, wasm_to_native: times.wasm / times.native,
  plain_to_native: times.plain / times.native, start: { wasm: wasm.start, plain: plain.start },
  size: { "jibiao-core.js": size("jibiao-core.js"), "jibiao-core-plain.js": size("jibiao-core-plain.js") },
}, null, 2));
