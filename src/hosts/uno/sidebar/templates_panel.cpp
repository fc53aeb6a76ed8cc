// The panel 表样: what the sheet was taken for, and templates to insert.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <nlohmann/json.hpp>

#include "hosts/uno/sidebar/listeners.h"
#include "hosts/uno/sidebar/model/state_json.h"
#include "hosts/uno/sidebar/model/templates_view.h"
#include "hosts/uno/sidebar/panel.h"
#include "hosts/uno/sidebar/panels.h"
#include "hosts/uno/sidebar/questions.h"
#include "hosts/uno/sidebar/tree.h"

namespace jibiao::uno {
namespace {

using sidebar::TemplateFilter;
using sidebar::TemplateRow;
using sidebar::TemplatesView;

/// A drop-down whose first entry means "all".
struct Choice {
    Control control;
    std::string first;
    std::vector<std::string> entries;

    void offer(const std::string& all, const std::vector<std::string>& values) {
        if (entries == values && first == all) return;
        entries = values;
        first = all;
        std::vector<rtl::OUString> texts{to_office(all)};
        for (const std::string& value : values) texts.push_back(to_office(value));
        control.put("StringItemList", sequence(texts));
        control.put("SelectedItems", sequence(std::vector<sal_Int16>{0}));
    }
    std::string chosen() const {
        const sal_Int16 position = control.as<css::awt::XListBox>()->getSelectedItemPos();
        return position > 0 ? entries[static_cast<std::size_t>(position - 1)] : std::string();
    }
};

class TemplatesContent : public Content, public std::enable_shared_from_this<TemplatesContent> {
public:
    explicit TemplatesContent(const PanelSite& site);
    /// Second half of construction, which needs the shared pointer.
    void connect();

    void refresh() override;
    css::ui::LayoutSize heights(int width) override;
    void place(int width, int height) override;
    Json shown() const override;

private:
    void flow(Flow& flow, int tree_height);
    void flow_troubles(Flow& flow);
    void answer(const std::string& header, const std::optional<std::optional<Column>>& meaning);
    void filter_changed();
    void picked();
    void insert(bool new_sheet);
    bool open() const { return open_ || !view_.has_form; }
    std::string text(std::string_view key) { return document().messages().ui(key); }

    TemplateFilter filter_;
    TemplatesView view_;
    std::string outcome_;  ///< why the last insertion did not happen
    bool open_ = false;    ///< the user wants the list although the sheet has a form
    Control recognised_, more_, trouble_, troubles_, search_label_, search_, about_, here_, sheet_;
    Choice region_, year_, kind_;
    std::shared_ptr<Questions> questions_;
    std::shared_ptr<Tree> tree_;
};

TemplatesContent::TemplatesContent(const PanelSite& site) : Content(site) {
    recognised_ = pane().label("recognised");
}

void TemplatesContent::connect() {
    const auto self = shared_from_this();
    questions_ =
        Questions::make(pane(), hold(self, [](TemplatesContent& c, const std::string& header,
                                              const std::optional<std::optional<Column>>& meaning) {
                            c.answer(header, meaning);
                        }));
    more_ = pane().link("more");
    listen_to_link(more_, hold(self, [](TemplatesContent& c) {
                       c.open_ = !c.open_;
                       c.changed();
                   }));
    trouble_ = pane().label("trouble");
    troubles_ = pane().reading("troubles");
    search_label_ = pane().label("search_label");
    search_ = pane().edit("search");
    search_.as<css::awt::XTextComponent>()->addTextListener(
        new TextListener(hold(self, [](TemplatesContent& c) { c.filter_changed(); })));
    for (const auto& [choice, name] :
         {std::pair{&region_, "region"}, std::pair{&year_, "year"}, std::pair{&kind_, "kind"}}) {
        choice->control = pane().drop_down(name);
        choice->control.as<css::awt::XListBox>()->addItemListener(
            new ItemListener(hold(self, [](TemplatesContent& c) { c.filter_changed(); })));
    }
    tree_ = Tree::make(pane(), "templates",
                       {hold(self, [](TemplatesContent& c) { c.picked(); }),
                        hold(self, [](TemplatesContent& c) { c.insert(true); })});
    about_ = pane().label("about");
    here_ = pane().button("insert_here", {});
    here_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(self, [](TemplatesContent& c) { c.insert(false); })));
    sheet_ = pane().button("insert_sheet", {});
    sheet_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(self, [](TemplatesContent& c) { c.insert(true); })));
}

void TemplatesContent::refresh() {
    const bool asked = questions_->refresh(document());
    TemplatesView view =
        sidebar::make_templates_view(document().forms(), document().library(),
                                     document().troubles(), filter_, document().messages());
    if (view == view_) {
        if (asked) changed();
        return;
    }
    view_ = std::move(view);
    search_label_.text(text("sidebar.templates.search"));
    here_.text(text("sidebar.templates.insert-here"));
    sheet_.text(text("sidebar.templates.insert-sheet"));
    region_.offer(text("sidebar.templates.all-regions"), view_.regions);
    year_.offer(text("sidebar.templates.all-years"), view_.years);
    kind_.offer(text("sidebar.templates.all-kinds"), view_.kinds);
    std::vector<TreeGroup> groups;
    for (const TemplateRow& row : view_.rows) {
        if (groups.empty() || groups.back().label != row.region) groups.push_back({row.region, {}});
        groups.back().items.push_back({row.id, row.label});
    }
    tree_->groups(std::move(groups));
    picked();
}

/// Without a meaning the header is asked about again.
void TemplatesContent::answer(const std::string& header,
                              const std::optional<std::optional<Column>>& meaning) {
    Decisions decisions = document().decisions();
    if (meaning) decisions.headers[header] = *meaning;
    if (!meaning) decisions.headers.erase(header);
    const std::string trouble = document().decide(std::move(decisions));
    if (trouble.empty()) return;
    questions_->complain(trouble);
    changed();
}

void TemplatesContent::filter_changed() {
    filter_ = {from_office(search_.as<css::awt::XTextComponent>()->getText()), region_.chosen(),
               year_.chosen(), kind_.chosen()};
    refresh();
}

void TemplatesContent::picked() {
    const std::string id = tree_->selected();
    const auto row = std::find_if(view_.rows.begin(), view_.rows.end(),
                                  [&](const TemplateRow& candidate) { return candidate.id == id; });
    outcome_.clear();
    const bool found = row != view_.rows.end();
    about_.text(!view_.note.empty() ? view_.note
                : found             ? row->about
                                    : text("sidebar.templates.pick"));
    about_.tip(found ? row->source : std::string());
    here_.enable(found);
    sheet_.enable(found);
    changed();
}

void TemplatesContent::insert(bool new_sheet) {
    const std::string id = tree_->selected();
    if (id.empty()) return;
    outcome_ = document().insert(id, new_sheet);
    if (!outcome_.empty()) about_.text(outcome_);
    open_ = !outcome_.empty();  // what stood in the way is said here, and tried again here
    changed();
}

Json TemplatesContent::shown() const {
    Json json = sidebar::to_json(view_);
    json["columns"] = questions_->shown();
    json["open"] = open();
    json["selected"] = tree_->selected();
    json["about"] = about_.text();
    json["places"] = places({{"more", &more_},
                             {"search", &search_},
                             {"list", &tree_->control()},
                             {"insert_here", &here_},
                             {"insert_sheet", &sheet_}});
    json["places"].update(questions_->places());
    return json;
}

void TemplatesContent::flow(Flow& flow, int tree_height) {
    std::string recognised;
    for (const std::string& sentence : view_.recognised) {
        recognised += (recognised.empty() ? "" : "\n") + sentence;
    }
    recognised_.text(recognised);
    flow.put(recognised_);
    questions_->flow(flow);
    const int button = pane().line_height() + 8;
    more_.text(text(open_ ? "sidebar.templates.less" : "sidebar.templates.more"));
    if (view_.has_form) flow.put(more_, pane().line_height());
    flow_troubles(flow);
    if (open()) {
        const int label = search_label_.natural_width() + 4;
        const int edit = search_.natural_height();
        flow.put(search_label_, {Flow::margin, flow.y() + 4, label, edit - 4});
        flow.put(search_, {Flow::margin + label, flow.y(), flow.width() - label, edit});
        flow.space(edit + Flow::gap);
        flow.row(edit, {{&region_.control, 5}, {&year_.control, 5}, {&kind_.control, 5}});
        flow.put(tree_->control(), tree_height);
        flow.put(about_);
        flow.put(here_, button);
        flow.put(sheet_, button);
    }
    if (!flow.placing()) return;
    more_.show(view_.has_form);
    for (Control* c : {&search_label_, &search_, &region_.control, &year_.control, &kind_.control,
                       &tree_->control(), &about_, &here_, &sheet_}) {
        c->show(open());
    }
}

/// Files of the user's folder that could not be used: how many; with the list open, which and why.
void TemplatesContent::flow_troubles(Flow& flow) {
    const bool any = !view_.troubles.empty();
    if (any) {
        trouble_.text(view_.trouble);
        trouble_.colour(pane().palette().warning);
        flow.put(trouble_);
    }
    if (any && open()) {
        std::string sentences;
        for (const std::string& sentence : view_.troubles) {
            sentences += (sentences.empty() ? "" : "\n") + sentence;
        }
        troubles_.text(sentences);
        flow.put(troubles_, std::min<int>(3 * view_.troubles.size(), 6) * pane().line_height());
    }
    if (!flow.placing()) return;
    trouble_.show(any);
    troubles_.show(any && open());
}

css::ui::LayoutSize TemplatesContent::heights(int width) {
    Flow flow(width, false);
    this->flow(flow, 0);
    if (!open()) return css::ui::LayoutSize(flow.used(), flow.used(), flow.used());
    const int row = pane().line_height() + 3;
    return css::ui::LayoutSize(flow.used() + 5 * row, flow.used() + 16 * row,
                               flow.used() + 8 * row);
}

void TemplatesContent::place(int width, int height) {
    Flow measure(width, false);
    flow(measure, 0);
    Flow real(width, true);
    flow(real, std::max(height - measure.used(), 4 * pane().line_height()));
}

}  // namespace

css::uno::Reference<css::ui::XToolPanel> make_insert_panel(const PanelSite& site) {
    const auto content = std::make_shared<TemplatesContent>(site);
    content->connect();
    return make_panel(content, "templates");
}

}  // namespace jibiao::uno
