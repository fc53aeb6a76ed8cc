// A dialog put together from the toolkit's controls.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/dialog.h"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Notes an answer and ends the dialog.
class Answering : public Implements<css::awt::XActionListener> {
public:
    Answering(Reference<css::awt::XDialog> dialog, std::optional<int>& answer, int given)
        : dialog_(std::move(dialog)), answer_(answer), given_(given) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        answer_ = given_;
        dialog_->endExecute();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override { dialog_.clear(); }

private:
    Reference<css::awt::XDialog> dialog_;
    std::optional<int>& answer_;
    const int given_;
};

void put_area(const Reference<css::uno::XInterface>& model, const Area& area) {
    put(model, "PositionX", area.x);
    put(model, "PositionY", area.y);
    put(model, "Width", area.width);
    put(model, "Height", area.height);
}

css::uno::Sequence<rtl::OUString> sequence(const std::vector<std::string>& texts) {
    css::uno::Sequence<rtl::OUString> out(static_cast<sal_Int32>(texts.size()));
    std::transform(texts.begin(), texts.end(), out.getArray(), to_office);
    return out;
}

css::uno::Sequence<sal_Int16> only(int entry) {
    const auto number = static_cast<sal_Int16>(entry);
    return entry < 0 ? css::uno::Sequence<sal_Int16>() : css::uno::Sequence<sal_Int16>(&number, 1);
}

template <class Control>
Reference<Control> control(const Reference<css::awt::XControl>& dialog, const std::string& name) {
    return {Reference<css::awt::XControlContainer>(dialog, UNO_QUERY_THROW)
                ->getControl(to_office(name)),
            UNO_QUERY_THROW};
}

}  // namespace

Dialog::Dialog(DialogSite site, const std::string& title, sal_Int32 width, sal_Int32 height)
    : site_(std::move(site)) {
    const auto services = site_.context->getServiceManager();
    model_.set(services->createInstanceWithContext(
                   rtl::OUString("com.sun.star.awt.UnoControlDialogModel"), site_.context),
               UNO_QUERY_THROW);
    dialog_.set(services->createInstanceWithContext(
                    rtl::OUString("com.sun.star.awt.UnoControlDialog"), site_.context),
                UNO_QUERY_THROW);
    constexpr sal_Int32 left = 120, top = 60;
    put_area(model_, {left, top, width, height});
    put(model_, "Title", to_office(title));
}

Dialog::~Dialog() {
    Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
}

Reference<css::uno::XInterface> Dialog::add(const char* service, const char* name,
                                            const Area& area) {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    const auto made = factory->createInstance("com.sun.star.awt.UnoControl" +
                                              rtl::OUString::createFromAscii(service) + "Model");
    put_area(made, area);
    Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)
        ->insertByName(rtl::OUString::createFromAscii(name), css::uno::Any(made));
    return made;
}

void Dialog::add_words(const char* name, const Area& area, const std::string& text) {
    const auto words = add("FixedText", name, area);
    put(words, "MultiLine", true);
    put(words, "NoLabel", true);
    put(words, "Label", to_office(text));
}

void Dialog::add_text(const char* name, const Area& area, const std::string& text) {
    const auto edit = add("Edit", name, area);
    put(edit, "MultiLine", true);
    put(edit, "ReadOnly", true);
    put(edit, "VScroll", true);
    put(edit, "Text", to_office(text));
}

void Dialog::add_list(const char* name, const Area& area, const std::vector<std::string>& entries) {
    const auto list = add("ListBox", name, area);
    put(list, "StringItemList", sequence(entries));
    put(list, "SelectedItems", only(entries.empty() ? -1 : 0));
}

void Dialog::add_choice(const char* name, const Area& area, const std::vector<std::string>& entries,
                        int chosen) {
    constexpr sal_Int16 shown = 12;
    const auto list = add("ListBox", name, area);
    put(list, "Dropdown", true);
    put(list, "LineCount", shown);
    put(list, "StringItemList", sequence(entries));
    put(list, "SelectedItems", only(chosen));
}

void Dialog::add_check(const char* name, const Area& area, const std::string& label, bool set) {
    const auto check = add("CheckBox", name, area);
    put(check, "Label", to_office(label));
    put(check, "MultiLine", true);
    put(check, "State", sal_Int16(set));
}

void Dialog::add_radio(const char* name, const Area& area, const std::string& label, bool set) {
    const auto radio = add("RadioButton", name, area);
    put(radio, "Label", to_office(label));
    put(radio, "MultiLine", true);
    put(radio, "State", sal_Int16(set));
}

void Dialog::add_button(const char* name, const Area& area, const std::string& label, int answer) {
    const auto button = add("Button", name, area);
    put(button, "PushButtonType", sal_Int16(css::awt::PushButtonType_STANDARD));
    put(button, "DefaultButton", buttons_.empty());
    put(button, "Label", to_office(label));
    buttons_.emplace_back(name, answer);
}

void Dialog::add_cancel(const Area& area, const std::string& label) {
    const auto button = add("Button", "cancel", area);
    put(button, "PushButtonType", sal_Int16(css::awt::PushButtonType_CANCEL));
    put(button, "Label", to_office(label));
}

void Dialog::answer_on_double_click(const char* list, int answer) {
    lists_.emplace_back(list, answer);
}

std::optional<int> Dialog::execute() {
    const Reference<css::awt::XDialog> dialog(dialog_, UNO_QUERY_THROW);
    dialog_->setModel(model_);
    for (const auto& [name, answer] : buttons_)
        control<css::awt::XButton>(dialog_, name)
            ->addActionListener(new Answering(dialog, answer_, answer));
    for (const auto& [name, answer] : lists_)
        control<css::awt::XListBox>(dialog_, name)
            ->addActionListener(new Answering(dialog, answer_, answer));
    const Reference<css::awt::XWindowPeer> parent(site_.frame->getContainerWindow(),
                                                  UNO_QUERY_THROW);
    Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW)->setVisible(false);
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(site_.context),
                                                UNO_QUERY_THROW);
    dialog_->createPeer(toolkit, parent);
    dialog->execute();
    return answer_;
}

int Dialog::chosen(const char* name) const {
    return control<css::awt::XListBox>(dialog_, name)->getSelectedItemPos();
}

bool Dialog::is_set(const char* name) const {
    const auto model = control<css::awt::XControl>(dialog_, name)->getModel();
    return get<sal_Int16>(model, "State").value() != 0;
}

}  // namespace jibiao::uno
