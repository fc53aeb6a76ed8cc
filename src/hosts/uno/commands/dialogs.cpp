// Boxes that ask or tell something, in front of a document's window.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/dialogs.h"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/commands/dialog.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace dialogs = css::ui::dialogs;

sal_Int16 show(const DialogSite& site, css::awt::MessageBoxType type, sal_Int32 buttons,
               const std::string& title, const std::string& text) {
    const Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(site.context),
                                                          UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(site.frame->getContainerWindow(),
                                                  UNO_QUERY_THROW);
    return factory->createMessageBox(parent, type, buttons, to_office(title), to_office(text))
        ->execute();
}

Reference<dialogs::XFilePicker3> make_picker(const DialogSite& site, sal_Int16 kind,
                                             const std::string& title, const std::string& ending) {
    const auto picker = dialogs::FilePicker::createWithMode(site.context, kind);
    picker->setTitle(to_office(title));
    const rtl::OUString filter = to_office("*." + ending);
    picker->appendFilter(filter, filter);
    picker->setCurrentFilter(filter);
    return picker;
}

std::optional<std::string> picked(const Reference<dialogs::XFilePicker3>& picker) {
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return std::nullopt;
    const auto files = picker->getSelectedFiles();
    if (!files.hasElements()) return std::nullopt;
    return from_office(files[0]);
}

}  // namespace

void tell(const DialogSite& site, Tone tone, const std::string& title, const std::string& text) {
    const auto type = tone == Tone::warning ? css::awt::MessageBoxType_WARNINGBOX
                                            : css::awt::MessageBoxType_INFOBOX;
    show(site, type, css::awt::MessageBoxButtons::BUTTONS_OK, title, text);
}

bool ask(const DialogSite& site, const std::string& title, const std::string& text) {
    namespace Buttons = css::awt::MessageBoxButtons;
    return show(site, css::awt::MessageBoxType_QUERYBOX,
                Buttons::BUTTONS_YES_NO | Buttons::DEFAULT_BUTTON_NO, title,
                text) == css::awt::MessageBoxResults::YES;
}

std::optional<std::string> choose_file(const DialogSite& site, const std::string& title,
                                       const std::string& folder, const std::string& name,
                                       const std::string& ending) {
    const auto picker =
        make_picker(site, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION, title, ending);
    if (!folder.empty()) picker->setDisplayDirectory(to_office(folder));
    picker->setDefaultName(to_office(name + "." + ending));
    return picked(picker);
}

std::optional<std::string> choose_existing_file(const DialogSite& site, const std::string& title,
                                                const std::string& folder,
                                                const std::string& ending) {
    const auto picker =
        make_picker(site, dialogs::TemplateDescription::FILEOPEN_SIMPLE, title, ending);
    if (!folder.empty()) picker->setDisplayDirectory(to_office(folder));
    return picked(picker);
}

std::optional<std::string> choose_folder(const DialogSite& site, const std::string& title,
                                         const std::string& folder) {
    const auto picker = dialogs::FolderPicker::create(site.context);
    picker->setTitle(to_office(title));
    if (!folder.empty()) picker->setDisplayDirectory(to_office(folder));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return std::nullopt;
    return from_office(picker->getDirectory());
}

void show_list(const DialogSite& site, const std::string& title, const std::string& heading,
               const std::string& list, const std::string& close) {
    Dialog dialog(site, title, 260, 190);
    dialog.add_words("heading", {8, 6, 244, 30}, heading);
    dialog.add_text("list", {8, 38, 244, 126}, list);
    dialog.add_button("close", {198, 168, 54, 16}, close, 0);
    dialog.execute();
}

}  // namespace jibiao::uno
