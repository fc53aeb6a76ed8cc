// What the panel 检查 shows: counts, the list of findings, one finding in full. No office in it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "core/session/set_aside.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

/// Which finding a row is, also after the sheet has changed: what keeps selection and scroll in
/// place.
struct FindingKey {
    std::string rule, variant;
    Cell at;
    int ordinal = 0;  ///< counts findings that are equal in all of the above
    bool operator==(const FindingKey&) const = default;
};

struct FindingRow {
    FindingKey key;
    Severity severity = Severity::error;
    bool refused = false;  ///< the budget system refuses it
    std::string word;      ///< "错误": never the colour alone
    std::string cell;     ///< "J10"
    std::string message;  ///< the whole sentence
    std::string brief;  ///< the sentence without the row or name it starts with: for a narrow list
    bool operator==(const FindingRow&) const = default;
};

/// Something the user set aside.
struct AsideRow {
    SetAside decision;
    Severity severity = Severity::hint;
    std::string cell;     ///< "" where the finding is not there any more
    std::string brief;    ///< for the list
    std::string message;  ///< the whole sentence, and the reason
    Cell at;
    bool applies = false;  ///< the finding is still there
    bool operator==(const AsideRow&) const = default;
};

struct Counts {
    int errors = 0, warnings = 0, hints = 0;
    int refused = 0;  ///< of all of them
    int all() const { return errors + warnings + hints; }
    bool operator==(const Counts&) const = default;
};

struct CheckView {
    Counts counts;
    std::vector<FindingRow> rows;  ///< errors first, then from top to bottom
    std::string note;              ///< what to do when there is nothing to pick; else ""
    int safe_fixes = 0;            ///< findings that the button for all safe fixes would repair
    std::vector<AsideRow> aside;   ///< what was set aside on this sheet
    std::string aside_label;       ///< "已忽略 2 条"; "" for none
    std::vector<std::string> elsewhere;  ///< other sheets with findings, by name
    Counts counts_elsewhere;
    bool operator==(const CheckView&) const = default;
};

/// One way to repair the finding: a button.
struct FixChoice {
    std::string label;
    Fix fix;
    bool operator==(const FixChoice&) const = default;
};

/// The sentence as a narrow list shows it: what it starts with and the cell says anyway (“name”的,
/// 第10行的) is left out.
std::string brief(std::string_view message, const Finding& finding);

/// One finding in full.
struct Details {
    FindingRow row;
    std::string why, source;  ///< "" when the rule is unknown
    std::string example;      ///< "“95％” → “95%”"; "" for none
    std::vector<FixChoice> fixes;
    int alike = 0;  ///< findings of the rule on the sheet that can be repaired, with this one
    std::optional<FindingName> name;  ///< under which it can be set aside
    std::optional<Place> other;       ///< the cell of another sheet that the sentence speaks of
    std::string other_label;          ///< "查看“整体支出”G6"
    bool operator==(const Details&) const = default;
};

/// `judged`: every sheet's forms, as Session::all() gives them; `sheet` is the one in view;
/// `between`: the findings between forms, each shown on its sheet; `cut`: only the first part of
/// the sheet was read; `orphans`: decisions about sheets that are gone, shown on every sheet.
CheckView make_check_view(const std::map<std::string, std::vector<Judged>>& judged,
                          const std::string& sheet, const Messages& messages,
                          const std::vector<SheetFinding>& between = {},
                          const std::vector<SetAside>& decisions = {}, bool cut = false,
                          const std::vector<SetAside>& orphans = {});

/// `forms` are those of `sheet`. Empty when the sheet has no such finding any more.
std::optional<Details> make_details(const std::vector<Judged>& forms, const std::string& sheet,
                                    const FindingKey& key, const Messages& messages,
                                    const std::vector<SheetFinding>& between = {});

}  // namespace jibiao::sidebar
