// Loads jibiao-core.js into a world of its own, as a browser would.
// SPDX-License-Identifier: MPL-2.0
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const folder = process.env.JIBIAO_SCRIPTS;
const sources = new Map();

function source(name) {
  if (!sources.has(name))
    sources.set(name, new vm.Script(readFileSync(join(folder, name), "utf8"), { filename: name }));
  return sources.get(name);
}

/** The global object of a world; `change` may take things from it or put others in. The plain
 *  script can be loaded only where there is a document, as in a browser. */
export function world(change = () => {}) {
  const global = vm.createContext({
    setTimeout, clearTimeout, atob, TextEncoder, TextDecoder, WebAssembly,
    document: {
      currentScript: { src: "file:///addin/jibiao-core.js" },
      createElement: () => ({}),
      head: {
        appendChild(script) {
          global.loaded = script.src;
          setTimeout(() => {
            source("jibiao-core-plain.js").runInContext(global);
            script.onload();
          }, 0);
        },
      },
    },
  });
  global.window = global;
  change(global);
  return global;
}

/** Resolves with the world's Jibiao when it is ready. */
export function start(global = world()) {
  source("jibiao-core.js").runInContext(global);
  return new Promise((resolve, reject) => {
    global.Jibiao.ready((error, plain) => {
      if (error) return reject(new Error(error));
      resolve({ jibiao: global.Jibiao, plain, global });
    });
  });
}
