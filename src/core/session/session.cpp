// Judging forms, and judging them again after a change: row rules are asked only about changed
// rows. SPDX-License-Identifier: MPL-2.0
#include "core/session/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/rules/rule.h"
#include "core/session/set_aside.h"

namespace jibiao {
namespace {

struct Comparison {
    std::vector<int> same_row;  ///< by indicator: its place before, -1 where it is another one
    Parts changed;
};

Comparison compare(const Form& before, const Form& now) {
    const auto &old = before.indicators, &rows = now.indicators;
    Comparison result{std::vector<int>(rows.size(), -1), difference_around(before, now)};
    if (result.changed == Parts::everything()) return result;
    if (old.size() != rows.size()) result.changed = Parts::everything();
    for (std::size_t i = 0, k = 0; i < rows.size() && k < old.size();) {
        const int row = rows[i]->row, old_row = old[k]->row;
        const Parts changed = row == old_row ? difference(old[k], rows[i]) : Parts::everything();
        if (changed == Parts()) result.same_row[i] = static_cast<int>(k);
        result.changed |= changed;
        if (row <= old_row) ++i;
        if (old_row <= row) ++k;
    }
    return result;
}

}  // namespace

std::vector<const Form*> forms_of(const std::vector<Judged>& judged) {
    std::vector<const Form*> forms;
    for (const Judged& one : judged) forms.push_back(&one.form);
    return forms;
}

std::vector<Judged> judge(const Sheet& sheet, const Library& library,
                          std::shared_ptr<const Template> only, const Decisions& decisions) {
    std::vector<Judged> result;
    for (auto& form : read_forms(sheet, library, std::move(only), decisions)) {
        auto sums = sum(form);
        auto findings = check(form);
        result.push_back({std::move(form), std::move(sums), std::move(findings), {}});
    }
    set_aside(result, decisions.set_aside);
    return result;
}

namespace {

/// The decisions as they are meant for these sheets: some may have been renamed since.
std::vector<SetAside> meant(const std::vector<SetAside>& decisions,
                            const std::vector<Sheet>& sheets,
                            const std::vector<std::vector<Judged>>& judged,
                            const std::vector<SheetFinding>& between) {
    if (decisions.empty()) return {};
    JudgedSheets by_name;
    for (std::size_t i = 0; i < sheets.size(); ++i) by_name[sheets[i].name()] = judged[i];
    return follow_renames(decisions, by_name, between);
}

}  // namespace

JudgedWorkbook judge(const std::vector<Sheet>& sheets, const Library& library,
                     std::shared_ptr<const Template> only, const Decisions& decisions) {
    std::vector<std::vector<Judged>> judged;
    std::vector<Narrative> narratives;
    for (const Sheet& sheet : sheets) {
        judged.push_back(judge(sheet, library, only, decisions));
        if (judged.back().empty()) narratives.push_back(read_narrative(sheet));
    }
    Workbook workbook;
    for (const auto& forms : judged)
        for (const Judged& one : forms) workbook.forms.push_back(&one.form);
    for (const Narrative& narrative : narratives) workbook.narratives.push_back(&narrative);
    JudgedWorkbook result;
    result.between = check_workbook(workbook);
    const auto aside = meant(decisions.set_aside, sheets, judged, result.between);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (aside != decisions.set_aside) set_aside(judged[i], aside);
        set_aside_between(result.between, sheets[i].name(), judged[i], aside);
        std::move(judged[i].begin(), judged[i].end(), std::back_inserter(result.forms));
    }
    return result;
}

Session::Session(std::shared_ptr<const Library> library) : library_(std::move(library)) {}

/// `found` is what was found `before`; adds to `changed` what is another now.
Judged Session::judge_again(Form form, const Judged* before, Found& found, Parts& changed) {
    Comparison compared{std::vector<int>(form.indicators.size(), -1), Parts::everything()};
    if (before != nullptr) compared = compare(before->form, form);
    changed |= compared.changed;
    check_whole(form, compared.changed, found.whole);
    const RowRules row_rules(form);
    std::vector<std::vector<Finding>> rows;
    for (std::size_t i = 0; i < form.indicators.size(); ++i) {
        const int same = compared.same_row[i];
        rows.push_back(same < 0 ? row_rules.check(form.indicators[i])
                                : std::move(found.rows[static_cast<std::size_t>(same)]));
    }
    found.rows = std::move(rows);
    std::vector<Finding> findings;
    for (const auto* parts : {&found.whole, &found.rows})
        for (const auto& some : *parts) findings.insert(findings.end(), some.begin(), some.end());
    sort_findings(findings);
    auto sums = sum(form);
    return {std::move(form), std::move(sums), std::move(findings), {}};
}

bool Session::update(Sheet sheet) {
    auto& snapshot = snapshots_[sheet.name()];
    const bool known = judged_.find(sheet.name()) != judged_.end();
    if (known && snapshot.sheet == sheet) return false;
    snapshot.sheet = std::move(sheet);
    read(snapshot);
    follow();
    return true;
}

void Session::use(std::shared_ptr<const Library> library) {
    library_ = std::move(library);
    changed_ = Parts::everything();
    read_all();
}

void Session::decide(Decisions decisions) {
    decisions_ = std::move(decisions);
    between_known_ = false;
    read_all();
    follow();
}

/// Once every sheet was read: what was decided about a sheet that was renamed is meant for it
/// still.
void Session::follow() {
    const auto is_read = [&](const std::string& name) { return judged_.count(name) > 0; };
    if (orphans().empty() || !std::all_of(order_.begin(), order_.end(), is_read)) return;
    auto followed = follow_renames(decisions_.set_aside, judged_, between());
    if (followed == decisions_.set_aside) return;
    decisions_.set_aside = std::move(followed);
    between_known_ = false;
    read_all();
}

std::vector<SetAside> Session::orphans() const {
    std::vector<SetAside> result;
    if (order_.empty()) return result;
    for (const SetAside& one : decisions_.set_aside)
        if (std::find(order_.begin(), order_.end(), one.name.sheet) == order_.end())
            result.push_back(one);
    return result;
}

void Session::read_all() {
    for (auto& [name, snapshot] : snapshots_) read(snapshot);
    ++revision_;
}

void Session::read(Snapshot& snapshot) {
    const Sheet& sheet = snapshot.sheet;
    auto& judged = judged_[sheet.name()];
    auto forms = read_forms(sheet, *library_, nullptr, decisions_, forms_of(judged));
    snapshot.found.resize(forms.size());
    if (forms.size() != judged.size()) changed_ = Parts::everything();
    std::vector<Judged> now;
    now.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const Judged* before = i < judged.size() ? &judged[i] : nullptr;
        now.push_back(judge_again(std::move(forms[i]), before, snapshot.found[i], changed_));
    }
    Narrative narrative = now.empty() ? read_narrative(sheet) : Narrative{sheet.name(), {}};
    const bool other_prose = narrative.texts != snapshot.narrative.texts;
    if (other_prose) changed_ = Parts::everything();
    if (!now.empty() || !judged.empty() || other_prose) between_known_ = false;
    set_aside(now, decisions_.set_aside);
    judged = std::move(now);
    snapshot.narrative = std::move(narrative);
    ++revision_;
}

void Session::forget(const std::string& sheet_name) {
    snapshots_.erase(sheet_name);
    if (judged_.erase(sheet_name) == 0) return;
    changed_ = Parts::everything();
    between_known_ = false;
    ++revision_;
}

void Session::arrange(std::vector<std::string> sheet_names) {
    if (order_ == sheet_names) return;
    order_ = std::move(sheet_names);
    changed_ = Parts::everything();
    between_known_ = false;
    ++revision_;
    follow();
}

Workbook Session::workbook() const {
    std::vector<std::string> names;
    for (const std::string& name : order_)
        if (judged_.count(name) > 0) names.push_back(name);
    for (const auto& [name, forms] : judged_)
        if (std::find(order_.begin(), order_.end(), name) == order_.end()) names.push_back(name);
    Workbook workbook;
    for (const std::string& name : names) {
        const auto& forms = judged_.at(name);
        for (const Judged& judged : forms) workbook.forms.push_back(&judged.form);
        if (forms.empty()) workbook.narratives.push_back(&snapshots_.at(name).narrative);
    }
    return workbook;
}

void Session::find_between() const {
    if (between_known_) return;
    between_ = check_workbook(workbook(), changed_, found_between_);
    changed_ = Parts();
    between_known_ = true;
    for (auto& [name, forms] : judged_) {
        for (Judged& judged : forms)
            std::erase_if(judged.set_aside, [](const SetAsideFinding& one) { return one.between; });
        set_aside_between(between_, name, forms, decisions_.set_aside);
    }
}

const std::vector<SheetFinding>& Session::between() const {
    find_between();
    return between_;
}

/// What stands between forms is looked for before anyone asks only where it may be set aside.
const std::map<std::string, std::vector<Judged>>& Session::settled() const {
    if (!decisions_.set_aside.empty()) find_between();
    return judged_;
}

const std::map<std::string, std::vector<Judged>>& Session::all() const {
    return settled();
}

const Sheet* Session::snapshot(const std::string& sheet_name) const {
    const auto found = snapshots_.find(sheet_name);
    return found == snapshots_.end() ? nullptr : &found->second.sheet;
}

const std::vector<Judged>& Session::forms(const std::string& sheet_name) const {
    static const std::vector<Judged> none;
    const auto& all = settled();
    const auto found = all.find(sheet_name);
    return found == all.end() ? none : found->second;
}

}  // namespace jibiao
