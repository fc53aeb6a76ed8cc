// The panel 合计: a bar per level 1, the total against its target, every identity with both sides.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "hosts/uno/sidebar/balance_part.h"
#include "hosts/uno/sidebar/listeners.h"
#include "hosts/uno/sidebar/model/state_json.h"
#include "hosts/uno/sidebar/model/sums_view.h"
#include "hosts/uno/sidebar/panel.h"
#include "hosts/uno/sidebar/panels.h"

namespace jibiao::uno {
namespace {

using sidebar::FormSums;
using sidebar::IdentityLine;
using sidebar::SumsView;
using sidebar::Verdict;
using sidebar::WeightLine;

/// One weight: its name, its number and the two halves of a bar.
struct BarControls {
    Control label, value, filled, rest;
};

struct IdentityControls {
    Control label, numbers, word;
    Cell at;  ///< where a click goes
};

class SumsContent : public Content, public std::enable_shared_from_this<SumsContent> {
public:
    explicit SumsContent(const PanelSite& site)
        : Content(site), balance_(*this), note_(pane().label("note")) {}
    /// Second half of construction, which needs the shared pointer.
    void connect() { balance_.connect(shared_from_this()); }

    void refresh() override;
    css::ui::LayoutSize heights(int width) override;
    void place(int width, int) override {
        Flow flow(width, true);
        this->flow(flow);
    }
    Json shown() const override;

private:
    void flow(Flow& flow);
    void flow_form(Flow& flow, const FormSums& sums);
    void flow_weight(Flow& flow, const WeightLine& line, int label);
    void flow_total(Flow& flow, const WeightLine& line, const std::string& word, sal_Int32 colour);
    void put_bar(Flow& flow, BarControls& controls, int permille, sal_Int32 colour, const Box& box);
    void flow_identity(Flow& flow, const IdentityLine& line);
    Control& heading();
    BarControls& bar();
    IdentityControls& identity();
    sal_Int32 colour(Verdict verdict) const;
    void hide_rest();

    SumsView view_;
    BalancePart balance_;
    Palette palette_;
    int kept_ = 0, kept_width_ = 0;
    std::string kept_sheet_;
    Control note_;
    /// Controls are made once and used again; how many of them are in use.
    std::vector<Control> headings_;
    std::vector<BarControls> bars_;
    std::vector<IdentityControls> identities_;
    std::size_t used_headings_ = 0, used_bars_ = 0, used_identities_ = 0;
};

sal_Int32 SumsContent::colour(Verdict verdict) const {
    switch (verdict) {
        case Verdict::good:
            return palette_.good;
        case Verdict::bad:
            return palette_.bad;
        case Verdict::none:
            break;
    }
    return palette_.text;
}

Control& SumsContent::heading() {
    if (used_headings_ == headings_.size()) headings_.push_back(pane().label("heading"));
    return headings_[used_headings_++];
}

BarControls& SumsContent::bar() {
    if (used_bars_ == bars_.size()) {
        bars_.push_back({pane().label("weight_label"), pane().label("weight_value"),
                         pane().bar("weight_bar"), pane().bar("weight_rest")});
        bars_.back().value.put("Align", sal_Int16(2));
    }
    return bars_[used_bars_++];
}

IdentityControls& SumsContent::identity() {
    if (used_identities_ == identities_.size()) {
        identities_.push_back({pane().label("identity_label"),
                               pane().label("identity_numbers"),
                               pane().label("identity_word"),
                               {}});
        identities_.back().word.put("Align", sal_Int16(2));
        const std::size_t index = identities_.size() - 1;
        const auto go = hold(shared_from_this(), [index](SumsContent& c, const auto&) {
            c.document().jump(c.identities_[index].at, true);
        });
        for (Control* c :
             {&identities_.back().label, &identities_.back().numbers, &identities_.back().word}) {
            c->as<css::awt::XWindow>()->addMouseListener(new MouseListener(go));
        }
    }
    return identities_[used_identities_++];
}

Json SumsContent::shown() const {
    Json json = sidebar::to_json(view_);
    json["balance"] = balance_.shown();
    json["places"] = balance_.places();
    if (!identities_.empty()) {
        json["places"].update(places({{"identity", &identities_.front().numbers}}));
    }
    return json;
}

void SumsContent::refresh() {
    SumsView view = sidebar::make_sums_view(document().forms(), document().messages());
    const bool rebalanced = balance_.refresh();
    if (view == view_ && !rebalanced) return;
    view_ = std::move(view);
    changed();
}

/// Never less than before on the same sheet: the panel below must not move under the pointer
/// because a line went away.
css::ui::LayoutSize SumsContent::heights(int width) {
    Flow flow(width, false);
    this->flow(flow);
    if (kept_width_ != width || kept_sheet_ != document().sheet() || !view_.note.empty()) kept_ = 0;
    kept_width_ = width;
    kept_sheet_ = document().sheet();
    kept_ = std::max(kept_, flow.used());
    return css::ui::LayoutSize(kept_, kept_, kept_);
}

void SumsContent::flow(Flow& flow) {
    palette_ = pane().palette();
    used_headings_ = used_bars_ = used_identities_ = 0;
    if (!view_.note.empty()) {
        note_.text(view_.note);
        flow.put(note_);
    }
    for (const FormSums& sums : view_.forms) flow_form(flow, sums);
    balance_.flow(flow);
    if (flow.placing()) hide_rest();
}

void SumsContent::flow_form(Flow& flow, const FormSums& sums) {
    if (!sums.heading.empty()) {
        Control& control = heading();
        control.text(sums.heading);
        control.bold(true);
        flow.put(control);
    }
    int label = 0;
    for (const WeightLine& line : sums.weights)
        label = std::max(label, pane().text_width(line.label));
    for (const WeightLine& line : sums.weights) {
        flow_weight(flow, line, std::min(label + 10, flow.width() / 2));
    }
    if (sums.total) flow_total(flow, *sums.total, sums.total_word, colour(sums.total_verdict));
    for (const IdentityLine& line : sums.identities) flow_identity(flow, line);
}

/// Name, bar and number in one line.
void SumsContent::flow_weight(Flow& flow, const WeightLine& line, int label) {
    BarControls& controls = bar();
    controls.label.text(line.label);
    controls.label.bold(false);
    controls.value.text(line.value);
    controls.value.bold(false);
    controls.value.colour(palette_.text);
    const int text = pane().line_height(), value = pane().text_width("100.00");
    flow.put(controls.label, {Flow::margin, flow.y(), label, text});
    flow.put(controls.value, {Flow::margin + flow.width() - value, flow.y(), value, text});
    put_bar(flow, controls, line.permille, palette_.bar,
            {Flow::margin + label, flow.y() + (text - 6) / 2, flow.width() - label - value, 6});
    flow.space(text + 3);
}

/// The sum in words, in two lines where one has no room; its bar below.
void SumsContent::flow_total(Flow& flow, const WeightLine& line, const std::string& word,
                             sal_Int32 colour) {
    BarControls& controls = bar();
    controls.label.text(line.label);
    controls.label.bold(true);
    controls.value.text(line.value + "  " + word);
    controls.value.bold(true);
    controls.value.colour(colour);
    const int text = pane().line_height();
    const auto bold_width = [&](const std::string& words) {
        return pane().text_width(words) * 6 / 5 + 4;  // what is measured is not bold
    };
    const int label = bold_width(line.label);
    const bool fits = label + bold_width(controls.value.text()) <= flow.width();
    flow.put(controls.label, {Flow::margin, flow.y(), fits ? label : flow.width(), text});
    if (!fits) flow.space(text);
    const int left = fits ? label : 0;
    flow.put(controls.value, {Flow::margin + left, flow.y(), flow.width() - left, text});
    flow.space(text + 1);
    put_bar(flow, controls, line.permille, colour, {Flow::margin, flow.y(), flow.width(), 6});
    flow.space(6 + 2 * Flow::gap);
}

void SumsContent::put_bar(Flow& flow, BarControls& controls, int permille, sal_Int32 colour,
                          const Box& box) {
    const int filled = box.width * permille / 1000;
    controls.filled.background(colour);
    controls.rest.background(palette_.track);
    flow.put(controls.filled, {box.x, box.y, filled, box.height});
    flow.put(controls.rest, {box.x + filled, box.y, box.width - filled, box.height});
}

/// One line where both sides agree and it fits; else the formula above its numbers.
void SumsContent::flow_identity(Flow& flow, const IdentityLine& line) {
    IdentityControls& controls = identity();
    controls.at = line.at;
    controls.numbers.text(line.numbers);
    controls.word.text(line.word);
    controls.word.bold(true);
    controls.word.colour(colour(line.verdict));
    const int text = pane().line_height();
    const int name = pane().text_width(line.name) + 12, word = pane().text_width(line.word) + 12;
    const int numbers = pane().text_width(line.numbers) + 8;
    const bool short_form = line.verdict == Verdict::good && !line.name.empty() &&
                            name + numbers + word <= flow.width();
    controls.label.text(short_form ? line.name : line.formula);
    for (Control* c : {&controls.label, &controls.numbers}) {
        c->tip(document().messages().ui("sidebar.sums.go",
                                        {{"formula", line.formula}, {"cell", address(line.at)}}));
    }
    const int right = Flow::margin + flow.width();
    if (short_form) {
        flow.put(controls.label, {Flow::margin, flow.y(), name, text});
    } else {
        flow.put(controls.label);
    }
    const int left = short_form ? right - word - numbers : Flow::margin;
    controls.numbers.put("Align", sal_Int16(short_form ? 2 : 0));
    flow.put(controls.numbers, {left, flow.y(), right - word - left, text});
    flow.put(controls.word, {right - word, flow.y(), word, text});
    flow.space(text + 2 * Flow::gap);
}

void SumsContent::hide_rest() {
    if (view_.note.empty()) note_.show(false);
    for (std::size_t i = used_headings_; i < headings_.size(); ++i) headings_[i].show(false);
    for (std::size_t i = used_bars_; i < bars_.size(); ++i) {
        for (Control* c : {&bars_[i].label, &bars_[i].value, &bars_[i].filled, &bars_[i].rest}) {
            c->show(false);
        }
    }
    for (std::size_t i = used_identities_; i < identities_.size(); ++i) {
        for (Control* c : {&identities_[i].label, &identities_[i].numbers, &identities_[i].word}) {
            c->show(false);
        }
    }
}

}  // namespace

css::uno::Reference<css::ui::XToolPanel> make_sums_panel(const PanelSite& site) {
    const auto content = std::make_shared<SumsContent>(site);
    content->connect();
    return make_panel(content, "sums");
}

}  // namespace jibiao::uno
