#!/usr/bin/env bash
# on_screen.sh COMMAND…: runs a command on a virtual screen of its own and ends the screen with it.
# SPDX-License-Identifier: MPL-2.0
# shellcheck disable=SC2119
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"
. "$source_dir/tests/tools/screen.sh"
end_at_exit
start_screen   # as this user
run_group "$@"
