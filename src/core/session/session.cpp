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
    follow();
    return true;
}

void Session::use(std::shared_ptr<const Library> library) {
    library_ = std::move(library);
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
    between_ = check_workbook(workbook());
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
