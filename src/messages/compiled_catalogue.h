// The entries of a catalogue as msgfmt compiles it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace jibiao {

/// The words for a key in the bytes of a .mo file (little-endian, sorted, as msgfmt writes them);
/// "" where there are none, also in bytes that are no catalogue.
std::string_view compiled_entry(std::string_view bytes, std::string_view context,
                                std::string_view key);

}  // namespace jibiao
