#!/usr/bin/env bash
# wps_test.sh BUILD SCRIPT [ARGS…]: fetches the npm packages of these tests as pinned in npm/ into BUILD/npm-wps,
# once, and runs node SCRIPT MODULES ARGS…. JIBIAO_OFFLINE=1 skips the test where they cannot be had.
# SPDX-License-Identifier: MPL-2.0
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=$1/npm-wps
script=$2
shift 2

fetch() {
    local wanted=$here/npm/package-lock.json
    [ -e "$modules/complete" ] && cmp -s "$wanted" "$modules/package-lock.json" && return
    rm -rf "$modules"
    mkdir -p "$modules"
    cp "$here/npm/package.json" "$wanted" "$modules"
    HOME=$modules npm ci --prefix "$modules" --cache "$modules/cache" --ignore-scripts --no-audit --no-fund --loglevel=error
    rm -rf "$modules/cache"
    touch "$modules/complete"
}


exec 9>"${modules%/*}/npm-wps.lock"
flock 9
if ! fetch; then
    if [ "${JIBIAO_OFFLINE:-}" = 1 ]; then
        echo "skipped: the packages could not be fetched, and JIBIAO_OFFLINE=1 allows that"
        exit 77
    fi
    echo "the packages could not be fetched: npm is missing or its registry cannot be reached (messages above)." >&2
    echo "Without the network, JIBIAO_OFFLINE=1 ./test leaves these tests out." >&2
    exit 1
fi
exec 9>&-
exec node "$script" "$modules/node_modules" "$@"
