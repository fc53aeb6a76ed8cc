// The office's configuration by paths and names.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/options/preferences.h"

#include <osl/thread.h>

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <osl/file.hxx>
#include <vector>

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
constexpr const char* live_name = "Live";
constexpr const char* marks_name = "Marks";
constexpr const char* rules_name = "Rules";
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

template <class T>
T value_at(const Reference<css::container::XNameAccess>& node, const char* name, T usual) {
    node->getByName(rtl::OUString::createFromAscii(name)) >>= usual;
    return usual;
}

std::string text_at(const Reference<css::container::XNameAccess>& node, const char* name) {
    return from_office(value_at(node, name, rtl::OUString()));
}

constexpr std::string_view off_word = "off";
/// "weight/sum=off", "text/spaces=hint". Anything else was not written by us and is left out.
Settings rules_of(const css::uno::Sequence<rtl::OUString>& lines) {
    Settings settings;
    for (const rtl::OUString& line : lines) {
        const std::string text = from_office(line);
        const std::size_t sign = text.find('=');
        if (sign == text.npos) continue;
        const std::string_view word = std::string_view(text).substr(sign + 1);
        RuleSettings rule;
        rule.off = word == off_word;
        for (const Severity severity : severities) {
            if (word == severity_name(severity)) rule.severity = severity;
        }
        if (rule.off || rule.severity) settings.rules[text.substr(0, sign)] = rule;
    }
    return settings;
}

css::uno::Sequence<rtl::OUString> lines_of(const Settings& settings) {
    std::vector<rtl::OUString> lines;
    for (const auto& [id, rule] : settings.rules) {
        if (!rule.off && !rule.severity) continue;
        const auto word = rule.off ? off_word : severity_name(*rule.severity);
        lines.push_back(to_office(id + "=" + std::string(word)));
    }
    return css::uno::Sequence<rtl::OUString>(lines.data(), static_cast<sal_Int32>(lines.size()));
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
    return {text_at(node, folder_name), text_at(node, language_name),
            value_at(node, live_name, true), value_at(node, marks_name, true),
            rules_of(value_at(node, rules_name, css::uno::Sequence<rtl::OUString>()))};
}

void write_preferences(const Context& context, const Preferences& preferences) {
    const Reference<css::container::XNameReplace> node(open_node(context, own_node, writing),
                                                       UNO_QUERY_THROW);
    const auto set = [&](const char* name, const auto& value) {
        node->replaceByName(rtl::OUString::createFromAscii(name), css::uno::Any(value));
    };
    set(folder_name, to_office(preferences.template_folder));
    set(language_name, to_office(preferences.language));
    set(live_name, preferences.live);
    set(marks_name, preferences.marks);
    set(rules_name, lines_of(preferences.rules));
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
