#!/usr/bin/env bash
# valgrind_office.sh: a session in a real Calc under valgrind's memcheck, its end included; by hand, after ./test
# (some minutes). Fails when valgrind complains where our library is on the stack; its logs stay in build/valgrind.
# SPDX-License-Identifier: MPL-2.0
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"
. "$source_dir/tests/tools/office.sh"
. "$source_dir/tests/tools/screen.sh"
command -v valgrind >/dev/null || fail "valgrind is missing (apt-get install valgrind)"
end_at_exit
office_dir=$build_dir/valgrind
rm -rf "$office_dir"
prepare_office
install_extension
cp "$source_dir/tests/cases/workbooks/xiushan-2023.xlsx" "$office_dir/form.xlsx"
cp "$source_dir/tests/tools/valgrind_session.py" "$office_dir"
own_office_files
start_screen as_office_user

pipe=jibiao-valgrind-$$
export VALGRIND=memcheck VALGRIND_OPTS="--log-file=$office_dir/%p.log --num-callers=40" G_SLICE=always-malloc
start_group as_office_user soffice --valgrind --norestore --nologo "$(office_profile)" \
    "--accept=pipe,name=$pipe;urp" "$office_dir/form.xlsx" >"$office_dir/office.log" 2>&1
office=$!
run_group as_office_user timeout 1500 /usr/bin/python3 "$office_dir/valgrind_session.py" "$pipe" ||
    fail "the session did not come to its end; see $office_dir"
wait "$office" || fail "the office ended with $?"

complaints=$(awk -v RS='\n==[0-9]+== \n' '/libjibiao/ && /by 0x|at 0x/' "$office_dir"/*.log)
[ -z "$complaints" ] || fail "valgrind complains of us: $complaints"
say "no complaint with a frame of ours"
