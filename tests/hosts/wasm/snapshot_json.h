// A sheet as the request's JSON would give it: the reverse of read_snapshot.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/sheet.h"
#include "core/output/json.h"

namespace jibiao::test {

Json snapshot_json(const Sheet& sheet);
/// {"call": "update", …}
Json update_json(const std::string& document, const Sheet& sheet);

}  // namespace jibiao::test
