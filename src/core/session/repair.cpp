// Applying many fixes of a sheet at once.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/repair.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/form/typed.h"
#include "core/session/session.h"

namespace jibiao {
namespace {

using Texts = std::map<Cell, std::string>;

/// Guards against fixes that undo each other; three rounds are the most that real forms need.
constexpr int most_rounds = 8;

const Fix* chosen_fix(const Finding& finding, std::string_view rule) {
    if (!rule.empty()) {
        return finding.rule == rule && !finding.fixes.empty() ? &finding.fixes.front() : nullptr;
    }
    for (const Fix& fix : finding.fixes) {
        if (fix.safe) return &fix;
    }
    return nullptr;
}

bool fits(const Fix& fix, const Texts& texts, const Sheet& sheet) {
    bool changes = false;
    for (const Edit& edit : fix.edits) {
        const auto other = texts.find(edit.at);
        if (other != texts.end() && other->second != edit.text) return false;
        changes = changes || sheet.at(edit.at).text != edit.text;
    }
    return changes;
}

/// Adds one round's texts; the number of findings they settle.
int collect(const Sheet& sheet, const Library& library, std::string_view rule,
            const Decisions& decisions, Texts& texts) {
    int settled = 0;
    for (const Judged& judged : judge(sheet, library, nullptr, decisions)) {
        for (const Finding& finding : judged.findings) {
            const Fix* fix = chosen_fix(finding, rule);
            if (!fix || !fits(*fix, texts, sheet)) continue;
            for (const Edit& edit : fix->edits) texts[edit.at] = edit.text;
            ++settled;
        }
    }
    return settled;
}

void write(const Texts& texts, Sheet& sheet) {
    for (const auto& [at, text] : texts) {
        if (at.row >= sheet.rows() || at.column >= sheet.columns()) continue;
        CellValue cell = typed_cell(text, sheet.at(at).number_class);
        cell.locked = sheet.at(at).locked;
        sheet.set(at, std::move(cell));
    }
}

}  // namespace

Repair repair(Sheet sheet, const Library& library, std::string_view rule,
              const Decisions& decisions) {
    Repair result;
    Texts all;
    for (int round = 0; round < most_rounds; ++round) {
        Texts texts;
        const int settled = collect(sheet, library, rule, decisions, texts);
        if (settled == 0) break;
        result.findings += settled;
        write(texts, sheet);
        for (auto& [at, text] : texts) all[at] = std::move(text);
        if (!rule.empty()) break;
    }
    for (auto& [at, text] : all) result.edits.push_back({at, std::move(text)});
    return result;
}

}  // namespace jibiao
