#!/bin/sh
# Makes the scripts of the module: assemble.sh MODULE.wasm CORE.js OUT-FOLDER
# SPDX-License-Identifier: MPL-2.0
set -eu
module=$1 core=$2 out=$3
notice="// Made from $(basename "$module"). SPDX-License-Identifier: MPL-2.0"

{
    echo "$notice"
    printf 'var JibiaoModule = "'
    base64 -w 0 "$module"
    printf '";\n'
    cat "$core"
} >"$out/jibiao-core.js.new"
mv "$out/jibiao-core.js.new" "$out/jibiao-core.js"

# wasm2js writes a module of the newer language; what is asked for is a function in a plain script.
{
    echo "$notice"
    echo 'var JibiaoPlain = (function () {'
    wasm2js -O1 "$module" | sed -e '/^import /d' -e '/^export /d' -e '/^var retasmFunc/,$d'
    cat <<'END'
return function (imports) {
  var env = imports.wasi_snapshot_preview1;
  env.abort = function () { throw new Error("abort"); };
  return asmFunc(env);
};
})();
END
} >"$out/jibiao-core-plain.js.new"
mv "$out/jibiao-core-plain.js.new" "$out/jibiao-core-plain.js"
