// The entries of one catalogue. Two ways to look them up, one in each program: Boost.Locale
// (lookup_boost.cpp), and a plain search for WebAssembly, where there is no Boost (lookup_plain.cpp).
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace jibiao {

class Lookup;

/// The catalogue of a language; one without entries for a language that has none.
std::shared_ptr<const Lookup> load_lookup(const std::string& language);

/// The words of the program for a key; "" when the catalogue has no such entry.
std::string entry(const Lookup& lookup, const char* context, std::string_view key);

}  // namespace jibiao
