// What an export holds that the budget system has no room for.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/session/session.h"

namespace jibiao {

/// "export.too-long" for every element of a form's records that is longer than its field; `where` is
/// the element and what it belongs to ("KPI_TARGET", "KPI_VAL 接待量"), `detail` says "2105/2000". A host
/// withholds the export as it does while errors stand.
std::vector<Error> too_long(const Form& form);

}  // namespace jibiao
