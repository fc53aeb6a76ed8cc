// Runs a test program compiled for WASI: node core_tests.mjs PROGRAM.wasm SOURCE-FOLDER [ARGUMENTS…]
// SPDX-License-Identifier: MPL-2.0
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";

const [program, source, ...rest] = process.argv.slice(2);
const wasi = new WASI({
  version: "preview1",
  args: [program, ...rest],
  env: {},
  preopens: { [source]: source },
  returnOnExit: true,
});
// Called through functions of JavaScript: node 20 ends with an abort in a direct call to the clock
// after the program's memory has grown.
const calls = Object.entries(wasi.wasiImport).map(([name, call]) => [name, (...all) => call(...all)]);
const module = new WebAssembly.Module(readFileSync(program));
const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: Object.fromEntries(calls) });
process.exitCode = wasi.start(instance);
