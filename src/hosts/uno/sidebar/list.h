// A list of rows with a picture and columns of text that changes under the user's hands without jumping.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>

#include "hosts/uno/sidebar/controls.h"

namespace jibiao::uno {

struct ListRow {
    std::string key;                   ///< unique in the list; equal keys are the same row later on
    int picture = 0;                   ///< index into the list's pictures
    std::vector<std::string> texts;    ///< one per column; the last one is cut to fit
    std::string tip;
    bool operator==(const ListRow&) const = default;
};

class List {
public:
    /// Called with the index of a row.
    struct Events {
        std::function<void(int)> pick;       ///< selected, by key or mouse; also a click on the selected row
        std::function<void(int)> activate;   ///< Enter or double click
    };

    /// `columns`: the number of text columns. Without pictures there is no picture column.
    /// The pane must outlive the list.
    static std::shared_ptr<List> make(
        Pane& pane, const char* name, int columns,
        std::vector<css::uno::Reference<css::graphic::XGraphic>> pictures, Events events);
    List(Pane& pane, const char* name, int columns,
         std::vector<css::uno::Reference<css::graphic::XGraphic>> pictures, Events events);

    /// Shows these rows. Selection and scroll stay with their rows; a selected row that is gone leaves none selected.
    void rows(std::vector<ListRow> rows);
    const std::vector<ListRow>& rows() const { return rows_; }
    void place(const Box& box);
    void show(bool on) { control_.show(on); }

    int selected() const;              ///< -1 for none
    void select(int row);              ///< -1 for none; scrolls to it; no event
    int row_height() const;
    /// Of a list that shows so many rows.
    int height_of(int rows) const { return rows * row_height() + 4; }
    Control& control() { return control_; }

private:
    /// Rows before a change: -1 for none.
    struct Place {
        int chosen, top, pointed;
    };
    using Data = css::uno::Sequence<css::uno::Any>;
    Data data(const ListRow& row) const;
    void set_row(int index, const ListRow& row, bool is_new);
    void replace_all();
    void merge(const std::vector<ListRow>& old);
    int now_at(const std::vector<ListRow>& old, int row) const;
    void keep_place(const std::vector<ListRow>& old, const Place& place);
    void fit_columns();
    int row_at(int x, int y) const;
    void scroll_to(int row);
    void picked();
    void pressed(const css::awt::MouseEvent& event);
    void key(sal_Int16 code);

    Pane& pane_;
    Control control_;
    std::vector<css::uno::Reference<css::graphic::XGraphic>> pictures_;
    Events events_;
    css::uno::Reference<css::awt::grid::XGridColumnModel> columns_;
    css::uno::Reference<css::awt::grid::XMutableGridDataModel> model_;
    std::vector<ListRow> rows_;
    int width_ = 0, height_ = 0, last_width_ = 0;
    bool quiet_ = false;
    struct { int x, y; } pointer_{-1, -1};   ///< of the mouse in the list; -1 outside
};

}  // namespace jibiao::uno
