# fetch_ajv FOLDER: ajv as pinned in npm/, once. Sourced by what needs it.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash
fetch_ajv() {
    local modules=$1 npm
    npm=$(cd "$(dirname "${BASH_SOURCE[0]}")/npm" && pwd)
    cmp -s "$npm/package-lock.json" "$modules/package-lock.json" && [ -e "$modules/complete" ] && return
    rm -rf "$modules"
    mkdir -p "$modules"
    cp "$npm/package.json" "$npm/package-lock.json" "$modules"
    HOME=$modules npm ci --prefix "$modules" --cache "$modules/cache" --ignore-scripts --no-audit --no-fund \
        --loglevel=error
    rm -rf "$modules/cache"
    touch "$modules/complete"
}
