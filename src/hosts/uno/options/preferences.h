// What the user set under Tools, Options: kept in the office's configuration (Options.xcs).
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XChangesNotifier.hpp>
#include <functional>
#include <string>

#include "core/form/settings.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// What a rule may be set to, the gravest first.
inline constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::hint};

struct Preferences {
    std::string template_folder;  ///< a URL, or whatever was typed; "" for none
    std::string language;         ///< one of languages(); "" for that of the office
    bool live = true;             ///< text is read while it is typed, before Enter
    bool marks = true;            ///< cells with findings are marked in the sheet
    Settings rules;               ///< rules switched off or of another severity than usual
};

Preferences read_preferences(const css::uno::Reference<css::uno::XComponentContext>& context);
void write_preferences(const css::uno::Reference<css::uno::XComponentContext>& context,
                       const Preferences& preferences);

/// Runs `changed`, on any thread, after someone wrote other preferences, while the result lives.
css::uno::Reference<css::util::XChangesNotifier> watch_preferences(
    const css::uno::Reference<css::uno::XComponentContext>& context, std::function<void()> changed);

/// "zh-CN": the language of the office's own menus.
std::string office_language(const css::uno::Reference<css::uno::XComponentContext>& context);

/// The path of a file URL; any other text as it is. And back: an absolute path becomes a URL.
std::string path_of(const std::string& url);
std::string url_of(const std::string& path);

}  // namespace jibiao::uno
