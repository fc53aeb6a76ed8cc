// Templates into rows, and the search in them.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/templates_view.h"

#include <algorithm>
#include <tuple>

#include "core/base/text.h"
#include "core/form/template.h"

namespace jibiao::sidebar {
namespace {

std::vector<std::string> words_of(std::string_view search) {
    std::vector<std::string> words(1);
    for (const char c : fold_width(search)) {
        if (c != ' ' && c != '\t') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    for (std::string& word : words) word = fold_label(word);
    return words;
}

bool passes(const TemplateRow& row, const TemplateFilter& filter,
            const std::vector<std::string>& words) {
    const auto wanted = [](const std::string& choice, const std::string& value) {
        return choice.empty() || choice == value;
    };
    const std::string text = fold_label(row.id + row.name + row.region + row.year + row.kind);
    return wanted(filter.region, row.region) && wanted(filter.year, row.year) &&
           wanted(filter.kind, row.kind) &&
           std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return contains(text, word); });
}

void offer(std::vector<std::string>& choices, const std::string& value) {
    if (!value.empty() && std::find(choices.begin(), choices.end(), value) == choices.end()) {
        choices.push_back(value);
    }
}

std::string about(const Template& form_template, const Messages& messages) {
    if (form_template.file.empty()) return form_template.name;
    return messages.ui("sidebar.templates.own",
                       {{"name", form_template.name}, {"file", form_template.file}});
}

TemplateRow make_row(const Template& form_template, const Messages& messages) {
    const std::string year = form_template.year > 0 ? std::to_string(form_template.year) : "";
    const std::string kind = messages.ui("form-kind." + form_template.kind);
    return {form_template.id,
            form_template.name,
            form_template.region,
            year,
            kind,
            year + (year.empty() ? "" : " ") + kind,
            form_template.source,
            about(form_template, messages)};
}

/// Templates of one region, year and kind are told apart by their name.
void tell_apart(std::vector<TemplateRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto twin = [&](const TemplateRow& other) {
            return &other != &rows[i] && other.region == rows[i].region &&
                   other.year == rows[i].year && other.kind == rows[i].kind;
        };
        if (std::any_of(rows.begin(), rows.end(), twin)) {
            rows[i].label = rows[i].year + (rows[i].year.empty() ? "" : " ") + rows[i].name;
        }
    }
}

/// "重庆市秀山县 2023 项目支出".
std::string short_name(const Template& form_template, const Messages& messages) {
    std::string name = form_template.region;
    if (form_template.year > 0) name += " " + std::to_string(form_template.year);
    return name + " " + messages.ui("form-kind." + form_template.kind);
}

std::string recognised_as(const Form& form, const Messages& messages) {
    Args arguments{{"first", std::to_string(form.range.first.row + 1)},
                   {"last", std::to_string(form.range.last.row + 1)}};
    if (!form.form_template) return messages.ui("sidebar.templates.unknown-form", arguments);
    arguments.emplace_back("name", short_name(*form.form_template, messages));
    arguments.emplace_back("fit", std::to_string(form.fit));
    return messages.ui("sidebar.templates.recognised", arguments);
}

}  // namespace

TemplatesView make_templates_view(const std::vector<Judged>& forms, const Library& library,
                                  const std::vector<Error>& troubles, const TemplateFilter& filter,
                                  const Messages& messages) {
    TemplatesView view;
    view.has_form = !forms.empty();
    for (const Judged& judged : forms) {
        view.recognised.push_back(recognised_as(judged.form, messages));
    }
    if (forms.empty()) view.recognised.push_back(messages.ui("sidebar.templates.no-form"));

    const std::vector<std::string> words = words_of(filter.search);
    for (const auto& form_template : library.templates) {
        TemplateRow row = make_row(*form_template, messages);
        offer(view.regions, row.region);
        offer(view.years, row.year);
        offer(view.kinds, row.kind);
        view.rows.push_back(std::move(row));
    }
    tell_apart(view.rows);
    std::erase_if(view.rows, [&](const TemplateRow& row) { return !passes(row, filter, words); });
    std::stable_sort(view.rows.begin(), view.rows.end(), [](const auto& a, const auto& b) {
        return std::tie(a.region, a.kind, b.year) < std::tie(b.region, b.kind, a.year);
    });
    std::sort(view.regions.begin(), view.regions.end());
    std::sort(view.kinds.begin(), view.kinds.end());
    std::sort(view.years.rbegin(), view.years.rend());
    for (const Error& trouble : troubles) view.troubles.push_back(messages.error(trouble));
    if (!troubles.empty()) {
        const std::string count = std::to_string(troubles.size());
        view.trouble = messages.ui("sidebar.templates.trouble", {{"count", count}});
    }
    if (view.rows.empty()) view.note = messages.ui("sidebar.templates.none-found");
    return view;
}

}  // namespace jibiao::sidebar
