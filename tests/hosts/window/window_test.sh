#!/usr/bin/env bash
# window_test.sh BUILD TESTS: installs the extension with unopkg, opens a form in a Calc window on a
# virtual screen, lets TESTS drive it from outside, and expects the office to end well.
# SPDX-License-Identifier: MPL-2.0
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../../tools/setup.sh"
build_dir=$1
. "$source_dir/tests/tools/office.sh"
. "$source_dir/tests/tools/screen.sh"
end_at_exit

office_dir=$build_dir/window-test
rm -rf "$office_dir"
prepare_office
cp "$source_dir/tests/cases/workbooks/xiushan-2023.xlsx" "$2" "$office_dir"
install_extension
parts=$( (as_office_user unopkg list "$(office_profile)") | grep 'is registered:')
[ "$(wc -l <<<"$parts")" -gt 1 ] || fail "no extension is installed"
! grep -v 'is registered: yes' <<<"$parts" || fail "a part of the extension is not registered"

pipe=jibiao-window-$$
temporary+=("$(socket_file "$pipe")")
start_screen as_office_user
start_group start_office "--accept=pipe,name=$pipe;urp" "$office_dir/xiushan-2023.xlsx" \
    >"$office_dir.log" 2>&1
office=$!
status=0
JIBIAO_PIPE=$pipe run_group as_office_user "$office_dir/$(basename "$2")" || status=$?
wait "$office" || fail "the office ended with status $?; see $office_dir.log"
[ "$status" -eq 0 ] || exit "$status"

# Without the extension a document is a table as before; with it again the settings are there.
settings=$office_dir/profile/user/registrymodifications.xcu
# An office reads a document and ends; its settings are written then.
read_document() {
    (as_office_user soffice --headless "$(office_profile)" --convert-to csv --outdir "$office_dir/csv" \
        "$office_dir/xiushan-2023.xlsx") >>"$office_dir.log" 2>&1
    grep -q '675.08' "$office_dir/csv/xiushan-2023.csv" || fail "$1 the document is not readable"
}
chosen='<item oor:path="/org.jibiao.Options"><prop oor:name="Language" oor:op="fuse"><value>zh_TW</value></prop></item>'
sed -i -e '/org.jibiao.Options.*"Language"/d' -e "s#</oor:items>#$chosen</oor:items>#" "$settings"
open_calc() {   # with a window, for that is what starts the extension
    start_group start_office "--accept=pipe,name=$pipe;urp" "$office_dir/xiushan-2023.xlsx" >>"$office_dir.log" 2>&1
    office=$!
    JIBIAO_PIPE=$pipe run_group as_office_user "$office_dir/$(basename "$2")" \
        --gtest_filter='CalcWindow.ShowsOurDeckWithItsPanels' >/dev/null || fail "$1 the sidebar does not show"
    wait "$office" || fail "the office ended with status $?; see $office_dir.log"
}
open_calc "with the settings changed" "$2"
(as_office_user unopkg remove "$(office_profile)" org.jibiao.calc) || fail "the extension cannot be removed"
read_document "without the extension"
! grep -q 'org.jibiao.Options' "$settings" || say "this office keeps the settings of removed extensions"
(as_office_user unopkg add --suppress-license "$(office_profile)" "$office_dir/jibiao.oxt") || fail "no second installation"
open_calc "after the second installation" "$2"
grep -q 'org.jibiao.Options.*"Language".*zh_TW' "$settings" || fail "the second installation forgot the settings"
(as_office_user unopkg remove "$(office_profile)" org.jibiao.calc) || fail "the extension cannot be removed again"
