// Findings into rows: ordered by weight, each with a name that outlives the next change.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/check_view.h"

#include <algorithm>

#include "core/rules/rule.h"
#include "core/session/places.h"
#include "messages/rule_case.h"

namespace jibiao::sidebar {
namespace {

/// Something said about the sheet in view; `other` is set for a finding between forms.
struct Said {
    const Finding* finding;
    FindingKey key;
    const std::optional<Place>* other;
};

/// All that is said: forms from top to bottom, then what is found between this sheet and others.
std::vector<Said> all_said(const std::vector<Judged>& forms, const std::string& sheet,
                           const std::vector<SheetFinding>& between) {
    static const std::optional<Place> nowhere;
    std::vector<Said> all;
    const auto add = [&](const Finding& finding, const std::optional<Place>& other) {
        FindingKey key{std::string(finding.rule), std::string(finding.variant), finding.at, 0};
        key.ordinal = static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Said& said) {
            const Finding& other_one = *said.finding;
            return other_one.at == finding.at && other_one.rule == finding.rule &&
                   other_one.variant == finding.variant;
        }));
        all.push_back({&finding, std::move(key), &other});
    };
    for (const Judged& judged : forms) {
        for (const Finding& finding : judged.findings) add(finding, nowhere);
    }
    for (const SheetFinding& one : between) {
        if (one.sheet == sheet) add(one.finding, one.other);
    }
    return all;
}

void count(Counts& counts, const Finding& finding) {
    counts.refused += finding.refused;
    switch (finding.severity) {
        case Severity::error:
            ++counts.errors;
            break;
        case Severity::warning:
            ++counts.warnings;
            break;
        case Severity::hint:
            ++counts.hints;
            break;
    }
}

FindingRow make_row(const Finding& finding, const FindingKey& key, const Messages& messages) {
    const std::string name(severity_name(finding.severity));
    const std::string message = messages.message(finding);
    return {key,
            finding.severity,
            finding.refused,
            messages.ui("severity." + name),
            address(finding.at),
            message,
            brief(message, finding)};
}

std::string note_for(const std::vector<Judged>& forms, bool findings, const Messages& messages) {
    if (forms.empty()) return messages.ui("sidebar.check.no-form");
    const auto empty = [](const Judged& judged) { return !is_begun(judged.form); };
    if (std::all_of(forms.begin(), forms.end(), empty))
        return messages.ui("sidebar.check.empty-form");
    return findings ? std::string() : messages.ui("sidebar.check.clean");
}

AsideRow aside_row(const SetAsideFinding& one, const Messages& messages) {
    const Finding& finding = one.finding;
    const std::string message = messages.message(finding);
    const Args reason{{"reason", one.decision.reason}};
    return {one.decision,
            finding.severity,
            address(finding.at),
            messages.ui("sidebar.aside.row", {{"text", brief(message, finding)}}),
            message + "\n" + messages.ui("sidebar.aside.reason", reason),
            finding.at,
            true};
}

/// Its finding is gone: only the decision is left. `message` says why.
AsideRow obsolete_row(const SetAside& decision, const Messages& messages, const char* message) {
    AsideRow row;
    row.decision = decision;
    const Args arguments{
        {"rule", decision.name.rule}, {"sheet", decision.name.sheet}, {"reason", decision.reason}};
    row.brief = messages.ui("sidebar.aside.obsolete-row", {{"reason", decision.reason}});
    row.message = messages.ui(message, arguments);
    return row;
}

void add_aside(const std::vector<Judged>& forms, const std::string& sheet,
               const std::vector<SetAside>& decisions, const std::vector<SetAside>& orphans,
               const Messages& messages, CheckView& view) {
    for (const Judged& judged : forms) {
        for (const SetAsideFinding& one : judged.set_aside) {
            view.aside.push_back(aside_row(one, messages));
        }
    }
    const std::size_t there = view.aside.size();
    for (const SetAside& decision : without_finding(forms, sheet, decisions)) {
        view.aside.push_back(obsolete_row(decision, messages, "sidebar.aside.obsolete"));
    }
    for (const SetAside& decision : orphans) {
        view.aside.push_back(obsolete_row(decision, messages, "sidebar.aside.obsolete-sheet"));
    }
    const std::size_t gone = view.aside.size() - there;
    if (view.aside.empty()) return;
    view.aside_label = messages.ui(
        gone > 0 ? "sidebar.aside.label-obsolete" : "sidebar.aside.label",
        {{"count", std::to_string(view.aside.size())}, {"obsolete", std::to_string(gone)}});
}

bool has_safe_fix(const Finding& finding) {
    return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                       [](const Fix& fix) { return fix.safe; });
}

bool drop(std::string_view& text, std::string_view start) {
    if (start.empty() || text.substr(0, start.size()) != start) return false;
    text.remove_prefix(start.size());
    return true;
}

}  // namespace

std::string brief(std::string_view message, const Finding& finding) {
    std::string_view rest = message;
    const std::string row = std::to_string(finding.at.row + 1);
    bool dropped = drop(rest, "第" + row + "行");
    for (const auto& [key, value] : finding.args) {
        if (dropped || key != "name") continue;
        dropped = drop(rest, "“" + value + "”") || drop(rest, "「" + value + "」");
    }
    if (!dropped) return std::string(message);
    for (const std::string_view link : {" ", "的", "，"}) {
        if (drop(rest, link)) break;
    }
    return std::string(rest);
}

CheckView make_check_view(const std::map<std::string, std::vector<Judged>>& judged,
                          const std::string& sheet, const Messages& messages,
                          const std::vector<SheetFinding>& between,
                          const std::vector<SetAside>& decisions, bool cut,
                          const std::vector<SetAside>& orphans) {
    static const std::vector<Judged> none;
    CheckView view;
    for (const auto& [name, forms] : judged) {
        if (name == sheet) continue;
        const int before = view.counts_elsewhere.all();
        for (const Said& said : all_said(forms, name, between)) {
            count(view.counts_elsewhere, *said.finding);
        }
        if (view.counts_elsewhere.all() > before) view.elsewhere.push_back(name);
    }
    const auto here = judged.find(sheet);
    const std::vector<Judged>& forms = here == judged.end() ? none : here->second;
    for (const Said& said : all_said(forms, sheet, between)) {
        count(view.counts, *said.finding);
        if (has_safe_fix(*said.finding)) ++view.safe_fixes;
        view.rows.push_back(make_row(*said.finding, said.key, messages));
    }
    std::stable_sort(
        view.rows.begin(), view.rows.end(), [](const FindingRow& a, const FindingRow& b) {
            return a.severity != b.severity ? a.severity < b.severity : a.key.at < b.key.at;
        });
    add_aside(forms, sheet, decisions, orphans, messages, view);
    view.note = note_for(forms, !view.rows.empty(), messages);
    if (cut)
        view.note = messages.ui("sidebar.check.cut") + (view.note.empty() ? "" : "\n" + view.note);
    return view;
}

namespace {

/// Of the finding with that number: first those of the forms, then those between forms.
std::optional<FindingName> name_of(const std::vector<Judged>& forms, const std::string& sheet,
                                   std::vector<SheetFinding> between, std::size_t number) {
    if (forms.empty()) return std::nullopt;
    std::erase_if(between, [&](const SheetFinding& one) { return one.sheet != sheet; });
    auto groups = finding_names(forms);
    groups.push_back(between_names(forms, between));
    for (const std::vector<FindingName>& names : groups) {
        if (number < names.size()) return names[number];
        number -= names.size();
    }
    return std::nullopt;
}

/// Findings of the rule that have a repair: what “all alike” would repair.
int repairable(const std::vector<Judged>& forms, const std::string& rule) {
    int count = 0;
    for (const Judged& judged : forms) {
        for (const Finding& finding : judged.findings) {
            count += finding.rule == rule && !finding.fixes.empty();
        }
    }
    return count;
}

std::string example_text(const std::string& rule, const Messages& messages) {
    const auto example = example_of_rule(rule);
    if (!example) return {};
    const auto quoted = [&](const std::string& text) {
        return text.empty() ? messages.ui("preview.blank")
                            : messages.ui("preview.text", {{"text", text}});
    };
    return quoted(example->bad) + " → " + quoted(example->good);
}

}  // namespace

std::optional<Details> make_details(const std::vector<Judged>& forms, const std::string& sheet,
                                    const FindingKey& key, const Messages& messages,
                                    const std::vector<SheetFinding>& between) {
    const std::vector<Said> all = all_said(forms, sheet, between);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Said& said = all[i];
        if (!(said.key == key)) continue;
        Details details;
        details.name = name_of(forms, sheet, between, i);
        details.row = make_row(*said.finding, key, messages);
        details.alike = repairable(forms, key.rule);
        details.example = example_text(key.rule, messages);
        if (const Rule* rule = find_rule(key.rule)) {
            details.why = messages.why(*rule);
            details.source = std::string(rule->source);
        }
        for (const Fix& fix : said.finding->fixes) {
            details.fixes.push_back({messages.fix_label(fix), fix});
        }
        details.other = *said.other;
        if (details.other) {
            details.other_label = messages.ui(
                "sidebar.check.other",
                {{"sheet", details.other->sheet}, {"cell", address(details.other->at)}});
        }
        return details;
    }
    return std::nullopt;
}

}  // namespace jibiao::sidebar
