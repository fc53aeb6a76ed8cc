// One question at a time: with its answer the next one comes.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/questions.h"

#include <algorithm>
#include <com/sun/star/awt/XListBox.hpp>
#include <nlohmann/json.hpp>

#include "hosts/uno/sidebar/listeners.h"
#include "hosts/uno/sidebar/model/state_json.h"

namespace jibiao::uno {

using sidebar::ColumnChoice;
using sidebar::ColumnQuestion;

Questions::Questions(Pane& pane, Answered answered) : pane_(pane), answered_(std::move(answered)) {
    question_ = pane_.label("question");
    question_.bold(true);
    choice_ = pane_.drop_down("column_choice");
    confirm_ = pane_.button("confirm_column", {});
    more_ = pane_.label("more_questions");
    complaint_ = pane_.label("complaint");
}

std::shared_ptr<Questions> Questions::make(Pane& pane, Answered answered) {
    const auto made = std::make_shared<Questions>(pane, std::move(answered));
    made->self_ = made;
    made->choice_.as<css::awt::XListBox>()->addItemListener(
        new ItemListener(hold(made, [](Questions& self) { self.chosen(); })));
    made->confirm_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(made, [](Questions& self) { self.confirm(); })));
    return made;
}

bool Questions::refresh(DocumentView& document) {
    auto view =
        sidebar::make_columns_view(document.forms(), document.decisions(), document.messages());
    if (view == view_ && trouble_.empty()) return false;
    view_ = std::move(view);
    trouble_.clear();
    const Messages& messages = document.messages();
    offer(messages);
    show_answers(messages);
    return true;
}

void Questions::complain(const std::string& trouble) {
    trouble_ = trouble;
}

/// The first choice asks to choose.
void Questions::offer(const Messages& messages) {
    if (view_.questions.empty()) return;
    const ColumnQuestion& question = view_.questions.front();
    question_.text(question.text);
    std::vector<rtl::OUString> labels{to_office(messages.ui("sidebar.columns.pick"))};
    for (const ColumnChoice& choice : question.choices) labels.push_back(to_office(choice.label));
    choice_.put("StringItemList", sequence(labels));
    choice_.put("SelectedItems", sequence(std::vector<sal_Int16>{0}));
    confirm_.text(messages.ui("sidebar.columns.confirm"));
    confirm_.enable(false);
    const std::size_t left = view_.questions.size() - 1;
    more_text_ = left == 0 ? std::string()
                           : messages.ui("sidebar.columns.more", {{"count", std::to_string(left)}});
    more_.text(more_text_);
}

void Questions::show_answers(const Messages& messages) {
    while (answers_.size() < view_.answers.size()) {
        const std::size_t index = answers_.size();
        AnswerControls made{pane_.label("answer"), pane_.link("change_answer")};
        listen_to_link(made.change,
                       hold(self_.lock(), [index](Questions& self) { self.take_back(index); }));
        answers_.push_back(made);
    }
    for (std::size_t i = 0; i < view_.answers.size(); ++i) {
        answers_[i].text.text(view_.answers[i].text);
        answers_[i].change.text(messages.ui("sidebar.columns.change"));
    }
}

/// The arrow keys pass over choices that are not meant: so each is confirmed.
void Questions::chosen() {
    confirm_.enable(choice() > 0);
}

int Questions::choice() const {
    return choice_.as<css::awt::XListBox>()->getSelectedItemPos();
}

void Questions::confirm() {
    if (view_.questions.empty()) return;
    const int at = choice();
    const ColumnQuestion question = view_.questions.front();
    if (at < 1 || at > static_cast<int>(question.choices.size())) return;
    answered_(question.header, question.choices[static_cast<std::size_t>(at - 1)].column);
}

void Questions::take_back(std::size_t index) {
    if (index >= view_.answers.size()) return;
    const std::string header = view_.answers[index].header;
    answered_(header, std::nullopt);
}

void Questions::flow(Flow& flow) {
    const bool asking = !view_.questions.empty();
    const int line = pane_.line_height();
    if (asking) {
        question_.colour(pane_.palette().warning);
        flow.put(question_);
        flow.row(line + 10, {{&choice_, 3}, {&confirm_, 1}});
    }
    if (asking && !more_text_.empty()) flow.put(more_);
    if (!trouble_.empty()) {
        complaint_.text(trouble_);
        complaint_.colour(pane_.palette().bad);
        flow.put(complaint_);
    }
    for (std::size_t i = 0; i < view_.answers.size(); ++i) {
        const int link = pane_.text_width(answers_[i].change.text()) + 10;
        const int width = flow.width() - link - Flow::gap;
        const int height = answers_[i].text.height_for(width);
        flow.put(answers_[i].text, {Flow::margin, flow.y(), width, height});
        flow.put(answers_[i].change, {Flow::margin + width + Flow::gap, flow.y(), link, line});
        flow.space(height + Flow::gap);
    }
    if (!flow.placing()) return;
    question_.show(asking);
    choice_.show(asking);
    confirm_.show(asking);
    more_.show(asking && !more_text_.empty());
    complaint_.show(!trouble_.empty());
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        answers_[i].text.show(i < view_.answers.size());
        answers_[i].change.show(i < view_.answers.size());
    }
}

Json Questions::shown() const {
    Json json = sidebar::to_json(view_);
    json["trouble"] = trouble_;
    return json;
}

Json Questions::places() const {
    Json json = uno::places({{"choice", &choice_}, {"confirm", &confirm_}});
    if (!answers_.empty()) json.update(uno::places({{"change", &answers_.front().change}}));
    return json;
}

}  // namespace jibiao::uno
