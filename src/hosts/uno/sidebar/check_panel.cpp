// The panel 检查: counts, the list of findings, the picked one in full with its repairs.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "hosts/uno/sidebar/check_content.h"
#include "hosts/uno/sidebar/listeners.h"
#include "hosts/uno/sidebar/model/state_json.h"
#include "hosts/uno/sidebar/panels.h"

namespace jibiao::uno {

using sidebar::AsideRow;
using sidebar::CheckView;
using sidebar::Details;
using sidebar::FindingKey;
using sidebar::FindingRow;

namespace {

constexpr const char* aside_icon = "vnd.sun.star.extension://org.jibiao.calc/icons/aside.svg";

std::string key_text(const FindingKey& key) {
    return key.rule + "|" + key.variant + "|" + address(key.at) + "|" + std::to_string(key.ordinal);
}

/// Told apart by shape as well as by colour.
std::string icon(Severity severity) {
    return "vnd.sun.star.extension://org.jibiao.calc/icons/" +
           std::string(severity_name(severity)) + ".svg";
}

}  // namespace

CheckContent::CheckContent(const PanelSite& site) : Content(site) {
    errors_ = pane().label("errors");
    warnings_ = pane().label("warnings");
    hints_ = pane().label("hints");
}

void CheckContent::connect() {
    const auto self = shared_from_this();
    list_ = List::make(pane(), "findings",
                       {hold(self, [](CheckContent& c, int row) { c.pick(row); }),
                        hold(self, [](CheckContent& c, int row) { c.activate(row); })});
    safe_ = pane().button("apply_safe", {});
    safe_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(self, [](CheckContent& c) { c.apply_safe(); })));
    heading_ = pane().label("heading");
    heading_.bold(true);
    note_ = pane().label("note");
    make_fixes(4);  // before the text, for the order of the tabulator key
    AsidePart::Events events;
    events.toggle = hold(self, [](CheckContent& c) {
        c.expanded_ = !c.expanded_;
        if (!c.expanded_) c.aside_.reset();
        c.show_rows();
        c.show_details();
        c.changed();
    });
    events.ask = hold(self, [](CheckContent& c) {
        c.entering_ = true;
        c.changed();
        c.part_->begin();
    });
    events.store = hold(self, [](CheckContent& c, const std::string& why) { c.set_aside(why); });
    events.cancel = hold(self, [](CheckContent& c) {
        c.entering_ = false;
        c.changed();
    });
    events.restore = hold(self, [](CheckContent& c) { c.restore(); });
    part_ = AsidePart::make(pane(), std::move(events));
    full_ = pane().reading("details");
    typing_part_ = std::make_unique<TypingPart>(pane());
    document().on_typing(hold(self, [](CheckContent& c) { c.show_typing(); }));
    other_ = pane().link("other");
    listen_to_link(other_, hold(self, [](CheckContent& c) { c.show_other(); }));
    elsewhere_ = pane().link("elsewhere");
    listen_to_link(elsewhere_, hold(self, [](CheckContent& c) { c.next_sheet(); }));
}

std::optional<Details> CheckContent::picked_details() {
    if (!picked_) return std::nullopt;
    return sidebar::make_details(document().forms(), document().sheet(), *picked_,
                                 document().messages(), document().between());
}

void CheckContent::show_typing() {
    const auto typing = document().typing();
    if (typing_part_->show(sidebar::make_typing_view(typing, document().messages()))) changed();
}

void CheckContent::refresh() {
    CheckView view = sidebar::make_check_view(
        document().judged(), document().sheet(), document().messages(), document().between(),
        document().decisions().set_aside, document().is_cut());
    const std::string trouble = document().trouble_with_decisions();
    if (!trouble.empty()) view.note = trouble + (view.note.empty() ? "" : "\n" + view.note);
    std::optional<Details> details = picked_details();
    if (view == view_ && details == details_) return;
    view_ = std::move(view);
    if (picked_ && !details) {
        outcome_ = text("sidebar.check.gone", {{"cell", address(picked_->at)}});
        picked_.reset();
    }
    details_ = std::move(details);
    if (!details_) entering_ = false;
    if (view_.aside.empty()) expanded_ = false;
    if (!picked_aside()) aside_.reset();
    show_rows();
    show_details();
    changed();
}

/// Findings; below them, when the user wants to see it, what was set aside.
void CheckContent::show_rows() {
    std::vector<ListRow> rows;
    for (const FindingRow& row : view_.rows) {
        rows.push_back({key_text(row.key), icon(row.severity), row.cell, row.brief});
    }
    for (std::size_t i = 0; expanded_ && i < view_.aside.size(); ++i) {
        const AsideRow& row = view_.aside[i];
        rows.push_back({"aside|" + std::to_string(i) + row.decision.name.rule, aside_icon, row.cell,
                        row.brief});
    }
    list_->rows(std::move(rows));
}

const AsideRow* CheckContent::picked_aside() const {
    const auto found =
        std::find_if(view_.aside.begin(), view_.aside.end(),
                     [&](const AsideRow& row) { return row.decision.name == aside_; });
    return aside_ && found != view_.aside.end() ? &*found : nullptr;
}

void CheckContent::show_details() {
    const Palette palette = pane().palette();
    errors_.text(text("sidebar.check.errors", {{"count", std::to_string(view_.counts.errors)}}));
    warnings_.text(
        text("sidebar.check.warnings", {{"count", std::to_string(view_.counts.warnings)}}));
    hints_.text(text("sidebar.check.hints", {{"count", std::to_string(view_.counts.hints)}}));
    errors_.colour(view_.counts.errors ? palette.bad : palette.text);
    errors_.bold(view_.counts.errors > 0);
    warnings_.colour(view_.counts.warnings ? palette.warning : palette.text);
    safe_.text(text("sidebar.check.apply-safe", {{"count", std::to_string(view_.safe_fixes)}}));
    safe_.enable(view_.safe_fixes > 0);
    elsewhere_.text(text("sidebar.check.elsewhere",
                         {{"errors", std::to_string(view_.counts_elsewhere.errors)},
                          {"warnings", std::to_string(view_.counts_elsewhere.warnings)}}));
    note_.text(outcome_.empty() ? view_.note : outcome_);
    if (details_) {
        heading_.text(details_->row.word + "　" + details_->row.cell +
                      (details_->refused ? "　" + text("sidebar.check.refused") : std::string()));
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
    show_fixes();
}

/// What stands below the list: the picked finding, or what to do.
std::string CheckContent::full_text() {
    if (const AsideRow* row = picked_aside()) return row->message;
    if (!details_) return outcome_.empty() ? text("sidebar.check.pick") : outcome_;
    std::string full = details_->row.message;
    if (!details_->why.empty()) full += "\n" + text("sidebar.check.why", {{"why", details_->why}});
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
}

Json CheckContent::shown() const {
    Json json = sidebar::to_json(view_, details_);
    json["text"] = full_.text();
    json["typing"] = sidebar::to_json(typing_part_->view());
    json["top"] = list_->top();
    json["row_height"] = list_->row_height();
    json["places"] = places({{"list", &list_->control()},
                             {"safe", &safe_},
                             {"elsewhere", &elsewhere_},
                             {"other", &other_},
                             {"fix", &fixes_.front()},
                             {"second_fix", &fixes_[1]}});
    json["places"].update(part_->places());
    json["expanded"] = expanded_;
    return json;
}

void CheckContent::pick(int row) {
    const auto index = static_cast<std::size_t>(row);
    const bool is_aside = index >= view_.rows.size();
    picked_.reset();
    aside_.reset();
    entering_ = false;
    outcome_.clear();
    if (!is_aside) picked_ = view_.rows[index].key;
    if (is_aside) aside_ = view_.aside[index - view_.rows.size()].decision.name;
    const AsideRow* aside = picked_aside();
    const bool stands = !is_aside || aside->applies;
    const Cell at = is_aside ? aside->at : picked_->at;
    details_ = picked_details();
    show_details();
    changed();
    if (stands) document().jump(at, false);
}

void CheckContent::activate(int row) {
    const auto index = static_cast<std::size_t>(row);
    if (index < view_.rows.size()) return document().jump(view_.rows[index].key.at, true);
    const AsideRow& aside = view_.aside[index - view_.rows.size()];
    if (aside.applies) document().jump(aside.at, true);
}

/// What was decided shows with the session's next revision.
void CheckContent::decide(Decisions decisions) {
    entering_ = false;
    const std::string trouble = document().decide(std::move(decisions));
    if (!trouble.empty()) tell(trouble);
}

void CheckContent::set_aside(const std::string& reason) {
    if (!details_ || !details_->name) return;
    Decisions decisions = document().decisions();
    decisions.set_aside.push_back({*details_->name, reason});
    picked_.reset();
    decide(std::move(decisions));
}

void CheckContent::restore() {
    if (!aside_) return;
    Decisions decisions = document().decisions();
    std::erase_if(decisions.set_aside, [&](const SetAside& one) { return one.name == *aside_; });
    decide(std::move(decisions));
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

void CheckContent::apply_safe() {
    tell(document().apply_safe());
}

void CheckContent::next_sheet() {
    if (!view_.elsewhere.empty()) document().show_sheet(view_.elsewhere.front());
}

void CheckContent::show_other() {
    if (details_ && details_->other) document().jump(Place(*details_->other));
}

css::uno::Reference<css::ui::XToolPanel> make_check_panel(const PanelSite& site) {
    const auto content = std::make_shared<CheckContent>(site);
    content->connect();
    return make_panel(content, "check");
}

}  // namespace jibiao::uno
