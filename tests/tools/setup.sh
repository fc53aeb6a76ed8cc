# What ./run and ./test share: the packages, the build, and starting an office safely. Sourced, not run.
# SPDX-License-Identifier: MPL-2.0
# shellcheck shell=bash disable=SC2034
set -euo pipefail
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build_dir=$source_dir/build

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() { say "$*"; exit 2; }

# One line per reason: what is said to the user, then the packages.
packages_needed() {
    cat <<'END'
to compile: g++ cmake ninja-build xz-utils
libraries of the program: nlohmann-json3-dev libboost-dev gettext
LibreOffice and its development kit: libreoffice-core libreoffice-calc libreoffice-dev libreoffice-l10n-zh-cn
the core as WebAssembly, for WPS: clang-14 lld-14 llvm-14 binaryen wasi-libc libc++-14-dev-wasm32 libc++abi-14-dev-wasm32 libclang-rt-14-dev-wasm32
Chinese fonts: fonts-noto-cjk
to test, without a screen if need be: libgtest-dev xvfb openbox xdotool imagemagick zip unzip python3 python3-jsonschema
to type Chinese as a user does, with an input method: scim scim-pinyin x11-utils
to test the pane for WPS in a browser, and over a real sheet: chromium python3-uno
END
    # Where npm comes from elsewhere, Debian's would quarrel with it.
    command -v npm >/dev/null || echo "a second validator of exports: nodejs npm"
    case ${purpose:-} in
        bench) echo "to measure and to compare: libbenchmark-dev python3-fastjsonschema" ;;
        fuzz) echo "to fuzz: clang" ;;
        coverage) echo "to count what tests reach: gcovr" ;;
    esac
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs with apt what is missing. Does nothing, in no time, when nothing is.
install_missing() {
    local tool
    for tool in dpkg-query apt-get; do
        command -v "$tool" >/dev/null ||
            fail "there is no $tool here. Please install by hand: $(packages_needed | tr '\n' ';')"
    done
    local reason names name lacking all=()
    while IFS=: read -r reason names; do
        lacking=()
        for name in $names; do is_installed "$name" || lacking+=("$name"); done
        [ ${#lacking[@]} -eq 0 ] && continue
        say "missing, $reason: ${lacking[*]}"
        all+=("${lacking[@]}")
    done < <(packages_needed)
    [ ${#all[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "please run once as root: apt-get install --no-install-recommends ${all[*]}"
        as_root=(sudo)
    fi
    say "installing them with ${as_root[*]:-}${as_root[*]:+ }apt-get …"
    "${as_root[@]}" apt-get -q update >&2 ||
        say "the package lists could not be refreshed; trying with those at hand"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y \
        --no-install-recommends -o DPkg::Lock::Timeout=300 "${all[@]}" >&2 ||
        fail "the packages could not be installed; see the messages of apt-get above"
}

# Builds a preset in its folder under build/; the targets are optional.
build_preset() {
    local preset=$1 target=()
    shift
    [ $# -gt 0 ] && target=(--target "$@")
    (cd "$source_dir" && cmake --preset "$preset" --log-level=WARNING >/dev/null &&
        cmake --build --preset "$preset" "${target[@]}" >&2) || fail "the build failed"
}

# What was started runs in process groups of its own; all of them end with this script, and the files
# named in `temporary` go.
started=()
temporary=()
start_group() {
    set -m
    "$@" &
    started+=($!)
    set +m
}
run_group() {
    local status=0
    start_group "$@"
    wait $! || status=$?
    return $status
}

# The last one first: an office goes before its screen.
end_started() {
    trap '' INT TERM   # once begun it is finished
    local i
    for ((i = ${#started[@]} - 1; i >= 0; --i)); do
        kill -TERM -- "-${started[i]}" 2>/dev/null || continue
        wait "${started[i]}" 2>/dev/null || true
    done
    [ ${#temporary[@]} -eq 0 ] || rm -rf "${temporary[@]}"
    started=() temporary=()
}
end_at_exit() {
    trap end_started EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}
