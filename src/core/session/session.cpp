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

/// Everything a row rule may look at besides its row (see Rule::check_row) is the same.
bool same_surroundings(const Form& left, const Form& right) {
    return left.form_template == right.form_template && left.vocabulary == right.vocabulary &&
           left.settings == right.settings && left.hierarchy == right.hierarchy &&
           left.columns == right.columns && left.headers == right.headers &&
           left.header_row == right.header_row && left.kind == right.kind;
}

/// Takes over the findings of rows that did not change; `found` has one entry per indicator of
/// `form`.
std::vector<bool> take_over(const Form& form, const Form& before,
                            std::vector<std::vector<Finding>>& old,
                            std::vector<std::vector<Finding>>& found) {
    std::vector<bool> taken(form.indicators.size());
    std::size_t i = 0, k = 0;
    while (i < form.indicators.size() && k < before.indicators.size()) {
        const auto &now = form.indicators[i], &then = before.indicators[k];
        if (now == then) {
            found[i] = std::move(old[k]);
            taken[i] = true;
        }
        const int row = now.row;
        if (row <= then.row) ++i;
        if (then.row <= row) ++k;
    }
    return taken;
}

}  // namespace

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

JudgedWorkbook judge(const std::vector<Sheet>& sheets, const Library& library,
                     std::shared_ptr<const Template> only, const Decisions& decisions) {
    JudgedWorkbook result;
    std::vector<Narrative> narratives;
    for (const Sheet& sheet : sheets) {
        auto forms = judge(sheet, library, only, decisions);
        if (forms.empty()) narratives.push_back(read_narrative(sheet));
        std::move(forms.begin(), forms.end(), std::back_inserter(result.forms));
    }
    Workbook workbook;
    for (const Judged& judged : result.forms) workbook.forms.push_back(&judged.form);
    for (const Narrative& narrative : narratives) workbook.narratives.push_back(&narrative);
    result.between = check_workbook(workbook);
    return result;
}

Session::Session(std::shared_ptr<const Library> library) : library_(std::move(library)) {}

Judged Session::judge_again(Form form, const Judged* before, RowFindings& rows) {
    RowFindings found(form.indicators.size());
    std::vector<bool> taken(form.indicators.size());
    if (before != nullptr && same_surroundings(form, before->form)) {
        taken = take_over(form, before->form, rows, found);
    }
    auto findings = check_whole(form);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!taken[i]) found[i] = check_row(form, form.indicators[i]);
        findings.insert(findings.end(), found[i].begin(), found[i].end());
    }
    sort_findings(findings);
    rows = std::move(found);
    auto sums = sum(form);
    return {std::move(form), std::move(sums), std::move(findings), {}};
}

bool Session::update(Sheet sheet) {
    auto& snapshot = snapshots_[sheet.name()];
    const bool known = judged_.find(sheet.name()) != judged_.end();
    if (known && snapshot.sheet == sheet) return false;
    snapshot.sheet = std::move(sheet);
    read(snapshot);
    return true;
}

void Session::use(std::shared_ptr<const Library> library) {
    library_ = std::move(library);
    read_all();
}

void Session::decide(Decisions decisions) {
    decisions_ = std::move(decisions);
    read_all();
}

void Session::read_all() {
    for (auto& [name, snapshot] : snapshots_) read(snapshot);
    ++revision_;
}

void Session::read(Snapshot& snapshot) {
    const Sheet& sheet = snapshot.sheet;
    auto& judged = judged_[sheet.name()];
    auto forms = read_forms(sheet, *library_, nullptr, decisions_);
    snapshot.rows.resize(forms.size());
    std::vector<Judged> now;
    now.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const Judged* before = i < judged.size() ? &judged[i] : nullptr;
        now.push_back(judge_again(std::move(forms[i]), before, snapshot.rows[i]));
    }
    Narrative narrative = now.empty() ? read_narrative(sheet) : Narrative{sheet.name(), {}};
    const bool compared =
        !now.empty() || !judged.empty() || narrative.texts != snapshot.narrative.texts;
    if (compared) between_known_ = false;
    set_aside(now, decisions_.set_aside);
    judged = std::move(now);
    snapshot.narrative = std::move(narrative);
    ++revision_;
}

void Session::forget(const std::string& sheet_name) {
    snapshots_.erase(sheet_name);
    if (judged_.erase(sheet_name) == 0) return;
    between_known_ = false;
    ++revision_;
}

void Session::arrange(std::vector<std::string> sheet_names) {
    if (order_ == sheet_names) return;
    order_ = std::move(sheet_names);
    between_known_ = false;
    ++revision_;
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

const std::vector<SheetFinding>& Session::between() const {
    if (!between_known_) between_ = check_workbook(workbook());
    between_known_ = true;
    return between_;
}

const Sheet* Session::snapshot(const std::string& sheet_name) const {
    const auto found = snapshots_.find(sheet_name);
    return found == snapshots_.end() ? nullptr : &found->second.sheet;
}

const std::vector<Judged>& Session::forms(const std::string& sheet_name) const {
    static const std::vector<Judged> none;
    const auto found = judged_.find(sheet_name);
    return found == judged_.end() ? none : found->second;
}

}  // namespace jibiao
