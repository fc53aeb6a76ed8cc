#!/usr/bin/env bash
# newer_office.sh [TEST ARGUMENTS…]: drives the extension, as built, in the LibreOffice of a newer Debian, with the
# tests of the real office and of its windows. The system is installed into build/newer-office, once (about
# 1.5 GB, some minutes). The office runs inside that folder
# as in a system of its own, with our build and the temporary files in view; the tests run outside and reach
# it over its pipe. Needs root, debootstrap and the network; where one is missing it says so and skips (77).
# SPDX-License-Identifier: MPL-2.0
set -euo pipefail
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$source_dir/build
suite=${JIBIAO_NEWER_SUITE:-trixie}
mirror=${JIBIAO_NEWER_MIRROR:-http://deb.debian.org/debian}
system=$build/newer-office/$suite
wrapper=$build/newer-office/program

skip() { printf 'skipped: %s\n' "$*"; exit 77; }

[ "$(id -u)" -eq 0 ] || skip "only root can set up and enter another system"
command -v debootstrap >/dev/null || skip "debootstrap is missing (apt-get install debootstrap)"
unshare --mount true 2>/dev/null || skip "this container may not mount anything"

install_system() {
    rm -rf "$system"
    mkdir -p "$system"
    debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
        "$suite" "$system" "$mirror" >&2 || return 1
    # Nothing is to be started in there.
    printf '#!/bin/sh\nexit 101\n' >"$system/usr/sbin/policy-rc.d"
    chmod +x "$system/usr/sbin/policy-rc.d"
    DEBIAN_FRONTEND=noninteractive chroot "$system" apt-get -q install -y --no-install-recommends \
        libreoffice-calc libreoffice-l10n-zh-cn fonts-noto-cjk >&2 || return 1
    touch "$system/complete"
}
[ -e "$system/complete" ] || install_system || skip "Debian $suite cannot be had here (messages above)"

# Found in PATH instead of this machine's office: see find_office in src/hosts/cli. The types are those the
# tests were built with.
mkdir -p "$wrapper"
ln -sfn "$(dirname "$(realpath "$(command -v soffice)")")/types" "$wrapper/types"
cat >"$wrapper/soffice.bin" <<END
#!/usr/bin/env bash
# Made by newer_office.sh.
exec unshare --mount --propagation private bash -c '
    for folder in /proc /dev /tmp "$source_dir"; do
        mkdir -p "$system\$folder"
        mount --rbind "\$folder" "$system\$folder"
    done
    exec chroot "$system" /usr/lib/libreoffice/program/soffice.bin "\$@"' soffice "\$@"
END
chmod +x "$wrapper/soffice.bin"
ln -sfn soffice.bin "$wrapper/soffice"
printf 'with %s\n' "$(chroot "$system" dpkg-query -W -f '${Package} ${Version}' libreoffice-core)"
export PATH=$wrapper:$PATH
tests=$build/tests/hosts/uno
"$tests/office_tests" "$@"
"$source_dir/tests/tools/on_screen.sh" "$tests/window/sidebar_window_tests" "$@"
