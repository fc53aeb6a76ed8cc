// The inside of the panel 检查.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "hosts/uno/sidebar/aside_part.h"
#include "hosts/uno/sidebar/filter_part.h"
#include "hosts/uno/sidebar/list.h"
#include "hosts/uno/sidebar/model/cell_view.h"
#include "hosts/uno/sidebar/model/check_view.h"
#include "hosts/uno/sidebar/model/listing.h"
#include "hosts/uno/sidebar/panel.h"
#include "hosts/uno/sidebar/typing_part.h"

namespace jibiao::uno {

class CheckContent : public Content, public std::enable_shared_from_this<CheckContent> {
public:
    explicit CheckContent(const PanelSite& site);
    /// Second half of construction, which needs the shared pointer.
    void connect();

    void refresh() override;
    css::ui::LayoutSize heights(int width) override;
    void place(int width, int height) override;
    Json shown() const override;
    std::string helps_with() const override {
        return details_ ? details_->row.key.rule : std::string();
    }

private:
    void show_session();
    void flow_heading(Flow& flow);
    void flow_details(Flow& flow, int height);
    void flow_fixes(Flow& flow);
    void hide_details();
    int button_height() const { return pane().line_height() + 8; }
    std::optional<sidebar::Details> picked_details();
    std::string elsewhere_words();
    void show_details();
    std::string full_text();
    void make_fixes(std::size_t count);
    void show_fixes();
    void answer(const CellQuestion& question);
    void forget_picked();
    int place_in_list(const sidebar::FindingKey& key) const;
    std::optional<Cell> cell_of(int row) const;
    void pick(int row);
    void activate(int row);
    void tell(const std::string& trouble);
    void apply_fix(std::size_t index);
    void apply_all(const std::string& rule);
    void repair_picked();
    void show_help();
    void next_sheet();
    void show_other();
    const sidebar::AsideRow* picked_aside() const;
    void show_rows();
    void decide(Decisions decisions);
    void set_aside(const std::string& reason);
    void restore();
    void show_typing();
    bool typing() const { return typing_part_->typing(); }
    bool listed() const { return list_rows() > 0; }
    std::size_t list_rows() const {
        return listing_.size() + (expanded_ ? view_.aside.size() : 0);
    }
    std::string text(std::string_view key, const Args& arguments = {}) {
        return document().messages().ui(key, arguments);
    }

    sidebar::CheckView view_;
    std::vector<sidebar::ListedRow> listing_;
    std::optional<sidebar::FindingKey> picked_;
    std::optional<sidebar::Details> details_;
    std::optional<FindingName> aside_;  ///< picked among those that were set aside
    bool expanded_ = false;             ///< what was set aside is in the list
    bool entering_ = false;             ///< a reason for setting the picked finding aside
    std::string outcome_;               ///< of the last repair, until something else is picked
    Control safe_, note_, heading_, full_, elsewhere_, other_, alike_, help_;
    std::vector<Control> fixes_;
    std::shared_ptr<FilterPart> filter_part_;
    std::shared_ptr<AsidePart> part_;
    std::unique_ptr<TypingPart> typing_part_;
    std::shared_ptr<List> list_;
};

}  // namespace jibiao::uno
