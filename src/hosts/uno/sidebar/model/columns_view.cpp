// Questions from findings about headers; answers from decisions.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/columns_view.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/vocabulary.h"

namespace jibiao::sidebar {
namespace {

/// The usual header of a column.
std::string name_of(const Form& form, Column column) {
    const auto& columns = form.vocabulary->columns;
    const auto found = columns.find(column);
    const bool known = found != columns.end() && !found->second.empty();
    return known ? found->second.front() : std::string(column_key(column));
}

std::vector<ColumnChoice> choices_for(const Form& form, const Messages& messages) {
    std::vector<ColumnChoice> choices;
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (!form.has(column)) choices.push_back({name_of(form, column), column});
    }
    choices.push_back({messages.ui("sidebar.columns.unchecked"), std::nullopt});
    return choices;
}

/// What a finding about an unknown header asks.
std::optional<ColumnQuestion> question(const Form& form, const Finding& finding,
                                       const Messages& messages) {
    const auto header = std::find_if(form.headers.begin(), form.headers.end(),
                                     [&](const Header& one) { return one.at == finding.at; });
    if (finding.rule != "structure/header-unknown" || header == form.headers.end()) {
        return std::nullopt;
    }
    const Args arguments{{"row", std::to_string(header->at.row + 1)}, {"header", header->text}};
    return ColumnQuestion{fold_label(header->text),
                          messages.ui("sidebar.columns.question", arguments), header->at,
                          choices_for(form, messages)};
}

ColumnAnswer answer(const Form& form, const Header& header, const std::optional<Column>& column,
                    const Messages& messages) {
    if (!column) {
        return {fold_label(header.text),
                messages.ui("sidebar.columns.answered-unchecked", {{"header", header.text}})};
    }
    const std::string name = name_of(form, *column);
    return {fold_label(header.text),
            messages.ui("sidebar.columns.answered", {{"header", header.text}, {"column", name}})};
}

template <class List>
bool holds(const List& list, const std::string& header) {
    return std::any_of(list.begin(), list.end(),
                       [&](const auto& one) { return one.header == header; });
}

}  // namespace

ColumnsView make_columns_view(const std::vector<Judged>& forms, const Decisions& decisions,
                              const Messages& messages) {
    ColumnsView view;
    for (const Judged& judged : forms) {
        for (const Finding& finding : judged.findings) {
            auto asked = question(judged.form, finding, messages);
            if (asked && !holds(view.questions, asked->header)) {
                view.questions.push_back(std::move(*asked));
            }
        }
        for (const Header& header : judged.form.headers) {
            const auto known = decisions.headers.find(fold_label(header.text));
            if (known == decisions.headers.end() || holds(view.answers, known->first)) continue;
            view.answers.push_back(answer(judged.form, header, known->second, messages));
        }
    }
    return view;
}

}  // namespace jibiao::sidebar
