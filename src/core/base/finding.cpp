// Names of severities as JSON and settings spell them.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/finding.h"

namespace jibiao {

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::hint:
            return "hint";
    }
    return "";
}

}  // namespace jibiao
