// Judging a text before it is entered: the last snapshot with one other cell.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/draft.h"

#include <algorithm>
#include <utility>

#include "core/form/read_limits.h"
#include "core/session/session.h"
#include "core/session/set_aside.h"

namespace jibiao {
namespace {

const Judged* around(const std::vector<Judged>& forms, Cell at) {
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Judged& judged) {
        return judged.form.range.contains(at);
    });
    return found == forms.end() ? nullptr : &*found;
}

/// No host would read the cell: a sheet that reached so far would be cut before it.
bool unread(const Sheet& sheet, Cell at, const ReadLimits& limits = {}) {
    if (at.row < sheet.rows() && at.column < sheet.columns()) return false;
    const int rows = std::max(sheet.rows(), at.row + 1);
    const int columns = std::max(sheet.columns(), at.column + 1);
    return rows > limits.rows || columns > limits.columns || rows > limits.cells / columns;
}

/// The same cells, one of them with other content; larger where the cell lies outside.
Sheet with_cell(const Sheet& sheet, Cell at, CellValue value) {
    value.locked = sheet.at(at).locked;
    if (at.row < sheet.rows() && at.column < sheet.columns()) {
        Sheet changed = sheet;
        changed.set(at, std::move(value));
        return changed;
    }
    Sheet larger(sheet.name(), std::max(sheet.rows(), at.row + 1),
                 std::max(sheet.columns(), at.column + 1));
    for (const Range& merged : sheet.merges()) larger.merge(merged);
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            larger.set({row, column}, sheet.at({row, column}));
        }
    }
    larger.set(at, std::move(value));
    return larger;
}

/// The column whose content stands in the cell; in a moved row not the one of the header above.
std::optional<Column> column_at(const Form& form, const Indicator& row, Cell at) {
    std::optional<Column> blank;
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (!form.has(column) || row.at(column) != at) continue;
        if (!row.text(column).empty()) return column;
        blank = column;
    }
    return blank;
}

std::string header_of(const Form& form, Column column) {
    for (const Header& header : form.headers) {
        if (header.column == column) return header.text;
    }
    return {};
}

void understand(const Form& form, Draft& draft) {
    for (const Indicator& row : form.indicators) {
        draft.column = column_at(form, row, draft.at);
        if (!draft.column) continue;
        draft.row = row;
        draft.label = header_of(form, *draft.column);
        return;
    }
    for (const auto& [key, field] : form.fields) {
        const auto label = form.labels.find(key);
        if (field.at == draft.at && label != form.labels.end()) draft.label = label->second;
    }
    for (const Amount& amount : form.amounts) {
        if (amount.at != draft.at) continue;
        draft.label = amount.label;
        draft.amount = amount;
    }
}

bool stands(const std::vector<Finding>& findings, const Finding& wanted) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule == wanted.rule && finding.at == wanted.at &&
               finding.variant == wanted.variant;
    });
}

void collect(const Judged& judged, const std::vector<Finding>& before, const Sheet& sheet,
             Draft& draft) {
    std::vector<Finding> beside;
    for (const Finding& finding : judged.findings) {
        if (sheet.anchor(finding.at) == draft.at) {
            draft.findings.push_back(finding);
        } else if (draft.row && finding.at.row == draft.at.row &&
                   !sheet.at(finding.at).text.empty() && !stands(before, finding)) {
            beside.push_back(finding);
        }
    }
    draft.findings.insert(draft.findings.end(), beside.begin(), beside.end());
}

}  // namespace

bool Draft::operator==(const Draft& other) const {
    return at == other.at && text == other.text && label == other.label &&
           column == other.column && row == other.row && amount == other.amount &&
           sums.weight == other.sums.weight && findings == other.findings;
}

std::optional<Draft> Session::draft(const std::string& sheet_name, Cell at, CellValue value) const {
    const auto snapshot = snapshots_.find(sheet_name);
    if (snapshot == snapshots_.end()) return std::nullopt;
    Draft draft;
    draft.at = snapshot->second.sheet.anchor(at);
    draft.text = value.text;
    if (unread(snapshot->second.sheet, draft.at)) return std::nullopt;
    const std::vector<Judged>& before = forms(sheet_name);
    const Judged* old = around(before, draft.at);
    const Sheet sheet = with_cell(snapshot->second.sheet, draft.at, std::move(value));
    const std::vector<Judged> now = judge_draft(sheet, snapshot->second, draft.at);
    const Judged* judged = around(now, draft.at);
    if (!judged) return std::nullopt;
    understand(judged->form, draft);
    draft.sums = judged->sums;
    collect(*judged, old ? old->findings : std::vector<Finding>(), sheet, draft);
    return draft;
}

/// All forms, for their number names what was set aside; only the one around the cell has findings.
std::vector<Judged> Session::judge_draft(const Sheet& sheet, const Snapshot& snapshot,
                                         Cell at) const {
    const std::vector<Judged>& before = forms(sheet.name());
    auto read = read_forms(sheet, *library_, nullptr, decisions_, forms_of(before));
    std::vector<Judged> now;
    Parts changed;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (!read[i].range.contains(at)) {
            now.push_back({std::move(read[i]), {}, {}, {}});
            continue;
        }
        Found found = i < snapshot.found.size() ? snapshot.found[i] : Found{};
        const Judged* old = i < before.size() ? &before[i] : nullptr;
        now.push_back(judge_again(std::move(read[i]), old, found, changed));
    }
    set_aside(now, decisions_.set_aside);
    return now;
}

}  // namespace jibiao
