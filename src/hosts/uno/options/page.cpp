// The page 绩表 of the office's options.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/options/page.h"

#include <algorithm>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <vector>

#include "core/base/text.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/options/controls.h"
#include "hosts/uno/options/preferences.h"
#include "hosts/uno/session/documents.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Page = Reference<css::awt::XControlContainer>;

constexpr const char* external = "external_event";
constexpr const char* choosing = "choose_folder";

/// "" is the language of the office; it stands first.
std::vector<std::string> language_choices() {
    std::vector<std::string> choices{""};
    for (const std::string_view language : languages()) choices.emplace_back(language);
    return choices;
}

void fill_words(const Page& page, const Messages& messages) {
    for (const char* name :
         {"templates_title", "folder_label", "choose", "folder_note", "language_title",
          "language_label", "language_note", "check_title", "live", "marks"}) {
        put(model(page, name), "Label", to_office(messages.ui(std::string("options.") + name)));
    }
}

bool is_ticked(const Page& page, const char* name) {
    return get<sal_Int16>(model(page, name), "State").value_or(1) == 1;
}

}  // namespace

void OptionsPage::fill(const Page& page) const {
    const Messages& messages = Documents::of(context_)->messages();
    fill_words(page, messages);
    const Preferences preferences = read_preferences(context_);
    put(model(page, "folder"), "Text", to_office(path_of(preferences.template_folder)));
    std::vector<rtl::OUString> names;
    const auto choices = language_choices();
    for (const std::string& choice : choices) {
        const std::string key = choice.empty() ? "automatic" : choice;
        names.push_back(to_office(messages.ui("options.language." + key)));
    }
    const auto chosen = std::find(choices.begin(), choices.end(), preferences.language);
    const sal_Int16 at = chosen == choices.end() ? 0 : sal_Int16(chosen - choices.begin());
    const auto language = model(page, "language");
    put(language, "StringItemList",
        Sequence<rtl::OUString>(names.data(), static_cast<sal_Int32>(names.size())));
    put(language, "SelectedItems", Sequence<sal_Int16>(&at, 1));
    put(model(page, "live"), "State", sal_Int16(preferences.live));
    put(model(page, "marks"), "State", sal_Int16(preferences.marks));
}

/// Also when nothing was changed on the page: the files of the folder may have been.
void OptionsPage::store(const Page& page) const {
    const auto folder = get<rtl::OUString>(model(page, "folder"), "Text").value_or(rtl::OUString());
    const auto chosen = get<Sequence<sal_Int16>>(model(page, "language"), "SelectedItems");
    const auto choices = language_choices();
    const bool any = chosen && chosen->hasElements();
    const auto at = static_cast<std::size_t>(any ? (*chosen)[0] : 0);
    Preferences preferences = read_preferences(context_);
    preferences.template_folder = url_of(trim(from_office(folder)));
    preferences.language = choices.at(at);
    preferences.live = is_ticked(page, "live");
    preferences.marks = is_ticked(page, "marks");
    write_preferences(context_, preferences);
    Documents::of(context_)->refresh();
}

void OptionsPage::choose_folder(const Page& page) const {
    namespace dialogs = css::ui::dialogs;
    const auto field = model(page, "folder");
    const auto picker = dialogs::FolderPicker::create(context_);
    picker->setTitle(to_office(Documents::of(context_)->messages().ui("options.choose-title")));
    const auto now = get<rtl::OUString>(field, "Text").value_or(rtl::OUString());
    if (!now.isEmpty()) picker->setDisplayDirectory(to_office(url_of(from_office(now))));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return;
    put(field, "Text", to_office(path_of(from_office(picker->getDirectory()))));
}

sal_Bool SAL_CALL OptionsPage::callHandlerMethod(const Reference<css::awt::XWindow>& window,
                                                 const css::uno::Any& event,
                                                 const rtl::OUString& method) {
    return answering([&]() -> sal_Bool {
        const Page page(window, UNO_QUERY_THROW);
        if (method.equalsAscii(choosing)) {
            choose_folder(page);
            return true;
        }
        rtl::OUString what;
        if (!method.equalsAscii(external) || !(event >>= what)) return false;
        if (what == "ok") store(page);
        if (what == "initialize" || what == "back") fill(page);
        return true;
    });
}

Sequence<rtl::OUString> SAL_CALL OptionsPage::getSupportedMethodNames() {
    const rtl::OUString names[] = {rtl::OUString::createFromAscii(external),
                                   rtl::OUString::createFromAscii(choosing)};
    return Sequence<rtl::OUString>(names, 2);
}

}  // namespace jibiao::uno
