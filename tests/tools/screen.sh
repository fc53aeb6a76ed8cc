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
    export DISPLAY=:$DISPLAY SAL_USE_VCLPLUGIN=gen XMODIFIERS=@im=none
    start_group "$@" openbox >/dev/null 2>&1
}

# 拼音, on in every program; those started from now on find it. It serves the locale "C.UTF-8" of X, which is
# "en_US.UTF-8", so it must believe that the system has that one.
start_input_method() {
    local home
    home=$(mktemp -d "${TMPDIR:-/tmp}/jibiao-input-method-XXXXXX")
    temporary+=("$home")
    mkdir "$home/locale" "$home/.scim"
    printf '/FrontEnd/IMOpenedByDefault = true\n' >"$home/.scim/config"
    ln -s /usr/lib/locale/C.utf8 "$home/locale/en_US.UTF-8"
    start_group env HOME="$home" TMPDIR="$home" LOCPATH="$home/locale" LC_ALL=en_US.UTF-8 \
        scim --no-socket -f x11 -c simple -e pinyin >/dev/null 2>&1
    grep -q -m 1 server=SCIM < <(timeout 30 stdbuf -oL xprop -root -spy) ||
        fail "the input method did not start"
    export XMODIFIERS=@im=SCIM
}
