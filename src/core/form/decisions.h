// What the user decided about a workbook: meanings of headers, findings set aside. A value that is
// kept with the workbook as a JSON text.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/form/form.h"

namespace jibiao {

/// Which finding is meant, also after rows were moved or inserted: its place is told by labels, not
/// by an address. Renaming the sheet or the row makes it another one.
struct FindingName {
    std::string rule, variant, sheet;
    std::string form;  ///< title and project, folded; "" on a sheet with one form
    std::string place;  ///< "row|产出指标|数量指标|接待量|value", "header|权重", "field|goal" …
    std::strong_ordering operator<=>(const FindingName&) const = default;
};

struct SetAside {
    FindingName name;
    std::string reason;  ///< never empty
    bool operator==(const SetAside&) const = default;
};

struct Decisions {
    /// By header text, folded. No column: the column is not to be checked.
    std::map<std::string, std::optional<Column>, std::less<>> headers;
    std::vector<SetAside> set_aside;

    bool empty() const { return headers.empty() && set_aside.empty(); }
    bool operator==(const Decisions&) const = default;
};

/// "" for none.
std::string decisions_text(const Decisions& decisions);

/// "" are none. Error: "decisions.unreadable" with a JSON pointer and what is wrong there.
Result<Decisions> load_decisions(std::string_view json);

}  // namespace jibiao
