// The office's configuration by paths and names.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/options/preferences.h"

#include <osl/thread.h>

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <osl/file.hxx>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Context = Reference<css::uno::XComponentContext>;

constexpr const char* own_node = "/org.jibiao.Options";
constexpr const char* folder_name = "TemplateFolder";
constexpr const char* language_name = "Language";
constexpr const char* reading = "com.sun.star.configuration.ConfigurationAccess";
constexpr const char* writing = "com.sun.star.configuration.ConfigurationUpdateAccess";

Reference<css::container::XNameAccess> open_node(const Context& context, const char* path,
                                                 const char* service) {
    const css::uno::Any node(argument("nodepath", rtl::OUString::createFromAscii(path)));
    return Reference<css::container::XNameAccess>(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            rtl::OUString::createFromAscii(service), css::uno::Sequence<css::uno::Any>(&node, 1)),
        UNO_QUERY_THROW);
}

std::string text_at(const Reference<css::container::XNameAccess>& node, const char* name) {
    rtl::OUString text;
    node->getByName(rtl::OUString::createFromAscii(name)) >>= text;
    return from_office(text);
}

class ChangesListener : public Implements<css::util::XChangesListener> {
public:
    explicit ChangesListener(std::function<void()> changed) : changed_(std::move(changed)) {}
    void SAL_CALL changesOccurred(const css::util::ChangesEvent&) override {
        notified("change of preferences", changed_);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> changed_;
};

}  // namespace

Preferences read_preferences(const Context& context) {
    const auto node = open_node(context, own_node, reading);
    return {text_at(node, folder_name), text_at(node, language_name)};
}

void write_preferences(const Context& context, const Preferences& preferences) {
    const Reference<css::container::XNameReplace> node(open_node(context, own_node, writing),
                                                       UNO_QUERY_THROW);
    const auto set = [&](const char* name, const std::string& text) {
        node->replaceByName(rtl::OUString::createFromAscii(name), css::uno::Any(to_office(text)));
    };
    set(folder_name, preferences.template_folder);
    set(language_name, preferences.language);
    Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

Reference<css::util::XChangesNotifier> watch_preferences(const Context& context,
                                                         std::function<void()> changed) {
    const Reference<css::util::XChangesNotifier> node(open_node(context, own_node, reading),
                                                      UNO_QUERY_THROW);
    node->addChangesListener(new ChangesListener(std::move(changed)));
    return node;
}

std::string office_language(const Context& context) {
    return text_at(open_node(context, "org.openoffice.Setup/L10N", reading), "ooLocale");
}

std::string path_of(const std::string& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(to_office(url), path) != osl::FileBase::E_None) {
        return url;
    }
    return std::string(rtl::OUStringToOString(path, osl_getThreadTextEncoding()).getStr());
}

std::string url_of(const std::string& path) {
    rtl::OUString url;
    const bool absolute = path.starts_with('/');
    if (!absolute ||
        osl::FileBase::getFileURLFromSystemPath(to_office(path), url) != osl::FileBase::E_None) {
        return path;
    }
    return from_office(url);
}

}  // namespace jibiao::uno
