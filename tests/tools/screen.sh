# A virtual screen with a window manager, for pictures and for tests of windows. Sourced after setup.sh.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash disable=SC2120

# Starts it and sets DISPLAY; the program given runs the window manager (nothing: this user).
start_screen() {
    local folder number
    folder=$(mktemp -d "${TMPDIR:-/tmp}/jibiao-screen-XXXXXX")
    temporary+=("$folder")
    number=$folder/number
    mkfifo "$number"
    start_group Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3<>"$number" >/dev/null 2>&1
    read -r -t 30 DISPLAY <>"$number" || fail "the virtual screen did not start"
    export DISPLAY=:$DISPLAY SAL_USE_VCLPLUGIN=gen
    start_group "$@" openbox >/dev/null 2>&1
}
