// A library with templates of the user's own, from texts.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/extend.h"

#include <algorithm>
#include <utility>

namespace jibiao {
namespace {

using Templates = std::vector<std::shared_ptr<const Template>>;

const Template* find(const Templates& templates, const std::string& id) {
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [&](const auto& one) { return one->id == id; });
    return found == templates.end() ? nullptr : found->get();
}

Result<Template> load(const TemplateText& text) {
    auto loaded = load_template(text.text);
    if (loaded) {
        loaded.value().file = text.file;
        return loaded;
    }
    Error error = loaded.error();
    error.where = error.where.empty() ? text.file : text.file + "#" + error.where;
    return error;
}

}  // namespace

Extended extend(Library library, const std::vector<TemplateText>& texts) {
    Extended result;
    Templates own;
    for (const TemplateText& text : texts) {
        auto loaded = load(text);
        if (!loaded) {
            result.troubles.push_back(loaded.error());
        } else if (const Template* twin = find(own, loaded->id)) {
            result.troubles.push_back({"template.twice", text.file + "#/id", twin->file});
        } else {
            own.push_back(std::make_shared<const Template>(std::move(loaded.value())));
        }
    }
    std::erase_if(library.templates, [&](const auto& one) { return find(own, one->id); });
    std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
    library.templates.insert(library.templates.begin(), own.begin(), own.end());
    result.library = std::move(library);
    return result;
}

}  // namespace jibiao
