# GoogleTest for WebAssembly, from the sources in Debian's package: no threads, signals or streams
# to redirect.
# SPDX-License-Identifier: MPL-2.0
set(googletest /usr/src/googletest/googletest)
add_library(gtest_wasm STATIC ${googletest}/src/gtest-all.cc ${googletest}/src/gtest_main.cc)
target_include_directories(gtest_wasm SYSTEM PUBLIC ${googletest}/include PRIVATE ${googletest})
target_compile_definitions(gtest_wasm PUBLIC GTEST_HAS_PTHREAD=0 GTEST_HAS_DEATH_TEST=0
  GTEST_HAS_STREAM_REDIRECTION=0 GTEST_HAS_EXCEPTIONS=0 GTEST_HAS_RTTI=0
  _WASI_EMULATED_PROCESS_CLOCKS _WASI_EMULATED_SIGNAL _WASI_EMULATED_MMAN)
target_compile_options(gtest_wasm PRIVATE -w)
target_link_libraries(gtest_wasm PUBLIC wasi-emulated-process-clocks wasi-emulated-signal
  wasi-emulated-mman)
add_library(GTest::gtest_main ALIAS gtest_wasm)
