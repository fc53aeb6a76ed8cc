// jibiao templates, rules, value: what needs no office.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/form/template.h"
#include "core/output/json.h"
#include "hosts/cli/commands.h"
#include "messages/manual.h"

namespace jibiao::cli {

int list_templates(const Arguments& arguments, const Messages& messages) {
    int status = fine;
    const Library library = load_library(arguments, messages, status);
    if (arguments.option("--format", "text") == "json") {
        std::cout << to_text(templates_json(library));
        return status;
    }
    for (const auto& one : library.templates)
        std::cout << one->id << "  " << one->name << "（" << one->region << " " << one->year << "）\n";
    return status;
}

int list_rules(const Arguments& arguments, const Messages& messages) {
    const std::string format = arguments.option("--format", "text");
    std::cout << (format == "json"       ? to_text(rules_json(messages))
                  : format == "markdown" ? rules_manual(messages)
                                         : rules_text(messages));
    return fine;
}

int explain_value(const Arguments& arguments) {
    const Json json = value_json(arguments.names.front());
    std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
    return fine;
}

}  // namespace jibiao::cli
