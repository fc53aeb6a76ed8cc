// Rows are merged into the list box one by one, so that what stays is not touched; the toolkit
// takes each in its own good time, so what is out of view of a long list follows after the user's
// next event. SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/list.h"

#include <algorithm>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/XItemList.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <rtl/ref.hxx>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "hosts/uno/bridge/main_thread.h"
#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr std::ptrdiff_t changes_at_once = 40;  // some milliseconds of the toolkit's
constexpr int beside_text = 46;                 // picture, margins and scroll bar
constexpr const char* space = " ";
constexpr const char* hair_space = "\u200a";

}  // namespace

List::List(Pane& pane, const char* name, Events events)
    : pane_(pane), events_(std::move(events)), pictures_(pane.context()) {
    control_ = pane.add("UnoControlListBox", name, "HelpText",
                        {property("Tabstop", true), property("MultiSelection", false)});
    row_height_ = pane.line_height() + 1;
}

std::shared_ptr<List> List::make(Pane& pane, const char* name, Events events) {
    const auto list = std::make_shared<List>(pane, name, std::move(events));
    const auto box = list->control_.as<css::awt::XListBox>();
    box->addItemListener(new ItemListener(hold(list, [](List& self) { self.picked(); })));
    const auto activate = [](List& self) {
        const int row = self.selected();
        if (row >= 0 && self.events_.activate) self.events_.activate(row);
    };
    box->addActionListener(new ActionListener(hold(list, activate)));
    const auto window = list->control_.as<css::awt::XWindow>();
    window->addKeyListener(new KeyListener(hold(list, [activate](List& self, sal_Int16 code) {
        if (code == css::awt::Key::RETURN) activate(self);
        if (code == css::awt::Key::ESCAPE && self.events_.leave) self.events_.leave();
        const int row = self.selected();
        if (code == css::awt::Key::SPACE && row >= 0 && self.events_.repair)
            self.events_.repair(row);
    })));
    window->addMouseListener(
        new MouseListener(hold(list, [](List& self, const css::awt::MouseEvent& event) {
            if (self.row_at(event.Y) == self.selected()) self.picked();
        })));
    const rtl::Reference<PointerListener> pointer(
        new PointerListener(hold(list, [](List& self, int, int y) { self.pointer_ = y; })));
    window->addMouseListener(pointer.get());
    window->addMouseMotionListener(pointer.get());
    list->later_ = hold(list, [](List& self) {
        const Quiet quiet(self.quiet_);
        self.waiting_ = false;
        self.fill_on();
    });
    return list;
}

void List::picked() {
    const int row = selected();
    if (!quiet_ && row >= 0 && events_.pick) events_.pick(row);
}

/// The row that stands there in the list box now; -1 for none. Told by its key: the list box may
/// lag behind, or hold rows of before while it is too narrow to be filled.
int List::row_of_item(int position) const {
    const auto item = static_cast<std::size_t>(position);
    return position >= 0 && item < shown_.size() ? index_of(shown_[item].row.key) : -1;
}

int List::selected() const {
    return row_of_item(control_.as<css::awt::XListBox>()->getSelectedItemPos());
}

void List::select(int row) {
    const Quiet quiet(quiet_);
    const auto box = control_.as<css::awt::XListBox>();
    if (row >= 0) {
        fill_to(static_cast<std::size_t>(row) + 1);
        box->selectItemPos(static_cast<sal_Int16>(row), true);
    } else if (const auto before = box->getSelectedItemPos(); before >= 0) {
        box->selectItemPos(before, false);
    }
}

int List::index_of(const std::string& key) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const ListRow& row) { return row.key == key; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

/// The rows as assistive technology sees them: nobody else is told what a list box shows where.
/// Null without rows.
Reference<css::accessibility::XAccessibleContext> List::inner_list() const {
    const Reference<css::accessibility::XAccessible> box(
        control_.as<css::awt::XControl>()->getPeer(), UNO_QUERY);
    const auto context = box.is() ? box->getAccessibleContext() : nullptr;
    if (shown_.empty() || !context.is() || context->getAccessibleChildCount() == 0) return nullptr;
    return context->getAccessibleChild(0)->getAccessibleContext();
}

int List::row_at(int y) const {
    const Reference<css::accessibility::XAccessibleComponent> list(inner_list(), UNO_QUERY);
    const auto item = list.is() ? list->getAccessibleAtPoint({8, y}) : nullptr;
    return item.is() ? row_of_item(static_cast<int>(
                           item->getAccessibleContext()->getAccessibleIndexInParent()))
                     : -1;
}

void List::measure_rows() {
    const auto list = inner_list();
    if (measured_ || !list.is() || list->getAccessibleChildCount() == 0) return;
    const Reference<css::accessibility::XAccessibleComponent> row(
        list->getAccessibleChild(0)->getAccessibleContext(), UNO_QUERY);
    if (!row.is() || row->getSize().Height <= 0) return;
    row_height_ = row->getSize().Height;
    measured_ = true;
}

/// The row under the pointer stays under it, else the first row in view stays there; but a list
/// that stood at its beginning with no pointer in it stays there.
List::Place List::place_now() const {
    const int top = this->top();
    const int pointed = pointer_ < 0 ? -1 : row_at(pointer_);
    const int fixed = pointed >= 0 ? pointed : top;
    Place place;
    if (fixed <= 0) return place;
    place.offset = fixed - top;
    for (std::size_t i = fixed; i < rows_.size(); ++i) place.below.push_back(rows_[i].key);
    return place;
}

void List::keep(const Place& place) {
    const int last = std::max(0, static_cast<int>(rows_.size()) - height_ / row_height());
    int wanted = 0;
    for (const std::string& key : place.below) {
        const int now = index_of(key);
        if (now < 0) continue;
        wanted = std::clamp(now - place.offset, 0, last);
        break;
    }
    if (!rows_.empty() && wanted != top()) {
        fill_to(static_cast<std::size_t>(wanted + height_ / row_height() + 1));
        control_.as<css::awt::XListBox>()->makeVisible(static_cast<sal_Int16>(wanted));
    }
}

void List::rows(std::vector<ListRow> rows) {
    if (rows == rows_) return;
    const Quiet quiet(quiet_);
    const Place place = place_now();
    const int before = selected();
    const std::string chosen = before < 0 ? std::string() : rows_[before].key;
    rows_ = std::move(rows);
    fill();
    if (before >= 0) select(index_of(chosen));
    keep(place);
}

/// Measuring texts is dear: what is shown the same way already is not measured again.
std::vector<List::Entry> List::entries() {
    std::unordered_map<std::string_view, const Entry*> known;
    for (const Entry& entry : shown_) known.emplace(entry.row.key, &entry);
    std::vector<const Entry*> old;
    std::vector<Entry> result;
    for (const ListRow& row : rows_) {
        const auto found = known.find(row.key);
        const bool same = found != known.end() && found->second->row == row;
        old.push_back(same ? found->second : nullptr);
        result.push_back({row, same ? old.back()->cell_width : pane_.text_width(row.cell), {}});
    }
    int cells = 0;
    for (const Entry& entry : result) cells = std::max(cells, entry.cell_width);
    const int cells_before = std::exchange(cells_, cells);
    const int width_before = std::exchange(text_width_, width_ - beside_text);
    const bool same_columns = cells_ == cells_before && text_width_ == width_before;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const ListRow& row = result[i].row;
        result[i].label =
            same_columns && old[i]
                ? old[i]->label
                : pane_.fitted(
                      row.cell.empty() ? row.text : padded(row.cell, cells_ + 8) + row.text,
                      text_width_);
    }
    return result;
}

Reference<css::awt::XItemList> List::items() const {
    return {control_.as<css::awt::XControl>()->getModel(), UNO_QUERY_THROW};
}

bool List::write(int position, const Entry& before, const Entry& now) {
    const auto items = this->items();
    const bool other_label = before.label != now.label;
    const bool other_picture = before.row.picture != now.row.picture;
    if (other_label) items->setItemText(position, to_office(now.label));
    if (other_picture) items->setItemImage(position, pictures_.bitmap(now.row.picture));
    return other_label || other_picture;
}

void List::fill() {
    if (width_ == 0) return;
    wanted_ = entries();
    remove_gone();
    filled_ = 0;
    fill_on();
    measure_rows();
}

/// One by one, so that the others stay in place; but all at once where there are many.
void List::remove_gone() {
    std::unordered_set<std::string_view> staying;
    for (const Entry& entry : wanted_) staying.insert(entry.row.key);
    const auto gone = [&](const Entry& entry) { return staying.count(entry.row.key) == 0; };
    const auto items = this->items();
    if (std::count_if(shown_.begin(), shown_.end(), gone) > changes_at_once) {
        items->removeAllItems();
        shown_.clear();
    }
    for (std::size_t i = shown_.size(); i-- > 0;) {
        if (!gone(shown_[i])) continue;
        items->removeItem(static_cast<sal_Int32>(i));
        shown_.erase(shown_.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// So many rows from the beginning stand as wanted from now on; the others later.
void List::fill_to(std::size_t count) {
    for (; filled_ < std::min(count, wanted_.size()); ++filled_) put(filled_);
    rest_later();
}

/// As many rows as the toolkit takes in no time.
void List::fill_on() {
    for (std::ptrdiff_t changes = 0; filled_ < wanted_.size() && changes < changes_at_once;
         ++filled_)
        changes += put(filled_) ? 1 : 0;
    rest_later();
}

void List::rest_later() {
    if (filled_ == wanted_.size() || waiting_) return;
    waiting_ = true;
    on_main_thread(pane_.context(), "list", later_);
}

/// Inserts a row, or moves or writes it where it differs; those before it stand already. False when
/// there was nothing to do.
bool List::put(std::size_t position) {
    const auto items = this->items();
    const Entry& entry = wanted_[position];
    const auto here = shown_.begin() + static_cast<std::ptrdiff_t>(position);
    const auto found = std::find_if(here, shown_.end(),
                                    [&](const Entry& one) { return one.row.key == entry.row.key; });
    if (found == here && found != shown_.end()) {
        const bool changes = write(static_cast<int>(position), *found, entry);
        *found = entry;
        return changes;
    }
    if (found != shown_.end()) {
        items->removeItem(static_cast<sal_Int32>(found - shown_.begin()));
        shown_.erase(found);
    }
    items->insertItem(static_cast<sal_Int32>(position), to_office(entry.label),
                      pictures_.bitmap(entry.row.picture));
    shown_.insert(shown_.begin() + static_cast<std::ptrdiff_t>(position), entry);
    return true;
}

/// Filled with spaces to a width, so that the texts behind stand below each other.
std::string List::padded(const std::string& cell, int width) const {
    const int wide = std::max(pane_.text_width(space), 1);
    const int thin = std::max(pane_.text_width(hair_space), 1);
    std::string result = cell;
    int left = width - pane_.text_width(cell);
    for (; left >= wide; left -= wide) result += space;
    for (; left >= thin; left -= thin) result += hair_space;
    return result;
}

void List::place(const Box& box) {
    control_.place(box);
    height_ = box.height;
    if (width_ == box.width) return;
    const Quiet quiet(quiet_);
    width_ = box.width;
    const Place place = place_now();
    const int chosen = selected();
    fill();
    select(chosen);
    keep(place);
}

}  // namespace jibiao::uno
