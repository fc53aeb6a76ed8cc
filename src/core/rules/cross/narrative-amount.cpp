// cross/narrative-amount: prose beside the forms gives a project or the department another amount
// of the year than its form. Sentences of several years or of other sources are left alone.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/rules/cross/forms.h"
#include "core/rules/cross/prose.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t shortest_amount_name = 4;
/// Between the name and its amount: 经费, 安排, 预算资金.
constexpr std::size_t longest_link = 4;

/// An amount as a narrative gives it.
struct Said {
    const Narrative* narrative;
    Cell at;
    Statement statement;
    std::string sentence;
};

/// What a narrative may call an amount of a form.
struct Named {
    std::string name;
    const Amount* amount;
};

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> all(1);
    const std::u32string stops = U"。;；\n";
    for (char32_t c : decode(text)) {
        if (stops.find(c) == stops.npos) {
            all.back() += encode(std::u32string(1, c));
        } else {
            all.emplace_back();
        }
    }
    return all;
}

/// Read once for all forms: the words of the field are the same for all of them.
std::vector<Said> amounts_said(const Workbook& workbook) {
    std::vector<Said> all;
    if (workbook.forms.empty()) return all;
    const Form& form = *workbook.forms.front();
    for (const Narrative* narrative : workbook.narratives)
        for (const Field& text : narrative->texts)
            for (const std::string& sentence : sentences(text.text))
                for (Statement& statement : statements(form, sentence))
                    if (yuan_in(statement.unit))
                        all.push_back({narrative, text.at, std::move(statement), sentence});
    return all;
}

std::vector<Named> named_amounts(const Form& form) {
    std::vector<Named> all;
    const auto add = [&](std::string name, std::string_view key) {
        const Amount* amount = form.amount(key);
        if (amount && amount->value && length(name) >= shortest_amount_name)
            all.push_back({std::move(name), amount});
    };
    if (form.kind == "project") add(project_name(form), "total");
    if (form.kind != "department") return all;
    for (const char* total : {"资金总额", "预算总额", "支出总额"}) add(total, "total");
    for (const char* key : {"basic", "basic.subtotal"}) add("基本支出", key);
    for (const char* key : {"project", "project.subtotal"}) add("项目支出", key);
    return all;
}

/// The amount directly behind the name: 信访工作经费安排60万元.
bool names_amount(const Statement& statement, const std::string& name) {
    const std::string subject = fold_label(statement.subject);
    const auto at = subject.rfind(name);
    return at != std::string::npos && length(subject.substr(at + name.size())) <= longest_link;
}

/// The sentence names a year, and not the form's.
bool of_another_year(const Form& form, std::string_view sentence) {
    const auto year = year_of(form);
    const std::u32string text = decode(sentence);
    for (std::size_t at = 4; year && at < text.size(); ++at) {
        if (text[at] != U'年') continue;
        const auto named = Decimal::parse(encode(text.substr(at - 4, 4)));
        if (named && *named != Decimal(*year)) return true;
    }
    return false;
}

bool comparable(const Form& form, const Said& said) {
    return !of_another_year(form, said.sentence) &&
           !contains_any(said.sentence, form.vocabulary->words("other_amounts")) &&
           said.statement.op == Operator::none;
}

bool equal(const Form& form, const Named& named, const Statement& statement) {
    const auto here = in_yuan(form, *named.amount);
    const auto there = Decimal::product(statement.number, *yuan_in(statement.unit));
    return !here || !there || *here == *there;
}

void compare_amounts(const Form& form, const std::vector<Said>& said, WorkbookReport& report) {
    for (const Named& named : named_amounts(form)) {
        const Said* differing = nullptr;
        bool confirmed = false;
        for (const Said& one : said) {
            if (!comparable(form, one) || !names_amount(one.statement, named.name)) continue;
            const bool same = equal(form, named, one.statement);
            confirmed = confirmed || same;
            if (!same && !differing) differing = &one;
        }
        if (!differing || confirmed) continue;
        report
            .add(form, named.amount->at,
                 {{"label", named.amount->label},
                  {"amount", plain(*named.amount->value) + amount_unit(form, *named.amount)},
                  {"other", differing->narrative->sheet},
                  {"words", differing->statement.subject + differing->statement.words}})
            .other = Place{differing->narrative->sheet, differing->at};
    }
}

void find_narrative_amount(const Workbook& workbook, WorkbookReport& report) {
    if (workbook.narratives.empty()) return;
    const auto said = amounts_said(workbook);
    if (said.empty()) return;
    const Form* department = department_form(workbook);
    for (const Form* form : project_forms(workbook)) compare_amounts(*form, said, report);
    if (department) compare_amounts(*department, said, report);
}

}  // namespace

const Rule cross_narrative_amount{.id = "cross/narrative-amount",
                                  .severity = Severity::warning,
                                  .refused = false,
                                  .why = "文字说明和申报表里同一笔年度预算的金额应当一致。",
                                  .source = "绩效目标审核要求",
                                  .check_workbook = find_narrative_amount};

}  // namespace jibiao::rules
