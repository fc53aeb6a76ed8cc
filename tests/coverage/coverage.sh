# Line and branch figures of src/core from its own tests. Sourced by ./test.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash
build_preset coverage core_tests
end_at_exit
tree=$build_dir/coverage
find "$tree" -name '*.gcda' -delete
run_group "$tree/tests/core_tests" --gtest_brief=1 || fail "a test of the core fails"
cd "$source_dir"
# Branches that only an exception takes are left out: no exception crosses a function of the core.
gcovr --root . --object-directory "$tree" --filter 'src/core/' --exclude-throw-branches \
    --exclude-unreachable-branches --sort-percentage --branches --output "$tree/branches.txt" .
gcovr --root . --object-directory "$tree" --filter 'src/core/' --exclude-throw-branches \
    --exclude-unreachable-branches --print-summary --output "$tree/lines.txt" .
say "by file: $tree/lines.txt and $tree/branches.txt; wanted: 90 % of the branches"
