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
(as_office_user unopkg remove "$(office_profile)" org.jibiao.calc) || fail "the extension cannot be removed"
exit $status
