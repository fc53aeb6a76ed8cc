// The part of the panel 表样 that asks what unknown headers mean.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hosts/uno/sidebar/model/columns_view.h"
#include "hosts/uno/sidebar/panel.h"

namespace jibiao::uno {

class Questions {
public:
    /// `header` as in Decisions; no meaning: the answer is taken back.
    using Answered = std::function<void(const std::string& header,
                                        const std::optional<std::optional<Column>>& meaning)>;

    /// The pane must outlive it.
    static std::shared_ptr<Questions> make(Pane& pane, Answered answered);
    Questions(Pane& pane, Answered answered);

    /// True when something else is to be shown.
    bool refresh(DocumentView& document);
    /// Says why an answer was not kept.
    void complain(const std::string& trouble);
    /// The first question with its choices, then what was answered.
    void flow(Flow& flow);
    Json shown() const;
    Json places() const;

private:
    struct AnswerControls {
        Control text, change;
    };

    void offer(const Messages& messages);
    void show_answers(const Messages& messages);
    void chosen();
    void confirm();
    int choice() const;
    void take_back(std::size_t index);

    Pane& pane_;
    Answered answered_;
    std::weak_ptr<Questions> self_;
    sidebar::ColumnsView view_;
    std::string trouble_, more_text_;
    Control question_, choice_, confirm_, more_, complaint_;
    std::vector<AnswerControls> answers_;
};

}  // namespace jibiao::uno
