// Names of findings by the labels around them.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/set_aside.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"

namespace jibiao {
namespace {

constexpr const char* apart = "|";

std::string column_name_at(const Form& form, const Indicator* row, Cell at) {
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        const bool here = row ? row->at(column) == at : form.column(column) == at.column;
        if (form.has(column) && here) return std::string(column_key(column));
    }
    return column_name(at.column);
}

const Indicator* row_at(const Form& form, int row) {
    const auto found =
        std::lower_bound(form.indicators.begin(), form.indicators.end(), row,
                         [](const Indicator& one, int wanted) { return one.row < wanted; });
    return found != form.indicators.end() && found->row == row ? &*found : nullptr;
}

std::string row_place(const Form& form, const Indicator& row, Cell at) {
    std::string place = "row";
    for (const Column column : {Column::level1, Column::level2, Column::level3}) {
        place += apart + fold_label(row.text(column));
    }
    return place + apart + column_name_at(form, &row, at);
}

std::string place_of(const Form& form, Cell at) {
    if (const Indicator* row = row_at(form, at.row)) return row_place(form, *row, at);
    for (const Header& header : form.headers) {
        if (header.at == at) return "header|" + fold_label(header.text);
    }
    for (const Amount& amount : form.amounts) {
        if (amount.at == at) return "amount|" + amount.key;
    }
    for (const auto& [key, field] : form.fields) {
        if (field.at == at) return "field|" + key;
    }
    if (form.total_row && form.total_row->row == at.row) {
        return "total|" + column_name_at(form, nullptr, at);
    }
    for (const BlankRow& row : form.blank_rows) {
        if (row.row == at.row) {
            return "blank|" + fold_label(row.level1.text) + apart + fold_label(row.level2.text);
        }
    }
    return form.title.at == at ? "title" : "cell|" + address(at);
}

/// Forms of one sheet are told apart by what they are about.
std::string form_name(const Form& form, bool alone) {
    if (alone) return "";
    const Field* project = form.field("project_name");
    return fold_label(form.title.text) + apart + (project ? fold_label(project->text) : "");
}

/// The first name that is not taken: a second finding of that place gets "#2".
FindingName free_name(FindingName name, std::set<FindingName>& taken) {
    const std::string place = name.place;
    for (int number = 2; !taken.insert(name).second; ++number) {
        name.place = place + "#" + std::to_string(number);
    }
    return name;
}

std::set<FindingName> names_set_aside(const std::vector<Judged>& forms) {
    std::set<FindingName> names;
    for (const Judged& judged : forms) {
        for (const SetAsideFinding& one : judged.set_aside) names.insert(one.decision.name);
    }
    return names;
}

}  // namespace

std::vector<std::vector<FindingName>> finding_names(const std::vector<Judged>& forms) {
    std::set<FindingName> taken = names_set_aside(forms);
    std::vector<std::vector<FindingName>> names;
    for (const Judged& judged : forms) {
        const Form& form = judged.form;
        const std::string about = form_name(form, forms.size() == 1);
        names.emplace_back();
        for (const Finding& finding : judged.findings) {
            names.back().push_back(free_name(
                {finding.rule, finding.variant, form.sheet, about, place_of(form, finding.at)},
                taken));
        }
    }
    return names;
}

void set_aside(std::vector<Judged>& forms, const std::vector<SetAside>& decisions) {
    if (decisions.empty()) return;
    const auto names = finding_names(forms);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        std::vector<Finding> left;
        for (std::size_t k = 0; k < names[i].size(); ++k) {
            Finding& finding = forms[i].findings[k];
            const auto decision =
                std::find_if(decisions.begin(), decisions.end(),
                             [&](const SetAside& one) { return one.name == names[i][k]; });
            if (decision == decisions.end()) {
                left.push_back(std::move(finding));
            } else {
                forms[i].set_aside.push_back({std::move(finding), *decision});
            }
        }
        forms[i].findings = std::move(left);
    }
}

void set_errors_aside(std::vector<Judged>& forms, const std::string& reason) {
    const auto names = finding_names(forms);
    std::vector<SetAside> decisions;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        for (std::size_t k = 0; k < names[i].size(); ++k) {
            if (forms[i].findings[k].severity == Severity::error)
                decisions.push_back({names[i][k], reason});
        }
    }
    set_aside(forms, decisions);
}

std::vector<SetAside> without_finding(const std::vector<Judged>& forms, const std::string& sheet,
                                      const std::vector<SetAside>& decisions) {
    const std::set<FindingName> there = names_set_aside(forms);
    std::vector<SetAside> missing;
    for (const SetAside& one : decisions) {
        if (one.name.sheet == sheet && there.count(one.name) == 0) missing.push_back(one);
    }
    return missing;
}

}  // namespace jibiao
