// The panel 检查: the picked finding in words, and its repairs.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "hosts/uno/sidebar/check_content.h"
#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {

using sidebar::AsideRow;
using sidebar::Details;

std::optional<Details> CheckContent::picked_details() {
    if (!picked_) return std::nullopt;
    return sidebar::make_details(document().forms(), document().sheet(), *picked_,
                                 document().messages(), document().between());
}

std::string CheckContent::elsewhere_words() {
    return text("sidebar.check.elsewhere",
                {{"errors", std::to_string(view_.counts_elsewhere.errors)},
                 {"warnings", std::to_string(view_.counts_elsewhere.warnings)}});
}

void CheckContent::show_details() {
    const Palette palette = pane().palette();
    filter_part_->show(view_.counts, document().messages());
    list_->control().tip(text("sidebar.check.list"));
    full_.tip(text("sidebar.check.words"));
    safe_.text(text("sidebar.check.apply-safe", {{"count", std::to_string(view_.safe_fixes)}}));
    safe_.enable(view_.safe_fixes > 0);
    elsewhere_.tip(elsewhere_words());
    note_.text(outcome_.empty() ? view_.note : outcome_);
    if (details_) {
        heading_.text(
            details_->row.word + "　" + details_->row.cell +
            (details_->row.refused ? "　" + text("sidebar.check.refused") : std::string()));
        heading_.colour(details_->row.severity == Severity::error     ? palette.bad
                        : details_->row.severity == Severity::warning ? palette.warning
                                                                      : palette.text);
    }
    part_->words(document().messages());
    part_->toggle().text(expanded_ ? text("sidebar.aside.less") : view_.aside_label);
    if (const AsideRow* row = picked_aside()) {
        heading_.text(text("sidebar.aside.heading") + "　" + row->cell);
        heading_.colour(palette.text);
        part_->restore().text(
            text(row->applies ? "sidebar.aside.restore" : "sidebar.aside.forget"));
    }
    full_.text(full_text());
    other_.text(details_ ? details_->other_label : std::string());
    help_.text(text("sidebar.check.help"));
    show_fixes();
}

/// What stands below the list: the picked finding, or what to do.
std::string CheckContent::full_text() {
    if (const AsideRow* row = picked_aside()) return row->message;
    if (!details_) return outcome_.empty() ? text("sidebar.check.pick") : outcome_;
    std::string full = details_->row.message;
    if (!details_->why.empty()) full += "\n" + text("sidebar.check.why", {{"why", details_->why}});
    if (!details_->example.empty()) {
        full += "\n" + text("sidebar.check.example", {{"example", details_->example}});
    }
    if (!details_->source.empty()) {
        full += "\n" + text("sidebar.check.source", {{"source", details_->source}});
    }
    return full;
}

/// At least so many buttons for repairs.
void CheckContent::make_fixes(std::size_t count) {
    while (fixes_.size() < count) {
        const std::size_t index = fixes_.size();
        Control button = pane().button("fix", {});
        button.as<css::awt::XButton>()->addActionListener(new ActionListener(
            hold(shared_from_this(), [index](CheckContent& c) { c.apply_fix(index); })));
        fixes_.push_back(button);
    }
}

void CheckContent::show_fixes() {
    const std::size_t wanted = details_ ? details_->fixes.size() : 0;
    make_fixes(wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        fixes_[i].text(details_->fixes[i].label);
        fixes_[i].tip(details_->fixes[i].label);
    }
    if (!details_) return;
    alike_.text(text("sidebar.check.alike", {{"count", std::to_string(details_->alike)}}));
}

/// Nothing was written: says why, in place of the finding.
void CheckContent::tell(const std::string& trouble) {
    outcome_ = trouble;
    if (trouble.empty()) return;
    details_.reset();
    picked_.reset();
    list_->select(-1);
    show_details();
    changed();
}

void CheckContent::apply_fix(std::size_t index) {
    if (!details_ || index >= details_->fixes.size()) return;
    const Fix fix = details_->fixes[index].fix;
    tell(document().apply(fix));
}

/// Without a rule: every safe repair.
void CheckContent::apply_all(const std::string& rule) {
    tell(document().apply_all(rule));
}

/// By the key of the list: what needs no choice is done, else the keyboard goes to the choices.
void CheckContent::repair_picked() {
    if (!details_ || details_->fixes.empty()) return;
    const auto& fixes = details_->fixes;
    const auto safe = std::find_if(fixes.begin(), fixes.end(),
                                   [](const sidebar::FixChoice& one) { return one.fix.safe; });
    if (safe == fixes.end()) return fixes_.front().focus();
    apply_fix(static_cast<std::size_t>(safe - fixes.begin()));
}

void CheckContent::show_help() {
    document().show_help(helps_with());
}

void CheckContent::show_other() {
    if (details_ && details_->other) document().jump(Place(*details_->other));
}

}  // namespace jibiao::uno
