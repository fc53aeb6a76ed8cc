// The panel 检查: counts, the list of findings, the picked one in full with its repairs.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "hosts/uno/sidebar/list.h"
#include "hosts/uno/sidebar/listeners.h"
#include "hosts/uno/sidebar/model/check_view.h"
#include "hosts/uno/sidebar/model/state_json.h"
#include "hosts/uno/sidebar/panel.h"
#include "hosts/uno/sidebar/panels.h"

namespace jibiao::uno {
namespace {

using sidebar::CheckView;
using sidebar::Details;
using sidebar::FindingKey;
using sidebar::FindingRow;

/// Below the list there is room for heading, one row of repairs and some lines of text; more where
/// the deck has room.
constexpr int details_lines = 5;

class CheckContent : public Content, public std::enable_shared_from_this<CheckContent> {
public:
    explicit CheckContent(const PanelSite& site);
    /// Second half of construction, which needs the shared pointer.
    void connect();

    void refresh() override;
    css::ui::LayoutSize heights(int width) override;
    void place(int width, int height) override;
    Json shown() const override;

private:
    void flow_top(Flow& flow);
    void flow_details(Flow& flow, int height);
    void flow_fixes(Flow& flow);
    int button_height() const { return pane().line_height() + 8; }
    std::optional<Details> picked_details();
    void show_details();
    std::string full_text();
    void make_fixes(std::size_t count);
    void show_fixes();
    void pick(int row);
    void activate(int row);
    void tell(const std::string& trouble);
    void apply_fix(std::size_t index);
    void apply_safe();
    void next_sheet();
    void show_other();
    std::string text(std::string_view key, const Args& arguments = {}) {
        return document().messages().ui(key, arguments);
    }

    CheckView view_;
    std::optional<FindingKey> picked_;
    std::optional<Details> details_;
    std::string outcome_;  ///< of the last repair, until something else is picked
    Control errors_, warnings_, hints_, safe_, note_, heading_, full_, elsewhere_, other_;
    std::vector<Control> fixes_;
    std::shared_ptr<List> list_;
};

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
    full_ = pane().reading("details");
    other_ = pane().link("other");
    listen_to_link(other_, hold(self, [](CheckContent& c) { c.show_other(); }));
    elsewhere_ = pane().link("elsewhere");
    listen_to_link(elsewhere_, hold(self, [](CheckContent& c) { c.next_sheet(); }));
}

std::string key_text(const FindingKey& key) {
    return key.rule + "|" + key.variant + "|" + address(key.at) + "|" + std::to_string(key.ordinal);
}

/// Told apart by shape as well as by colour.
std::string icon(Severity severity) {
    return "vnd.sun.star.extension://org.jibiao.calc/icons/" +
           std::string(severity_name(severity)) + ".svg";
}

std::optional<Details> CheckContent::picked_details() {
    if (!picked_) return std::nullopt;
    return sidebar::make_details(document().forms(), document().sheet(), *picked_,
                                 document().messages(), document().between());
}

void CheckContent::refresh() {
    CheckView view = sidebar::make_check_view(document().judged(), document().sheet(),
                                              document().messages(), document().between());
    std::optional<Details> details = picked_details();
    if (view == view_ && details == details_) return;
    view_ = std::move(view);
    if (picked_ && !details) {
        outcome_ = text("sidebar.check.gone", {{"cell", address(picked_->at)}});
        picked_.reset();
    }
    details_ = std::move(details);
    std::vector<ListRow> rows;
    for (const FindingRow& row : view_.rows) {
        rows.push_back({key_text(row.key), icon(row.severity), row.cell, row.brief});
    }
    list_->rows(std::move(rows));
    show_details();
    changed();
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
    full_.text(full_text());
    other_.text(details_ ? details_->other_label : std::string());
    show_fixes();
}

/// What stands below the list: the picked finding, or what to do.
std::string CheckContent::full_text() {
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

void CheckContent::flow_top(Flow& flow) {
    flow.row(pane().line_height() + 2, {{&errors_, 1}, {&warnings_, 1}, {&hints_, 1}});
}

/// The picked finding in a given height: heading, its repairs, the words. A change of finding moves
/// nothing outside of it.
void CheckContent::flow_details(Flow& flow, int height) {
    const int bottom = flow.y() + height;
    if (details_) {
        flow.put(heading_, pane().line_height());
        flow_fixes(flow);
    }
    const bool elsewhere = details_ && details_->other;
    if (elsewhere) flow.put(other_, pane().line_height());
    const int line = pane().line_height(), left = bottom - flow.y();
    flow.put(full_, std::max(left / line, 1) * line + 2);
    if (!flow.placing()) return;
    heading_.show(details_.has_value());
    other_.show(elsewhere);
    for (std::size_t i = 0; i < fixes_.size(); ++i) {
        fixes_[i].show(details_ && i < details_->fixes.size());
    }
}

/// Short labels side by side, long ones below each other in two lines.
void CheckContent::flow_fixes(Flow& flow) {
    int x = 0, height = 0;
    for (std::size_t i = 0; i < details_->fixes.size(); ++i) {
        const int needed = pane().text_width(fixes_[i].text()) + 28;
        if (x > 0 && x + needed > flow.width()) {
            flow.space(height + Flow::gap);
            x = 0;
        }
        height = button_height() + (needed > flow.width() ? pane().line_height() : 0);
        const int width = std::min(needed, flow.width());
        flow.put(fixes_[i], {Flow::margin + x, flow.y(), width, height});
        x += width + Flow::gap;
    }
    if (x > 0) flow.space(height + Flow::gap);
}

css::ui::LayoutSize CheckContent::heights(int width) {
    Flow flow(width, false);
    flow_top(flow);
    const int line = pane().line_height();
    if (!view_.elsewhere.empty()) flow.space(line + Flow::gap);
    if (view_.rows.empty()) {
        flow.put(note_);
        return css::ui::LayoutSize(flow.used(), flow.used(), flow.used());
    }
    if (!view_.note.empty()) flow.put(note_);
    flow.space(3 * Flow::gap + button_height());
    const int rows = std::min(static_cast<int>(view_.rows.size()), 10);
    const int least = flow.used() + 4 * list_->row_height() + details_lines * line;
    const int wanted =
        flow.used() + std::max(rows, 4) * list_->row_height() + 2 * details_lines * line;
    return css::ui::LayoutSize(least, -1, wanted);
}

void CheckContent::place(int width, int height) {
    Flow flow(width, true);
    flow_top(flow);
    const bool listed = !view_.rows.empty();
    if (!view_.note.empty() || !listed) flow.put(note_);
    if (listed) {
        const int button = button_height();
        const int elsewhere = view_.elsewhere.empty() ? 0 : pane().line_height() + Flow::gap;
        const int room = height - flow.y() - button - 2 * Flow::gap - elsewhere - Flow::margin;
        const int least = details_lines * pane().line_height();
        const int details = std::clamp(room / 2, least, 5 * least / 2);
        const int list = list_->height_of(std::max((room - details) / list_->row_height(), 4));
        list_->place({Flow::margin, flow.y(), flow.width(), list});
        flow.space(list + Flow::gap);
        flow.put(safe_, button);
        flow_details(flow, room - list);
    }
    if (!view_.elsewhere.empty()) flow.put(elsewhere_, pane().line_height());
    list_->show(listed);
    safe_.show(listed);
    note_.show(!view_.note.empty() || !listed);
    elsewhere_.show(!view_.elsewhere.empty());
    if (listed) return;
    full_.show(false);
    heading_.show(false);
    other_.show(false);
    for (Control& fix : fixes_) fix.show(false);
}

Json CheckContent::shown() const {
    Json json = sidebar::to_json(view_, details_);
    json["text"] = full_.text();
    json["top"] = list_->top();
    json["row_height"] = list_->row_height();
    json["places"] = places({{"list", &list_->control()},
                             {"safe", &safe_},
                             {"elsewhere", &elsewhere_},
                             {"other", &other_},
                             {"fix", &fixes_.front()},
                             {"second_fix", &fixes_[1]}});
    return json;
}

void CheckContent::pick(int row) {
    const Cell at = view_.rows[static_cast<std::size_t>(row)].key.at;
    picked_ = view_.rows[static_cast<std::size_t>(row)].key;
    outcome_.clear();
    details_ = picked_details();
    show_details();
    changed();
    document().jump(at, false);
}

void CheckContent::activate(int row) {
    document().jump(view_.rows[static_cast<std::size_t>(row)].key.at, true);
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

}  // namespace

css::uno::Reference<css::ui::XToolPanel> make_check_panel(const PanelSite& site) {
    const auto content = std::make_shared<CheckContent>(site);
    content->connect();
    return make_panel(content, "check");
}

}  // namespace jibiao::uno
