// The pages lie in the extension, a folder per language.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/help.h"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/options/preferences.h"
#include "messages/help_pages.h"

namespace jibiao::uno {
namespace {

constexpr const char* extension = "org.jibiao.calc";

std::string page_url(const DialogSite& site, std::string_view rule, const Messages& messages) {
    const auto packages = css::deployment::PackageInformationProvider::get(site.context);
    const auto folder = packages->getPackageLocation(rtl::OUString::createFromAscii(extension));
    return from_office(folder) + "/help/" + messages.language() + "/" +
           (rule.empty() ? "index.html" : help_file(rule));
}

}  // namespace

void show_help(const DialogSite& site, std::string_view rule, const Messages& messages) {
    const std::string url = page_url(site, rule, messages);
    namespace Flags = css::system::SystemShellExecuteFlags;
    try {
        css::system::SystemShellExecute::create(site.context)
            ->execute(to_office(url), rtl::OUString(),
                      Flags::URIS_ONLY | Flags::NO_SYSTEM_ERROR_MESSAGE);
    } catch (const css::uno::Exception& trouble) {
        log("help", from_office(trouble.Message));
        tell(site, Tone::information, messages.ui("command.help"),
             messages.ui("help.no-browser", {{"file", path_of(url)}}));
    }
}

}  // namespace jibiao::uno
