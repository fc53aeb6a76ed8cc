// What templates and the vocabulary share in JSON: rule settings, identities, named lists.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/form/form.h"
#include "core/form/settings.h"

namespace jibiao {

using NamedLists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// {"weight/sum": {"severity": "error", "off": false, "parameters": {"totals": ["100", "90"]}}}.
/// A list of parameters in which some texts are numbers and some are not is refused as a typing
/// error.
Settings load_settings(const JsonReader& settings);

/// [{"id": "total", "rule": "funding/total", "left": "total", "right": ["fiscal", "other"]}]
std::vector<Identity> load_identities(const JsonReader& identities);

/// {"name": ["text", "text"]}
NamedLists load_lists(const JsonReader& lists);

}  // namespace jibiao
