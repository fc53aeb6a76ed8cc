// Reads a .po file as far as the tests need it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

namespace jibiao::testing {

using Key = std::pair<std::string, std::string>;   ///< context, id
using Entries = std::map<Key, std::string>;

/// Every entry of extension/messages/<language>.po but the header.
Entries read_catalogue_file(const std::string& language);

/// The names in braces: "{cell}是{value}" -> cell, value.
std::set<std::string> placeholders(const std::string& text);

}  // namespace jibiao::testing
