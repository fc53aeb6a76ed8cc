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
    return found != form.indicators.end() && (*found)->row == row ? &found->get() : nullptr;
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

/// The form that a cell belongs to; the first one where it belongs to none.
const Form& form_at(const std::vector<Judged>& forms, Cell at) {
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Judged& judged) {
        return judged.form.range.contains(at);
    });
    return (found == forms.end() ? forms.front() : *found).form;
}

std::vector<SheetFinding> on_sheet(const std::vector<SheetFinding>& between,
                                   const std::string& sheet) {
    std::vector<SheetFinding> here;
    for (const SheetFinding& one : between)
        if (one.sheet == sheet) here.push_back(one);
    return here;
}

const SetAside* decision_about(const FindingName& name, const std::vector<SetAside>& decisions) {
    const auto found = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const SetAside& one) { return one.name == name; });
    return found == decisions.end() ? nullptr : &*found;
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
                {std::string(finding.rule), std::string(finding.variant), form.sheet, about,
                 place_of(form, finding.at)},
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
            if (const SetAside* decision = decision_about(names[i][k], decisions)) {
                forms[i].set_aside.push_back({std::move(finding), *decision});
            } else {
                left.push_back(std::move(finding));
            }
        }
        forms[i].findings = std::move(left);
    }
}

std::vector<FindingName> between_names(const std::vector<Judged>& forms,
                                       const std::vector<SheetFinding>& between) {
    std::set<FindingName> taken = names_set_aside(forms);
    std::vector<FindingName> names;
    for (const SheetFinding& one : between) {
        const Form& form = form_at(forms, one.finding.at);
        std::string place = place_of(form, one.finding.at);
        // Compared with another sheet, it is another finding.
        if (one.other) place += "|with|" + fold_label(one.other->sheet);
        names.push_back(
            free_name({std::string(one.finding.rule), std::string(one.finding.variant), one.sheet,
                       form_name(form, forms.size() == 1), std::move(place)},
                      taken));
    }
    return names;
}

void set_aside_between(std::vector<SheetFinding>& between, const std::string& sheet,
                       std::vector<Judged>& forms, const std::vector<SetAside>& decisions) {
    if (forms.empty() || decisions.empty()) return;
    const std::vector<SheetFinding> here = on_sheet(between, sheet);
    const std::vector<FindingName> names = between_names(forms, here);
    for (std::size_t i = 0; i < here.size(); ++i) {
        const SetAside* decision = decision_about(names[i], decisions);
        if (!decision) continue;
        const Form* form = &form_at(forms, here[i].finding.at);
        const auto owner = std::find_if(forms.begin(), forms.end(),
                                        [&](const Judged& judged) { return &judged.form == form; });
        owner->set_aside.push_back({here[i].finding, *decision, true});
        between.erase(std::find(between.begin(), between.end(), here[i]));
    }
}

namespace {

/// Every finding of a sheet by its name, the ones set aside as well.
std::set<FindingName> all_names(const std::string& sheet, const std::vector<Judged>& forms,
                                const std::vector<SheetFinding>& between) {
    std::set<FindingName> names = names_set_aside(forms);
    if (forms.empty()) return names;
    for (const auto& of_form : finding_names(forms)) names.insert(of_form.begin(), of_form.end());
    const auto others = between_names(forms, on_sheet(between, sheet));
    names.insert(others.begin(), others.end());
    return names;
}

}  // namespace

std::vector<SetAside> follow_renames(std::vector<SetAside> decisions, const JudgedSheets& sheets,
                                     const std::vector<SheetFinding>& between) {
    std::set<std::string> gone;
    for (const SetAside& one : decisions)
        if (sheets.count(one.name.sheet) == 0) gone.insert(one.name.sheet);
    for (const std::string& old : gone) {
        std::vector<std::string> fitting;
        for (const auto& sheet : sheets) {
            const std::set<FindingName> there = all_names(sheet.first, sheet.second, between);
            const bool fits = std::all_of(decisions.begin(), decisions.end(), [&](SetAside one) {
                if (one.name.sheet != old) return true;
                one.name.sheet = sheet.first;
                return there.count(one.name) > 0;
            });
            if (fits) fitting.push_back(sheet.first);
        }
        if (fitting.size() != 1) continue;
        for (SetAside& one : decisions)
            if (one.name.sheet == old) one.name.sheet = fitting.front();
    }
    return decisions;
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
