// The configuration's node as JSON, name by name.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/options/keepsake.h"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "hosts/files/read_file.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/commands/output_file.h"

namespace jibiao::uno {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Context = Reference<css::uno::XComponentContext>;
using Node = Reference<css::container::XNameReplace>;
using Json = nlohmann::ordered_json;

/// True from the first time on: a configuration where it is false is new, or has forgotten us.
constexpr const char* kept_name = "Kept";

Node open_node(const Context& context) {
    const Any path(argument("nodepath", rtl::OUString("/org.jibiao.Options")));
    return Node(css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                    rtl::OUString("com.sun.star.configuration.ConfigurationUpdateAccess"),
                    css::uno::Sequence<Any>(&path, 1)),
                UNO_QUERY_THROW);
}

std::string file_url(const Context& context) {
    const auto folder = css::util::PathSubstitution::create(context)->substituteVariables(
        rtl::OUString("$(user)"), true);
    return from_office(folder) + "/jibiao-options.json";
}

bool is_kept(const Node& node) {
    bool kept = false;
    node->getByName(rtl::OUString::createFromAscii(kept_name)) >>= kept;
    return kept;
}

Json to_json(const Any& value) {
    rtl::OUString text;
    bool truth = false;
    css::uno::Sequence<rtl::OUString> texts;
    if (value >>= text) return from_office(text);
    if (value >>= truth) return truth;
    if (!(value >>= texts)) return {};
    Json list = Json::array();
    for (const rtl::OUString& one : texts) list.push_back(from_office(one));
    return list;
}

/// Of the same type as `like`; empty when it is another one.
std::optional<Any> from_json(const Json& json, const Any& like) {
    if (to_json(like).type() != json.type()) return std::nullopt;
    if (json.is_string()) return Any(to_office(json.get_ref<const std::string&>()));
    if (json.is_boolean()) return Any(json.get<bool>());
    std::vector<rtl::OUString> texts;
    for (const Json& one : json)
        if (one.is_string()) texts.push_back(to_office(one.get_ref<const std::string&>()));
    return Any(css::uno::Sequence<rtl::OUString>(texts.data(), sal_Int32(texts.size())));
}

Json all_values(const Node& node) {
    Json values = Json::object();
    for (const rtl::OUString& name : node->getElementNames())
        if (!name.equalsAscii(kept_name)) values[from_office(name)] = to_json(node->getByName(name));
    return values;
}

void set_all(const Node& node, const Json& values) {
    for (const rtl::OUString& name : node->getElementNames()) {
        const auto found = values.find(from_office(name));
        if (found == values.end() || name.equalsAscii(kept_name)) continue;
        if (const auto value = from_json(*found, node->getByName(name)))
            node->replaceByName(name, *value);
    }
}

void note_kept(const Node& node) {
    node->replaceByName(rtl::OUString::createFromAscii(kept_name), Any(true));
    Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

Result<std::string> read(const std::string& url) {
    const auto path = local_path(url);
    return path ? read_file(*path) : Result<std::string>(path.error());
}

}  // namespace

void keep_preferences(const Context& context) {
    notified("keeping of preferences", [&] {
        const Node node = open_node(context);
        const std::string url = file_url(context), text = all_values(node).dump(2) + "\n";
        const auto before = read(url);
        if ((!before || *before != text) && !save(url, text)) return;
        if (!is_kept(node)) note_kept(node);
    });
}

void restore_preferences(const Context& context) {
    notified("return of preferences", [&] {
        const Node node = open_node(context);
        const auto text = is_kept(node) ? Result<std::string>(Error{}) : read(file_url(context));
        const Json values = text ? Json::parse(*text, nullptr, false) : Json();
        if (!values.is_object()) return;
        set_all(node, values);
        note_kept(node);
    });
}

}  // namespace jibiao::uno
