#!/usr/bin/env bash
# on_screen.sh [--input-method] COMMAND…: runs a command on a virtual screen of its own, where asked for
# with an input method, and ends the screen with it.
# SPDX-License-Identifier: MPL-2.0
# shellcheck disable=SC2119
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"
. "$source_dir/tests/tools/screen.sh"
end_at_exit
start_screen   # as this user
if [ "$1" = --input-method ]; then
    shift
    start_input_method
fi
run_group "$@"
