// Reads workbooks with the office, as the command line does, and prints what a host written in
// JavaScript would ask the door about them, a request a line: read_workbooks FILE…
// SPDX-License-Identifier: MPL-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "hosts/cli/office.h"
#include "snapshot_json.h"

namespace jibiao {
namespace {

void print(const Json& request) {
    std::cout << request.dump() << '\n';
}

int read(const std::vector<std::string>& files) {
    cli::OfficeProcess process;
    cli::Office office(process);
    for (const std::string& file : files) {
        const auto opened = office.read(file);
        if (!opened) {
            std::cerr << file << ": " << opened.error().code << '\n';
            return 1;
        }
        Json names = Json::array();
        for (const Sheet& sheet : opened->sheets) names.push_back(sheet.name());
        print({{"call", "open"},
               {"document", file},
               {"decisions", decisions_text(opened->decisions)}});
        print({{"call", "sheets"}, {"document", file}, {"names", names}});
        for (const Sheet& sheet : opened->sheets) print(test::update_json(file, sheet));
        print({{"call", "report"}, {"document", file}, {"file", file}});
    }
    return 0;
}

}  // namespace
}  // namespace jibiao

int main(int count, char** files) {
    return jibiao::read({files + 1, files + count});
}
