// What is said about the text that is being typed: how it is read, what would be wrong with it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/draft.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

/// A cell of a form while it is edited.
struct Typing {
    Cell at;
    bool formula = false;        ///< the spreadsheet calculates; nothing is known before Enter
    std::optional<Draft> draft;  ///< empty for a formula
};

struct TypingLine {
    Severity severity = Severity::hint;
    std::string text;  ///< "错误：…"
    bool operator==(const TypingLine&) const = default;
};

struct TypingView {
    std::string heading;  ///< "指标值　H10"; "" while nothing is typed
    std::string reading;  ///< "≥ · 95 · %"
    std::vector<TypingLine> lines;  ///< errors first
    bool operator==(const TypingView&) const = default;
};

TypingView make_typing_view(const std::optional<Typing>& typing, const Messages& messages);

}  // namespace jibiao::sidebar
