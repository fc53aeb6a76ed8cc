// jibiao publish: a copy of a workbook without personal data.
// SPDX-License-Identifier: MPL-2.0
#include <filesystem>
#include <iostream>

#include "core/form/builtin.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/office.h"
#include "hosts/files/write_file.h"

namespace jibiao::cli {
namespace {

Result<Office::Published> publish_file(const std::string& file, const std::string& copy,
                                       OfficeProcess& process) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(copy, ignored)))
        return Error{"output.exists", copy, ""};
    Office office(process);
    auto published = office.publish(file, copy, *builtin_library().vocabulary);
    if (!published) return published;
    if (const auto written = write_file(copy, published->bytes); !written) return written.error();
    return published;
}

}  // namespace

int publish(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    const std::string copy = arguments.option("--out", "");
    const auto published = publish_file(arguments.names.front(), copy, process);
    if (!published) {
        complain(messages, published.error());
        return unusable;
    }
    std::cout << messages.ui("cli.published",
                             {{"file", copy}, {"count", std::to_string(published->removed.size())}})
              << "\n";
    for (const uno::Removed& one : published->removed)
        std::cout << "  " << one.sheet << "!" << address(one.at) << "  "
                  << messages.ui("removed." + one.kind) << "\n";
    return fine;
}

}  // namespace jibiao::cli
