// jibiao import: a filled form from an upload JSON.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/import.h"

#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/form/template.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/office.h"
#include "hosts/files/read_file.h"
#include "hosts/files/write_file.h"

namespace jibiao::cli {
namespace {

/// Somebody may have filled in what stands there: it is never replaced.
Result<std::vector<Import>> import_file(const Arguments& arguments, const Library& library,
                                        const std::string& file, OfficeProcess& process) {
    const std::string source = arguments.names.front();
    const auto json = read_file(source);
    if (!json) return json.error();
    auto imports = import_forms(
        *json, library, {arguments.option("--template", ""), arguments.has("--new-year"), {}});
    if (!imports && imports.error().code == "import.not-json")
        return Error{imports.error().code, source, imports.error().detail};
    if (!imports) return imports;
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return Error{"output.exists", file, ""};
    std::vector<Layout> layouts;
    for (const Import& import : *imports) layouts.push_back(import.layout);
    Office office(process);
    const auto bytes = office.make(layouts, file);
    if (!bytes) return bytes.error();
    if (const auto written = write_file(file, *bytes); !written) return written.error();
    return imports;
}

void print(const Import& import, const std::string& file, const Messages& messages) {
    std::cout << messages.ui("cli.imported",
                             {{"file", file}, {"template", import.form_template->name}})
              << "\n";
    if (import.unplaced.empty()) return;
    std::cout << messages.ui("cli.unplaced", {{"count", std::to_string(import.unplaced.size())}})
              << "\n";
    for (const Unplaced& one : import.unplaced)
        std::cout << "  "
                  << messages.ui("unplaced." + std::string(reason_name(one.reason)),
                                 {{"where", one.where}, {"text", one.text}})
                  << "\n";
}

}  // namespace

int import_json(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    const std::string file = arguments.option("--out", "");
    int status = fine;
    const Library library = load_library(arguments, messages, status);
    const auto imports = import_file(arguments, library, file, process);
    if (!imports) {
        complain(messages, imports.error());
        return unusable;
    }
    for (const Import& import : *imports) print(import, file, messages);
    return status;
}

}  // namespace jibiao::cli
