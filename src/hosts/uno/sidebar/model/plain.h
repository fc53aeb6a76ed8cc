// Numbers as people write them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/decimal.h"

namespace jibiao::sidebar {

/// Without the zeros at the end: 12.5 of 12.50.
inline std::string plain(const Decimal& number) {
    return number.trimmed().text();
}

}  // namespace jibiao::sidebar
