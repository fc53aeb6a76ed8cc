#!/usr/bin/env bash
# Brings the sources of Boost.Locale that belong to the installed Boost headers: fetch_boost_locale.sh FOLDER
#
# The distribution ships Boost.Locale as a shared library bound to its own ICU, and as a static one that
# cannot go into an extension. So we compile it: its sources come from the distribution's source
# package, through apt with lists and settings of its own. The system's apt settings are only read.
# SPDX-License-Identifier: MPL-2.0
set -euo pipefail
folder=$1
version=$(sed -n 's/^#define BOOST_LIB_VERSION "\([0-9_]*\)"$/\1/p' /usr/include/boost/version.hpp)
package=boost${version/_/.}
fail() { printf 'Boost.Locale: %s\n' "$*" >&2; exit 1; }

command -v apt-get >/dev/null || fail "no apt here; put boost/libs/locale of Boost $version into $folder"
mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/sources.list.d" "$work/lists/partial" "$work/archives/partial"

# The distribution's own entries, for sources instead of packages.
# shellcheck source=/dev/null
# shellcheck disable=SC2016  # apt's own variable
mapfile -t entries < <(apt-get indextargets --format '$(SOURCESENTRY)' \
    "Origin: $(. /etc/os-release && printf '%s' "${ID^}")" | sed 's/:[0-9]*$//' | sort -u)
[ ${#entries[@]} -gt 0 ] || entries=(/etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources})
for entry in "${entries[@]}"; do
    [ -f "$entry" ] && sed -E 's/^deb /deb-src /; s/^Types:.*/Types: deb-src/I' "$entry" \
        >"$work/sources.list.d/${entry##*/}"
done

own=(-o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/sources.list.d"
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work" -o APT::Sandbox::User=root -qq)
apt-get "${own[@]}" update || fail "the list of source packages could not be loaded; is there a network?"
(cd "$work" && apt-get "${own[@]}" source --download-only "$package" >/dev/null) ||
    fail "the source package $package could not be loaded; is there a network?"
tar -xJf "$work/$package"_*.orig.tar.xz -C "$work" --no-same-owner --wildcards '*/libs/locale/src' ||
    fail "the source package $package holds no libs/locale/src"
rm -rf "$folder/src"
mv "$work"/*/libs/locale/src "$folder/src"
