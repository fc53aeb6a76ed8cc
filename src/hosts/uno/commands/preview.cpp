// A dialog made of the toolkit's models: a text to scroll, two buttons.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/preview.h"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "core/base/text.h"
#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// In the toolkit's units, which grow with the font.
struct Area {
    sal_Int32 x, y, width, height;
};

constexpr Area whole{120, 60, 250, 190}, heading{8, 6, 234, 20}, list{8, 28, 234, 134},
    yes{130, 168, 54, 16}, no{188, 168, 54, 16};

void put_area(const Reference<css::uno::XInterface>& model, const Area& area) {
    put(model, "PositionX", area.x);
    put(model, "PositionY", area.y);
    put(model, "Width", area.width);
    put(model, "Height", area.height);
}

Reference<css::uno::XInterface> add(const Reference<css::uno::XInterface>& dialog,
                                    const char* service, const char* name, const Area& area) {
    const Reference<css::lang::XMultiServiceFactory> factory(dialog, UNO_QUERY_THROW);
    const auto model = factory->createInstance("com.sun.star.awt." +
                                               rtl::OUString::createFromAscii(service) + "Model");
    put_area(model, area);
    Reference<css::container::XNameContainer>(dialog, UNO_QUERY_THROW)
        ->insertByName(rtl::OUString::createFromAscii(name), css::uno::Any(model));
    return model;
}

void add_button(const Reference<css::uno::XInterface>& dialog, const char* name, const Area& area,
                css::awt::PushButtonType type, const std::string& label) {
    const auto button = add(dialog, "UnoControlButton", name, area);
    put(button, "PushButtonType", sal_Int16(type));
    put(button, "DefaultButton", type == css::awt::PushButtonType_OK);
    put(button, "Label", to_office(label));
}

/// "H10　“95％” → “95%”", a line for each; long texts below each other.
std::string lines(const std::vector<Change>& changes, const Messages& messages) {
    const auto quoted = [&](const std::string& text) {
        return text.empty() ? messages.ui("preview.blank")
                            : messages.ui("preview.text", {{"text", text}});
    };
    constexpr std::size_t longest_line = 36;
    std::string all;
    for (const Change& change : changes) {
        const bool is_long = length(change.before) + length(change.after) > longest_line;
        if (!all.empty()) all += is_long ? "\n\n" : "\n";
        all += address(change.at) + "　" + quoted(change.before) + (is_long ? "\n→ " : " → ") +
               quoted(change.after);
    }
    return all;
}

Reference<css::uno::XInterface> make_model(const DialogSite& site,
                                           const std::vector<Change>& changes,
                                           const Messages& messages) {
    const auto dialog = site.context->getServiceManager()->createInstanceWithContext(
        rtl::OUString("com.sun.star.awt.UnoControlDialogModel"), site.context);
    put_area(dialog, whole);
    put(dialog, "Title", to_office(messages.ui("undo.fix-all")));
    const auto label = add(dialog, "UnoControlFixedText", "heading", heading);
    put(label, "MultiLine", true);
    put(label, "NoLabel", true);
    const std::string count = std::to_string(changes.size());
    put(label, "Label", to_office(messages.ui("preview.heading", {{"count", count}}) + "\n" +
                                  messages.ui("preview.one-step")));
    const auto text = add(dialog, "UnoControlEdit", "changes", list);
    put(text, "MultiLine", true);
    put(text, "ReadOnly", true);
    put(text, "VScroll", true);
    put(text, "Text", to_office(lines(changes, messages)));
    add_button(dialog, "yes", yes, css::awt::PushButtonType_OK, messages.ui("preview.apply"));
    add_button(dialog, "no", no, css::awt::PushButtonType_CANCEL, messages.ui("preview.cancel"));
    return dialog;
}

}  // namespace

bool agree_to(const DialogSite& site, const std::vector<Change>& changes,
              const Messages& messages) {
    const Reference<css::awt::XControl> dialog(
        site.context->getServiceManager()->createInstanceWithContext(
            rtl::OUString("com.sun.star.awt.UnoControlDialog"), site.context),
        UNO_QUERY_THROW);
    dialog->setModel(
        Reference<css::awt::XControlModel>(make_model(site, changes, messages), UNO_QUERY_THROW));
    const Reference<css::awt::XWindowPeer> parent(site.frame->getContainerWindow(),
                                                  UNO_QUERY_THROW);
    Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW)->setVisible(false);
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(site.context),
                                                UNO_QUERY_THROW);
    dialog->createPeer(toolkit, parent);
    const bool agreed = Reference<css::awt::XDialog>(dialog, UNO_QUERY_THROW)->execute() != 0;
    Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
    return agreed;
}

}  // namespace jibiao::uno
