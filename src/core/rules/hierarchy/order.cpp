// hierarchy/order: the blocks of level 1 stand in another order than the form's template prints
// them, without a template than 成本、产出、效益、满意度. Inside a block only a template tells.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

using Names = std::vector<std::string>;

void add_once(Names& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

/// The order that is due: of the template's rows, else of the hierarchy.
Names usual_order(const Form& form, Column level, std::string_view level1) {
    Names order;
    const Vocabulary& words = *form.vocabulary;
    if (form.form_template)
        for (const TemplateRow& row : form.form_template->table.rows) {
            const std::string parent = words.standard_level1(row.level1);
            if (level == Column::level1) add_once(order, parent);
            if (level == Column::level2 && parent == level1)
                add_once(order, words.standard_level2(row.level2));
        }
    for (const LevelOne& entry : form.hierarchy) {
        if (level == Column::level1) add_once(order, entry.name);
        if (level == Column::level2 && entry.name == level1)
            for (const std::string& level2 : entry.level2) add_once(order, level2);
    }
    return order;
}

/// The names of a level in the order of the rows, each once.
Names order_of(const Form& form, Column level, std::string_view level1) {
    Names names;
    const Vocabulary& words = *form.vocabulary;
    for (const Indicator* row : first_rows(form, level)) {
        const std::string parent = words.standard_level1(row->text(Column::level1));
        if (level == Column::level1) add_once(names, parent);
        if (level == Column::level2 && parent == level1)
            add_once(names, words.standard_level2(row->text(Column::level2)));
    }
    return names;
}

std::string listed(const Names& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "、") + name;
    return text;
}

/// Reports at the first label that stands where another one belongs.
void compare(const Form& form, Column level, std::string_view level1, Report& report) {
    const Names now = order_of(form, level, level1);
    Names due = usual_order(form, level, level1);
    std::erase_if(due, [&](const std::string& name) {
        return std::find(now.begin(), now.end(), name) == now.end();
    });
    if (now.size() != due.size() || now == due) return;
    const auto wrong = std::mismatch(now.begin(), now.end(), due.begin()).first;
    const Vocabulary& words = *form.vocabulary;
    for (const Indicator* row : first_rows(form, level)) {
        const std::string name = level == Column::level1 ? words.standard_level1(row->text(level))
                                                         : words.standard_level2(row->text(level));
        if (name != *wrong) continue;
        report.add(row->at(level), {{"now", listed(now)}, {"to", listed(due)}});
        return;
    }
}

void find_order(const Form& form, Report& report) {
    compare(form, Column::level1, "", report);
    if (!form.form_template) return;
    for (const LevelOne& level1 : form.hierarchy)
        compare(form, Column::level2, level1.name, report);
}

}  // namespace

const Rule hierarchy_order{.id = "hierarchy/order",
                           .severity = Severity::hint,
                           .refused = false,
                           .why = "各表按同一顺序排列，审核和汇总时才好逐项对照。",
                           .source = "财预〔2021〕101号",
                           .check_form = find_order,
                           .reads = {Column::level1, Column::level2}};

}  // namespace jibiao::rules
