// jibiao: checks, exports and makes performance-target forms from the command line.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>

#include "core/output/json.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/signals.h"

namespace jibiao::cli {
namespace {

int with_office(const Arguments& arguments, const Messages& messages) {
    OfficeProcess process;
    const SignalWatch watch(process);
    if (arguments.command == "check") return check(arguments, messages, process);
    if (arguments.command == "export") return export_forms(arguments, messages, process);
    if (arguments.command == "import") return import_json(arguments, messages, process);
    if (arguments.command == "publish") return publish(arguments, messages, process);
    return insert(arguments, messages, process);
}

int dispatch(const Arguments& arguments, const Messages& messages) {
    const std::string& command = arguments.command;
    if (command == "help") std::cout << messages.ui("cli.usage") << "\n";
    if (command == "version") std::cout << "jibiao " << program_version << "\n";
    if (command == "help" || command == "version") return fine;
    if (command == "templates") return list_templates(arguments, messages);
    if (command == "rules") return list_rules(arguments, messages);
    if (command == "value") return explain_value(arguments);
    return with_office(arguments, messages);
}

int run(const std::vector<std::string>& words) {
    const auto arguments = read_arguments(words);
    if (!arguments) {
        const Messages messages;
        complain(messages, arguments.error());
        std::cerr << "\n" << messages.ui("cli.usage") << "\n";
        return unusable;
    }
    const Messages messages(arguments->option("--lang", "zh_CN"));
    const int status = dispatch(*arguments, messages);
    if (std::cout.flush()) return status;
    complain(messages, {"output.unwritable", "stdout", ""});
    return unusable;
}

}  // namespace
}  // namespace jibiao::cli

int main(int count, char** words) {
    return jibiao::cli::run({words + 1, words + count});
}
