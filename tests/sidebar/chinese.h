// The messages that most tests of the sidebar read.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "messages/messages.h"

namespace jibiao::sidebar {

inline const Messages& chinese() {
    static const Messages messages("zh_CN");
    return messages;
}

}  // namespace jibiao::sidebar
