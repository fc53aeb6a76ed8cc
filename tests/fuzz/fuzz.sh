# Lets each reader of the core, and the door, run on chance for SECONDS (600 without one). Sourced by ./test.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash
seconds=${1:-600}
readers=(value scoring template sheet import door)
build_preset fuzz "${readers[@]/#/fuzz_}"
end_at_exit
steps=100000
say "$steps random edits: what a session keeps is what judging from scratch says"
build_preset release core_tests
JIBIAO_STEPS=$steps run_group "$build_dir/tests/core_tests" --gtest_brief=1 \
    --gtest_filter=Session.EqualsJudgingFromScratchAfterEveryEdit || fail "an edit was judged wrongly"
found=$build_dir/fuzz/found
mkdir -p "$found"
for reader in "${readers[@]}"; do
    say "$reader, $seconds s"
    corpus=$build_dir/fuzz/grown/$reader
    mkdir -p "$corpus"
    run_group "$build_dir/fuzz/tests/fuzz/fuzz_$reader" "$corpus" "$source_dir/tests/fuzz/corpus/$reader" \
        -dict="$source_dir/tests/fuzz/words.dict" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
        -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 -artifact_prefix="$found/$reader-" ||
        fail "$reader: a promise was broken; the input lies in $found. Keep it in tests/fuzz/corpus/$reader"
done
