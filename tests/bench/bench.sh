# The benchmarks: builds, fetches what they are compared with, prints the table. Sourced by ./test.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash
. "$source_dir/tests/templates/fetch_ajv.sh"
build_preset release bench office_bench sidebar_window_tests
fetch_ajv "$build_dir/npm" || say "ajv could not be fetched; its figures are left out"
end_at_exit
# Debian's own python, which knows Debian's packages.
run_group "$source_dir/tests/tools/on_screen.sh" /usr/bin/python3 "$source_dir/tests/bench/table.py" "$build_dir" "$@"
run_group "$source_dir/tests/tools/on_screen.sh" \
    "$build_dir/tests/hosts/uno/window/sidebar_window_tests" \
    --gtest_also_run_disabled_tests --gtest_filter='Latency.*' --gtest_brief=1
