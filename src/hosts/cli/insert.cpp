// jibiao insert: an empty form as a workbook.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>

#include "core/form/template.h"
#include "core/layout/layout.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/office.h"
#include "hosts/files/write_file.h"

namespace jibiao::cli {
namespace {

/// Somebody may have filled in the form that stands there: it is never replaced.
Result<bool> insert_form(const std::string& id, const std::string& file, const Library& library,
                         OfficeProcess& process) {
    const auto form_template = library.find(id);
    if (!form_template) return Error{"template.unknown", id, ""};
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return Error{"output.exists", file, ""};
    Office office(process);
    const auto bytes = office.make({make_layout(*form_template, Cell{0, 0})}, file);
    if (!bytes) return bytes.error();
    return write_file(file, *bytes);
}

}  // namespace

int insert(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    const std::string file = arguments.option("--out", "");
    int status = fine;
    const Library library = load_library(arguments, messages, status);
    const auto inserted = insert_form(arguments.names.front(), file, library, process);
    if (!inserted) {
        complain(messages, inserted.error());
        return unusable;
    }
    std::cout << messages.ui("cli.inserted", {{"file", file}}) << "\n";
    return status;
}

}  // namespace jibiao::cli
