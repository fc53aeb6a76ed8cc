// The panel 检查: counts, the list of findings, the picked one.
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

CheckContent::CheckContent(const PanelSite& site) : Content(site) {}

void CheckContent::connect() {
    const auto self = shared_from_this();
    filter_part_ = FilterPart::make(pane(), hold(self, [](CheckContent& c) {
                                        c.show_rows();
                                        c.changed();
                                    }));
    list_ = List::make(pane(), "findings",
                       {hold(self, [](CheckContent& c, int row) { c.pick(row); }),
                        hold(self, [](CheckContent& c, int row) { c.activate(row); }),
                        hold(self, [](CheckContent& c, int) { c.repair_picked(); }),
                        hold(self, [](CheckContent& c) { c.document().focus_sheet(); })});
    safe_ = pane().button("apply_safe", {});
    safe_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(self, [](CheckContent& c) { c.apply_all({}); })));
    heading_ = pane().label("heading");
    heading_.bold(true);
    note_ = pane().label("note");
    make_fixes(4);  // before the text, for the order of the tabulator key
    alike_ = pane().button("fix_alike", {});
    alike_.as<css::awt::XButton>()->addActionListener(new ActionListener(hold(
        self, [](CheckContent& c) { c.apply_all(c.details_ ? c.details_->row.key.rule : ""); })));
    help_ = pane().link("help");
    listen_to_link(help_, hold(self, [](CheckContent& c) { c.show_help(); }));
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

void CheckContent::show_typing() {
    const auto typing = document().typing();
    if (typing_part_->show(sidebar::make_typing_view(typing, document().messages()))) changed();
}

void CheckContent::refresh() {
    show_session();
    if (const auto question = document().take_question()) answer(*question);
}

void CheckContent::show_session() {
    CheckView view = sidebar::make_check_view(
        document().judged(), document().sheet(), document().messages(), document().between(),
        document().decisions().set_aside, document().is_cut(), document().orphans());
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
    listing_ = sidebar::list_findings(view_.rows, filter_part_->filter(), document().messages());
    for (const sidebar::ListedRow& listed : listing_) {
        if (!listed.finding) {
            rows.push_back({"heading|" + listed.key, {}, {}, listed.heading});
            continue;
        }
        const FindingRow& row = view_.rows[*listed.finding];
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
                             {"second_fix", &fixes_[1]},
                             {"alike", &alike_},
                             {"help", &help_}});
    json["places"].update(part_->places());
    json["places"].update(filter_part_->places());
    json["list"] = Json::array();
    for (const ListRow& row : list_->rows()) json["list"].push_back(row.cell + " " + row.text);
    json["expanded"] = expanded_;
    return json;
}

/// Picks what is found in the cell; where nothing is, says how the cell is understood.
void CheckContent::answer(const CellQuestion& question) {
    if (question.wish == CellQuestion::Wish::keyboard) {
        if (listed()) list_->control().focus();
        return;
    }
    const auto row = std::find_if(view_.rows.begin(), view_.rows.end(),
                                  [&](const FindingRow& one) { return one.key.at == question.at; });
    forget_picked();
    if (row != view_.rows.end()) picked_ = row->key;
    if (picked_ && place_in_list(*picked_) < 0) filter_part_->list_all();
    show_rows();
    list_->select(picked_ ? place_in_list(*picked_) : -1);
    details_ = picked_details();
    if (!details_) {
        outcome_ =
            sidebar::explain_cell(document().forms(), question.at,
                                  document().understanding(question.at), document().messages());
    }
    show_details();
    changed();
    if (question.wish != CellQuestion::Wish::repair || !details_) return;
    details_->fixes.empty() ? list_->control().focus() : fixes_.front().focus();
}

void CheckContent::forget_picked() {
    aside_.reset();
    picked_.reset();
    entering_ = false;
    outcome_.clear();
}

int CheckContent::place_in_list(const FindingKey& key) const {
    const auto found = std::find_if(listing_.begin(), listing_.end(), [&](const auto& listed) {
        return listed.finding && view_.rows[*listed.finding].key == key;
    });
    return found == listing_.end() ? -1 : static_cast<int>(found - listing_.begin());
}

void CheckContent::pick(int row) {
    const auto index = static_cast<std::size_t>(row);
    forget_picked();
    const bool is_aside = index >= listing_.size();
    if (is_aside) aside_ = view_.aside[index - listing_.size()].decision.name;
    if (!is_aside && listing_[index].finding) picked_ = view_.rows[*listing_[index].finding].key;
    details_ = picked_details();
    const auto at = cell_of(row);
    show_details();
    changed();
    if (at) document().jump(*at, false);
}

/// Where a row of the list leads; nowhere from a heading.
std::optional<Cell> CheckContent::cell_of(int row) const {
    const auto index = static_cast<std::size_t>(row);
    if (index < listing_.size()) {
        if (!listing_[index].finding) return std::nullopt;
        return view_.rows[*listing_[index].finding].key.at;
    }
    const AsideRow& aside = view_.aside[index - listing_.size()];
    return aside.applies ? std::optional(aside.at) : std::nullopt;
}

void CheckContent::activate(int row) {
    if (const auto at = cell_of(row)) document().jump(*at, true);
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

void CheckContent::next_sheet() {
    if (!view_.elsewhere.empty()) document().show_sheet(view_.elsewhere.front());
}

css::uno::Reference<css::ui::XToolPanel> make_check_panel(const PanelSite& site) {
    const auto content = std::make_shared<CheckContent>(site);
    content->connect();
    return make_panel(content, "check");
}

}  // namespace jibiao::uno
