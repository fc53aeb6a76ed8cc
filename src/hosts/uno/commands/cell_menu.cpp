// Our commands in the context menu of a cell.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/cell_menu.h"

#include <algorithm>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>

#include "core/session/places.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/session/documents.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Container = Reference<css::container::XIndexContainer>;

/// More repairs are offered by the panel.
constexpr std::size_t most_fixes = 4;

/// Menus of rows, columns, sheets and drawings do not have this command.
bool is_menu_of_cells(const Container& menu) {
    for (sal_Int32 i = 0; i < menu->getCount(); ++i) {
        const Reference<css::beans::XPropertySet> entry(menu->getByIndex(i), UNO_QUERY);
        if (!entry.is() || !entry->getPropertySetInfo()->hasPropertyByName("CommandURL")) continue;
        const auto command = get<rtl::OUString>(entry, "CommandURL");
        if (command && *command == ".uno:DeleteCell") return true;
    }
    return false;
}

/// Adds entries to the top of a menu, one below the other.
class Top {
public:
    explicit Top(const Container& menu) : menu_(menu), factory_(menu, UNO_QUERY_THROW) {}

    void command(const std::string& label, const std::string& url) {
        const auto entry = make("com.sun.star.ui.ActionTrigger");
        put(entry, "Text", to_office(label));
        put(entry, "CommandURL", to_office(url));
        menu_->insertByIndex(count_++, css::uno::Any(entry));
    }
    void separator() {
        menu_->insertByIndex(count_++,
                             css::uno::Any(make("com.sun.star.ui.ActionTriggerSeparator")));
    }

private:
    Reference<css::beans::XPropertySet> make(const char* service) const {
        return {factory_->createInstance(rtl::OUString::createFromAscii(service)), UNO_QUERY_THROW};
    }
    Container menu_;
    Reference<css::lang::XMultiServiceFactory> factory_;
    sal_Int32 count_ = 0;
};

class CellMenu : public Implements<css::ui::XContextMenuInterceptor> {
public:
    explicit CellMenu(Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    css::ui::ContextMenuInterceptorAction SAL_CALL
    notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent& event) override {
        bool extended = false;
        notified("menu of a cell", [&] { extended = extend(event); });
        return extended ? css::ui::ContextMenuInterceptorAction_EXECUTE_MODIFIED
                        : css::ui::ContextMenuInterceptorAction_IGNORED;
    }

private:
    bool extend(const css::ui::ContextMenuExecuteEvent& event) const {
        const Reference<css::frame::XController> window(event.Selection, UNO_QUERY);
        const Container menu = event.ActionTriggerContainer;
        if (!window.is() || !menu.is() || !is_menu_of_cells(menu)) return false;
        const auto documents = Documents::of(context_);
        const auto document = documents->open(window);
        const auto sheet = active_sheet(window);
        if (!document.is() || !sheet.is()) return false;
        const Place place{name_of(sheet), selected_cell(window)};
        const auto& forms = document->session().forms(place.sheet);
        if (std::none_of(forms.begin(), forms.end(), [&](const Judged& judged) {
                return judged.form.range.contains(place.at);
            })) {
            return false;
        }
        const auto fixes = fixes_at(document->session(), place);
        const Messages& messages = documents->messages();
        Top top(menu);
        for (std::size_t i = 0; i < std::min(fixes.size(), most_fixes); ++i) {
            top.command(messages.ui("menu.fix", {{"label", messages.fix_label(fixes[i])}}),
                        "org.jibiao:fix-cell?" + std::to_string(i));
        }
        top.command(messages.ui("command.explain"), "org.jibiao:explain");
        top.separator();
        return true;
    }

    Reference<css::uno::XComponentContext> context_;
};

}  // namespace

void extend_cell_menu(const Reference<css::uno::XComponentContext>& context,
                      const Reference<css::frame::XController>& window) {
    const Reference<css::ui::XContextMenuInterception> menus(window, UNO_QUERY);
    if (menus.is()) menus->registerContextMenuInterceptor(new CellMenu(context));
}

}  // namespace jibiao::uno
