#!/usr/bin/env bash
# ajv_test.sh BUILD SCHEMA MISTAKES FOLDER…: fetches ajv as pinned in npm/ into BUILD/npm, once, and runs
# export_schema_test.cjs. A machine without the registry must say so: JIBIAO_OFFLINE=1 skips the test.
# SPDX-License-Identifier: MPL-2.0
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=$1/npm
shift

. "$here/fetch_ajv.sh"

if ! fetch_ajv "$modules"; then
    if [ "${JIBIAO_OFFLINE:-}" = 1 ]; then
        echo "skipped: ajv could not be fetched, and JIBIAO_OFFLINE=1 allows that"
        exit 77
    fi
    echo "ajv could not be fetched: npm is missing or its registry cannot be reached (messages above)." >&2
    echo "Without the network, JIBIAO_OFFLINE=1 ./test leaves this test out." >&2
    exit 1
fi
exec node "$here/export_schema_test.cjs" "$modules/node_modules" "$@"
