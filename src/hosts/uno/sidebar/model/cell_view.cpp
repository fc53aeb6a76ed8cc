// A cell in words.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/cell_view.h"

#include <algorithm>

#include "hosts/uno/sidebar/model/typing_view.h"

namespace jibiao::sidebar {
namespace {

const Judged* around(const std::vector<Judged>& forms, Cell at) {
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Judged& judged) {
        return judged.form.range.contains(at);
    });
    return found == forms.end() ? nullptr : &*found;
}

template <class Items, class Text>
std::string joined(const Items& items, const std::string& comma, Text text) {
    std::string all;
    for (const auto& item : items) all += (all.empty() ? "" : comma) + text(item);
    return all;
}

std::string level1_names(const Form& form, const std::string& comma) {
    return joined(form.hierarchy, comma, [](const LevelOne& one) { return one.name; });
}

/// Of the level 1 that the row stands under.
std::string level2_names(const Form& form, const Indicator& row, const std::string& comma) {
    for (const LevelOne& one : form.hierarchy) {
        if (one.name != row.text(Column::level1)) continue;
        return joined(one.level2, comma, [](const std::string& name) { return name; });
    }
    return {};
}

std::string totals(const Sums& sums, const std::string& word) {
    return joined(sums.weight_targets, word,
                  [](const Decimal& target) { return target.trimmed().text(); });
}

/// What a column expects, in this form.
std::string expected(Column column, const Draft& cell, const Judged& judged,
                     const Messages& messages) {
    const Form& form = judged.form;
    const std::string comma = messages.ui("list.comma");
    std::string key(column_key(column));
    Args arguments;
    if (column == Column::value && form.has(Column::op)) key = "value-number";
    if (column == Column::level1) {
        arguments = {{"names", level1_names(form, comma)}};
    } else if (column == Column::level2) {
        arguments = {{"level1", cell.row->text(Column::level1)},
                     {"names", level2_names(form, *cell.row, comma)}};
    } else if (column == Column::weight) {
        arguments = {{"totals", totals(judged.sums, messages.ui("list.or"))}};
    }
    const bool bare = !arguments.empty() && arguments.back().second.empty();
    return messages.ui("expects." + key + (bare ? "-any" : ""), arguments);
}

}  // namespace

std::string explain_cell(const std::vector<Judged>& forms, Cell at,
                         const std::optional<Draft>& cell, const Messages& messages) {
    const Judged* judged = around(forms, at);
    if (!judged || !cell) return messages.ui("explain.outside", {{"cell", address(at)}});
    if (cell->label.empty() && !cell->column) {
        return messages.ui("explain.no-part", {{"cell", address(at)}});
    }
    const TypingView view = make_typing_view(Typing{cell->at, false, cell}, messages);
    std::string text =
        view.heading + "\n" + messages.ui("explain.read", {{"reading", view.reading}});
    text += "\n" + messages.ui("explain.nothing-wrong");
    const std::string asked = cell->column ? expected(*cell->column, *cell, *judged, messages)
                              : cell->amount
                                  ? messages.ui("expects.amount")
                                  : messages.ui("expects.field", {{"label", cell->label}});
    return text + "\n" + messages.ui("explain.expects", {{"text", asked}});
}

}  // namespace jibiao::sidebar
