// The list is the toolkit's grid: rows are merged into it one by one, so that what stays is not touched.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/list.h"

#include <algorithm>
#include <unordered_map>

#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <rtl/ref.hxx>

#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int picture_width = 24;     // 16 pixels and some air
constexpr int scrollbar_width = 22;
constexpr int rows_worth_merging = 400;

/// Sets a flag while it lives.
class Quiet {
public:
    explicit Quiet(bool& flag) : flag_(flag), before_(flag) { flag_ = true; }
    ~Quiet() { flag_ = before_; }

private:
    bool& flag_;
    bool before_;
};

}  // namespace

List::List(Pane& pane, const char* name, int columns,
           std::vector<Reference<css::graphic::XGraphic>> pictures, Events events)
    : pane_(pane), pictures_(std::move(pictures)), events_(std::move(events)) {
    columns_.set(pane.make("grid.DefaultGridColumnModel"), UNO_QUERY_THROW);
    const int count = columns + (pictures_.empty() ? 0 : 1);
    for (int i = 0; i < count; ++i) {
        const Reference<css::awt::grid::XGridColumn> column = columns_->createColumn();
        column->setResizeable(false);
        column->setFlexibility(i + 1 == count ? 1 : 0);
        column->setMinWidth(4);
        columns_->addColumn(column);
    }
    model_.set(pane.make("grid.DefaultGridDataModel"), UNO_QUERY_THROW);
    control_ = pane.add("grid.UnoControlGrid", name, "HelpText",
                        {property("ShowColumnHeader", false), property("VScroll", true),
                         property("UseGridLines", false), property("Tabstop", true),
                         property("VerticalAlign", css::style::VerticalAlignment_MIDDLE),
                         property("RowBackgroundColors", css::uno::Sequence<sal_Int32>()),
                         property("ColumnModel", columns_),
                         property("GridDataModel",
                                  Reference<css::awt::grid::XGridDataModel>(model_, UNO_QUERY_THROW))});
}

std::shared_ptr<List> List::make(Pane& pane, const char* name, int columns,
                                 std::vector<Reference<css::graphic::XGraphic>> pictures,
                                 Events events) {
    const auto list =
        std::make_shared<List>(pane, name, columns, std::move(pictures), std::move(events));
    list->control_.as<css::awt::grid::XGridRowSelection>()->addSelectionListener(
        new GridListener(hold(list, [](List& self) { self.picked(); })));
    const auto window = list->control_.as<css::awt::XWindow>();
    window->addKeyListener(
        new KeyListener(hold(list, [](List& self, sal_Int16 code) { self.key(code); })));
    window->addMouseListener(new MouseListener(hold(
        list, [](List& self, const css::awt::MouseEvent& event) { self.pressed(event); })));
    const rtl::Reference<PointerListener> pointer(
        new PointerListener(hold(list, [](List& self, int x, int y) { self.pointer_ = {x, y}; })));
    window->addMouseListener(pointer.get());
    window->addMouseMotionListener(pointer.get());
    return list;
}

List::Data List::data(const ListRow& row) const {
    std::vector<Any> cells;
    if (!pictures_.empty()) cells.emplace_back(pictures_[static_cast<std::size_t>(row.picture)]);
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
        const bool last = i + 1 == row.texts.size() && last_width_ > 0;
        cells.emplace_back(to_office(last ? pane_.fitted(row.texts[i], last_width_) : row.texts[i]));
    }
    return sequence(cells);
}

void List::set_row(int index, const ListRow& row, bool is_new) {
    if (is_new) {
        model_->insertRow(index, Any(), data(row));
    } else {
        const Data cells = data(row);
        for (sal_Int32 column = 0; column < cells.getLength(); ++column) {
            model_->updateCellData(column, index, cells[column]);
        }
    }
    model_->updateRowToolTip(index, Any(to_office(row.tip)));
}

void List::replace_all() {
    model_->removeAllRows();
    std::vector<Data> all;
    for (const ListRow& row : rows_) all.push_back(data(row));
    if (all.empty()) return;
    model_->addRows(css::uno::Sequence<Any>(static_cast<sal_Int32>(all.size())), sequence(all));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        model_->updateRowToolTip(static_cast<sal_Int32>(i), Any(to_office(rows_[i].tip)));
    }
}

/// Brings the grid from `old` to rows_: removes what is gone, inserts what is new, writes what differs.
void List::merge(const std::vector<ListRow>& old) {
    std::unordered_map<std::string_view, const ListRow*> wanted;
    for (const ListRow& row : rows_) wanted.emplace(row.key, &row);
    std::vector<const ListRow*> shown;
    for (const ListRow& row : old) shown.push_back(&row);
    for (int i = static_cast<int>(shown.size()) - 1; i >= 0; --i) {
        if (wanted.count(shown[i]->key)) continue;
        model_->removeRow(i);
        shown.erase(shown.begin() + i);
    }
    for (int i = 0; i < static_cast<int>(rows_.size()); ++i) {
        const auto at = std::find_if(shown.begin() + i, shown.end(), [&](const ListRow* row) {
            return row->key == rows_[i].key;
        });
        const bool here = at == shown.begin() + i && at != shown.end();
        if (!here && at != shown.end()) {
            model_->removeRow(static_cast<sal_Int32>(at - shown.begin()));
            shown.erase(at);
        }
        const bool same = here && *shown[i] == rows_[i];
        if (!same) set_row(i, rows_[i], !here);
        if (!here) shown.insert(shown.begin() + i, &rows_[i]);
    }
}

void List::rows(std::vector<ListRow> rows) {
    if (rows == rows_) return;
    const Quiet quiet(quiet_);
    const Palette palette = pane_.palette();
    control_.background(palette.field);
    control_.put("InactiveSelectionBackgroundColor", palette.track);
    control_.put("InactiveSelectionTextColor", palette.text);
    const Place place{selected(), row_at(2, 2), pointer_.x < 0 ? -1 : row_at(pointer_.x, pointer_.y)};
    const std::vector<ListRow> old = std::exchange(rows_, std::move(rows));
    fit_columns();
    if (old.empty() || rows_.size() + old.size() > rows_worth_merging) {
        replace_all();
    } else {
        merge(old);
    }
    keep_place(old, place);
}

/// Where a row of before is now; -1 when it is gone.
int List::now_at(const std::vector<ListRow>& old, int row) const {
    if (row < 0 || row >= static_cast<int>(old.size())) return -1;
    const std::string& key = old[static_cast<std::size_t>(row)].key;
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const ListRow& candidate) { return candidate.key == key; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

/// The chosen row stays chosen. The row under the pointer stays under it, else the top row on top; but a
/// list that stood at its beginning with no pointer in it stays there, and one that fits has one place only.
void List::keep_place(const std::vector<ListRow>& old, const Place& place) {
    const int chosen = now_at(old, place.chosen);
    if (selected() != chosen) {
        const auto selection = control_.as<css::awt::grid::XGridRowSelection>();
        selection->deselectAllRows();
        if (chosen >= 0) selection->selectRow(chosen);
    }
    const int last_top = std::max(0, static_cast<int>(rows_.size()) - height_ / row_height());
    int wanted = 0;
    int fixed = place.pointed >= 0 ? place.pointed : place.top;
    if (fixed > 0) {
        while (fixed < static_cast<int>(old.size()) && now_at(old, fixed) < 0) ++fixed;
        wanted = std::clamp(now_at(old, fixed) - (fixed - place.top), 0, last_top);
    }
    if (!rows_.empty() && wanted != row_at(2, 2)) scroll_to(wanted);
}

void List::place(const Box& box) {
    control_.place(box);
    height_ = box.height;
    if (width_ == box.width) return;
    width_ = box.width;
    fit_columns();
    const Quiet quiet(quiet_);
    for (std::size_t i = 0; i < rows_.size(); ++i) set_row(static_cast<int>(i), rows_[i], false);
}

/// Columns as wide as their widest text; the last one takes what is left.
void List::fit_columns() {
    if (width_ == 0) return;
    const Reference<css::awt::XUnitConversion> unit(control_.as<css::awt::XControl>()->getPeer(),
                                                    UNO_QUERY_THROW);
    const sal_Int32 count = columns_->getColumnCount();
    const int pictures = pictures_.empty() ? 0 : 1;
    int left = width_ - scrollbar_width;
    for (sal_Int32 i = 0; i < count; ++i) {
        int wide = i < pictures ? picture_width : left;
        if (i >= pictures && i + 1 < count) {
            wide = 0;
            for (const ListRow& row : rows_) {
                wide = std::max(wide, pane_.text_width(row.texts[static_cast<std::size_t>(i - pictures)]));
            }
            wide += 8;
        }
        left -= wide;
        const css::awt::Size size = unit->convertSizeToLogic(css::awt::Size(wide, 0),
                                                             css::util::MeasureUnit::APPFONT);
        const Reference<css::awt::grid::XGridColumn> column = columns_->getColumn(i);
        if (column->getColumnWidth() != size.Width) column->setColumnWidth(size.Width);
        last_width_ = wide - 5;
    }
}

int List::selected() const {
    const auto rows = control_.as<css::awt::grid::XGridRowSelection>()->getSelectedRows();
    return rows.hasElements() ? rows[0] : -1;
}

void List::select(int row) {
    const Quiet quiet(quiet_);
    const auto selection = control_.as<css::awt::grid::XGridRowSelection>();
    selection->deselectAllRows();
    if (row < 0) return;
    selection->selectRow(row);
    control_.as<css::awt::grid::XGridControl>()->goToCell(0, row);
}

int List::row_height() const { return pane_.line_height() + 2; }

int List::row_at(int x, int y) const {
    return control_.as<css::awt::grid::XGridControl>()->getRowAtPoint(x, y);
}

/// The grid only scrolls to make a cell visible: from the end upwards, the row comes to the top.
void List::scroll_to(int row) {
    const auto grid = control_.as<css::awt::grid::XGridControl>();
    const int current = grid->getCurrentRow();
    grid->goToCell(0, static_cast<sal_Int32>(rows_.size()) - 1);
    grid->goToCell(0, row);
    if (current > row) grid->goToCell(0, std::min<int>(current, static_cast<int>(rows_.size()) - 1));
}

void List::picked() {
    if (quiet_) return;
    const int row = selected();
    if (row >= 0 && row < static_cast<int>(rows_.size()) && events_.pick) events_.pick(row);
}

void List::pressed(const css::awt::MouseEvent& event) {
    const int row = row_at(event.X, event.Y);
    if (row < 0 || row >= static_cast<int>(rows_.size()) || row != selected()) return;
    if (event.ClickCount == 2) {
        if (events_.activate) events_.activate(row);
    } else if (events_.pick) {
        events_.pick(row);
    }
}

void List::key(sal_Int16 code) {
    const int row = selected();
    if (code == css::awt::Key::RETURN && row >= 0 && events_.activate) events_.activate(row);
}

}  // namespace jibiao::uno
