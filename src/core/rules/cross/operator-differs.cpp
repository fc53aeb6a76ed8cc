// cross/operator-differs: prose says 大于95%, the table ≥95%; or two rows of one name describe it
// differently (研究镇信访工作, 研究全县信访工作).
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <vector>

#include "core/base/text.h"
#include "core/rules/cross/prose.h"
#include "core/rules/hierarchy/similar.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Shorter descriptions of one name may well speak of two sides of it.
constexpr std::size_t long_description = 15;
constexpr int same_percent = 85;

/// Both compare, and one lets through what the other does not.
bool operators_contradict(Operator said, Operator asked) {
    const auto compares = [](Operator op) { return upward(op) || downward(op); };
    return compares(said) && compares(asked) && said != asked;
}

/// The statement is of this row, target included, but compares otherwise.
bool differs(const Form& form, const Indicator& row, const Statement& statement) {
    return names_measure(form, row, statement) && row.number == statement.number &&
           operators_contradict(statement.op, row.op);
}

/// A text with its numbers.
struct Prose {
    Cell at;
    const std::string* sheet;  ///< null: the form's own goal
    std::vector<Statement> statements;
};

void compare_operators(const Form& form, const Prose& prose, WorkbookReport& report) {
    for (const Statement& statement : prose.statements) {
        for (const Indicator& row : form.indicators) {
            if (!differs(form, row, statement)) continue;
            Args args{{"name", name_of(row)},
                      {"words", statement.words},
                      {"target", std::string(symbol(row.op)) + plain(*row.number) + row.unit},
                      {"to", std::string(symbol(statement.op))}};
            if (prose.sheet) args.emplace_back("other", *prose.sheet);
            SheetFinding& found =
                report.add(form, operator_cell(form, row), args, prose.sheet ? "narrative" : "");
            if (prose.sheet) found.other = Place{*prose.sheet, prose.at};
        }
    }
}

/// Read once for all forms: the words of the field are the same for all of them.
std::vector<Prose> narratives_of(const Workbook& workbook) {
    std::vector<Prose> all;
    for (const Narrative* narrative : workbook.narratives)
        for (const Field& text : narrative->texts)
            all.push_back(
                {text.at, &narrative->sheet, statements(*workbook.forms.front(), text.text)});
    return all;
}

struct Described {
    const Indicator* row;
    std::string text;  ///< its explanation, folded
};

bool described_otherwise(const std::string& one, const std::string& two) {
    if (one == two || length(one) < long_description || length(two) < long_description)
        return false;
    const std::u32string first = decode(one), second = decode(two);
    if (extends(first, second) || extends(second, first)) return false;
    return shared_pairs(one, two) >= same_percent && shared_pairs(two, one) >= same_percent;
}

void compare_rows(const Form& form, WorkbookReport& report) {
    std::map<std::string_view, std::vector<Described>> by_name;
    for (const Indicator* namesake : namesakes(form)) {
        const Indicator& row = *namesake;
        const std::string text = fold_label(row.text(Column::explanation));
        auto& before = by_name[row.folded_name];
        const auto other = std::find_if(before.begin(), before.end(), [&](const Described& one) {
            return described_otherwise(one.text, text);
        });
        if (other != before.end())
            report.add(form, row.at(Column::explanation),
                       {{"name", name_of(row)},
                        {"value", shortened(row.text(Column::explanation))},
                        {"other_row", std::to_string(other->row->row + 1)}},
                       "description");
        // A row filled down over a thousand others is one description.
        if (std::none_of(before.begin(), before.end(),
                         [&](const Described& one) { return one.text == text; }))
            before.push_back({&row, text});
    }
}

void find_operator_differs(const Workbook& workbook, WorkbookReport& report) {
    if (workbook.forms.empty()) return;
    const auto narratives = narratives_of(workbook);
    for (const Form* form : workbook.forms) {
        if (const Field* goal = goal_of(*form))
            compare_operators(*form, {goal->at, nullptr, statements(*form, goal->text)}, report);
        for (const Prose& prose : narratives) compare_operators(*form, prose, report);
        compare_rows(*form, report);
    }
}

}  // namespace

const Rule cross_operator_differs{
    .id = "cross/operator-differs",
    .severity = Severity::warning,
    .refused = false,
    .why = "“大于95%”不含95%，“≥95%”含95%；文字说明和表格写法不一，考核时会有两种结果。",
    .source = "绩效目标审核要求",
    .check_workbook = find_operator_differs,
    .reads = {named, Parts::target(), Parts::around()}};

}  // namespace jibiao::rules
