// A list of rows with a picture and a cell's name that changes under the user's hands without
// jumping.
//
// It is the toolkit's list box. The grid, which has columns, crashes the office when assistive
// technology looks at it (7.4, gtk3); the tree keeps a tenth of a narrow panel free for branches.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/XItemList.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hosts/uno/sidebar/controls.h"
#include "hosts/uno/sidebar/row_pictures.h"

namespace jibiao::uno {

struct ListRow {
    std::string key;         ///< unique in the list; equal keys are the same row later on
    std::string picture;     ///< URL of a graphic
    std::string cell, text;  ///< "J10" and what is to be said about it, cut where it does not fit
    bool operator==(const ListRow&) const = default;
};

class List {
public:
    /// Called with the index of a row.
    struct Events {
        std::function<void(int)>
            pick;  ///< selected, by key or mouse; also a click on the selected row
        std::function<void(int)> activate;  ///< Enter or double click
        std::function<void(int)> repair;    ///< Space
        std::function<void()> leave;        ///< Escape
    };

    /// The pane must outlive the list.
    static std::shared_ptr<List> make(Pane& pane, const char* name, Events events);
    List(Pane& pane, const char* name, Events events);

    /// Shows these rows. Selection and scroll stay with their rows; a selected row that is gone
    /// leaves none selected.
    void rows(std::vector<ListRow> rows);
    const std::vector<ListRow>& rows() const { return rows_; }
    void place(const Box& box);
    void show(bool on) { control_.show(on); }

    int selected() const;                  ///< -1 for none
    int top() const { return row_at(4); }  ///< the first row in view; -1 without rows
    void select(int row);                  ///< -1 for none; no event
    int row_height() const { return row_height_; }
    /// Of a list that shows so many rows.
    int height_of(int rows) const { return rows * row_height_ + 4; }
    Control& control() { return control_; }

private:
    /// Keys of rows before a change, and how far below the top the first of them stood.
    struct Place {
        std::vector<std::string> below;  ///< the row to keep in place, and those after it
        int offset = 0;
    };

    /// A row as the list box has it.
    struct Entry {
        ListRow row;
        int cell_width;
        std::string label;
    };

    Place place_now() const;
    void keep(const Place& place);
    std::vector<Entry> entries();
    css::uno::Reference<css::awt::XItemList> items() const;
    bool write(int position, const Entry& before, const Entry& now);
    void fill();
    void remove_gone();
    void fill_to(std::size_t count);
    bool put(std::size_t position);
    void fill_on();
    void rest_later();
    std::string padded(const std::string& cell, int width) const;
    int index_of(const std::string& key) const;
    int row_of_item(int position) const;
    int row_at(int y) const;
    css::uno::Reference<css::accessibility::XAccessibleContext> inner_list() const;
    void measure_rows();
    void picked();

    Pane& pane_;
    Control control_;
    Events events_;
    RowPictures pictures_;
    std::vector<ListRow> rows_;
    std::vector<Entry> wanted_;  ///< rows_ as the list box is to have them
    std::vector<Entry> shown_;   ///< what it has
    std::size_t filled_ = 0;     ///< so many of wanted_ stand at the beginning of the list box
    std::function<void()> later_;
    bool waiting_ = false;  ///< for later_
    int width_ = 0, height_ = 0, row_height_ = 0;
    int cells_ = 0, text_width_ = 0;  ///< of the column of cells and of the labels in shown_
    bool measured_ = false;           ///< the height of rows was taken from a row
    int pointer_ = -1;                ///< height of the mouse pointer in the list; -1 outside
    bool quiet_ = false;
};

}  // namespace jibiao::uno
