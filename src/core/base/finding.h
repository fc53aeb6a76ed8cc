// What a check has to say: plain data, no pointer into a document, no language.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/cell.h"
#include "core/base/literal.h"

namespace jibiao {

enum class Severity : unsigned char { error, warning, hint };
std::string_view severity_name(Severity severity);   ///< "error" "warning" "hint"

/// Named arguments of a message, in the order they were given: {"value","≅"}, {"name","租赁平均成本"}.
using Args = std::vector<std::pair<Literal, std::string>>;

/// One cell gets this text, as if typed. Text that reads as a number becomes one.
struct Edit {
    Cell at;
    std::string text;
    bool operator==(const Edit&) const = default;
};

/// One way to repair a finding. `label` is a message key ("replace", "clear", …) rendered with `args`.
/// A safe fix loses nothing and changes no number; only safe fixes are applied in bulk.
struct Fix {
    Literal label;
    Args args;
    std::vector<Edit> edits;
    bool safe = false;
    bool operator==(const Fix&) const = default;
};

struct Finding {
    Literal rule;                    ///< id, e.g. "weight/sum"
    Severity severity = Severity::error;
    Cell at;
    Literal variant;                 ///< picks another sentence of the same rule; "" for the usual one
    Args args;
    std::vector<Fix> fixes;          ///< alternatives: the user picks one
    bool refused = false;            ///< the budget system itself refuses this on save
    bool operator==(const Finding&) const = default;
};

/// A cell of a workbook.
struct Place {
    std::string sheet;
    Cell at;
    std::strong_ordering operator<=>(const Place&) const = default;
};

/// A finding between forms: it stands on one sheet and may speak of a cell of another. Its fixes
/// change the sheet it stands on.
struct SheetFinding {
    std::string sheet;
    Finding finding;
    std::optional<Place> other;      ///< what `finding` was compared with
    bool operator==(const SheetFinding&) const = default;
};

}  // namespace jibiao
