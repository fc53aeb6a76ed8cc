# An office with the extension in a profile of its own, never the user's. Sourced after setup.sh.
#
# Its home, profile and temporary files lie in build/office. Root starts it as the user nobody, because
# an office that runs as root refuses extensions; when nobody cannot reach build/, everything the office
# touches lies in a temporary folder that is removed at the end.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash disable=SC2154

office_dir=$build_dir/office
nobody=65534
unprivileged=()
[ "$(id -u)" -ne 0 ] || unprivileged=(setpriv "--reuid=$nobody" "--regid=$nobody" --clear-groups)

# Makes office_dir, where the office user may write.
prepare_office() {
    mkdir -p "$office_dir"
    if ! "${unprivileged[@]}" test -x "$office_dir"; then
        office_dir=$(mktemp -d "${TMPDIR:-/tmp}/jibiao-office-XXXXXX")
        temporary+=("$office_dir")
    fi
    rm -rf "$office_dir/tmp"
    mkdir -p "$office_dir/home" "$office_dir/tmp" "$office_dir/profile/user"
    temporary+=("$(socket_file "$(single_office)")")
    show_our_deck "$office_dir/profile/user/registrymodifications.xcu"
    own_office_files
}

# The file of an office's socket: in /tmp, whatever TMPDIR says. It stays behind when one is killed.
socket_file() {
    local uid
    uid=$(id -u)
    [ "$uid" -ne 0 ] || uid=$nobody
    printf '/tmp/OSL_PIPE_%s_%s' "$uid" "$1"
}

# The socket by which the office of a profile knows itself. Its name holds the digest of the profile's
# address, without leading zeros of its bytes.
single_office() {
    local digest
    digest=$(printf 'file://%s' "$office_dir/profile" | iconv -t UTF-16LE | md5sum)
    printf 'SingleOfficeIPC_%s' "$(sed 's/ .*//; s/../& /g; s/\b0//g; s/ //g' <<<"$digest")"
}

# The office starts with the deck that was open last: make it ours. Other settings are kept.
show_our_deck() {
    local fresh=$source_dir/tests/tools/profile.xcu old
    [ -e "$1" ] || cp "$fresh" "$1"
    old=$(grep -v -e LastActiveDeck -e scalc/10336 -e '</oor:items>' "$1")
    { printf '%s\n' "$old"; grep -e LastActiveDeck -e scalc/10336 -e '</oor:items>' "$fresh"; } >"$1"
}

own_office_files() {
    [ "$(id -u)" -ne 0 ] || chown -R "$nobody:$nobody" "$office_dir"
}

# Runs a command as the office user. HOME stays the user's only where a person sits before the screen:
# input methods are found there.
as_office_user() {
    local settings=("TMPDIR=$office_dir/tmp" LC_ALL=C.UTF-8)
    [ ${#unprivileged[@]} -eq 0 ] && [ -n "${person:-}" ] || settings+=("HOME=$office_dir/home")
    exec "${unprivileged[@]}" env "${settings[@]}" "$@"
}

office_profile() { printf '%s' "-env:UserInstallation=file://$office_dir/profile"; }

# Installs build/jibiao.oxt, unless the very same one is there already.
install_extension() {
    local stamp=$office_dir/installed.sha256 package=$office_dir/jibiao.oxt sum
    sum=$(sha256sum <"$build_dir/jibiao.oxt")
    [ -e "$stamp" ] && [ "$sum" = "$(cat "$stamp")" ] && return
    cp "$build_dir/jibiao.oxt" "$package"
    own_office_files
    (as_office_user unopkg add --force --suppress-license "$(office_profile)" "$package") >&2 ||
        fail "the extension could not be installed in $office_dir/profile"
    printf '%s\n' "$sum" >"$stamp"
}

# The office with a window; more arguments are files and options.
start_office() {
    SAL_USE_VCLPLUGIN=${SAL_USE_VCLPLUGIN:-} as_office_user soffice --calc --norestore --nologo \
        "$(office_profile)" "$@"
}
