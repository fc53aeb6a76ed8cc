// Looks words up with Boost.Locale.
// SPDX-License-Identifier: MPL-2.0
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>

#include "messages/catalogues.h"
#include "messages/lookup.h"

namespace jibiao {
namespace {

namespace gettext = boost::locale::gnu_gettext;
using Facet = boost::locale::message_format<char>;

/// A locale that holds nothing but the catalogue of one language.
std::locale load(const std::string& language) {
    gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.domains.push_back(gettext::messages_info::domain("jibiao"));
    info.paths.push_back("");
    info.callback = [bytes = catalogue(language)](const std::string&, const std::string&) {
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    Facet* facet = gettext::create_messages_facet<char>(info);
    return facet ? std::locale(std::locale::classic(), facet) : std::locale::classic();
}

}  // namespace

class Lookup {
public:
    explicit Lookup(const std::string& language) : locale_(load(language)) {}

    std::string find(const char* context, std::string_view key) const {
        if (!std::has_facet<Facet>(locale_)) return {};
        const char* found =
            std::use_facet<Facet>(locale_).get(0, context, std::string(key).c_str());
        return found ? found : "";
    }

private:
    std::locale locale_;
};

std::shared_ptr<const Lookup> load_lookup(const std::string& language) {
    return std::make_shared<const Lookup>(language);
}

std::string entry(const Lookup& lookup, const char* context, std::string_view key) {
    return lookup.find(context, key);
}

}  // namespace jibiao
