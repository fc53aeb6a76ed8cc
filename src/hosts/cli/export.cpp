// jibiao export: one upload file per form.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>
#include <map>

#include "core/output/json.h"
#include "core/output/public_copy.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/office.h"
#include "hosts/cli/report.h"
#include "hosts/files/write_file.h"

namespace jibiao::cli {
namespace {

namespace fs = std::filesystem;

/// "xiushan-整体支出.json"; "-2" and so on for further forms of the same sheet.
fs::path name_of(const fs::path& workbook, const Form& form, int number) {
    std::string name = workbook.stem().string() + "-" + form.sheet;
    if (number > 1) name += "-" + std::to_string(number);
    for (char& c : name)
        if (c == '/' || c == '\n') c = '_';
    return name + ".json";
}

Result<std::vector<Judged>> judge_file(const std::string& file, const Library& library,
                                       OfficeProcess& process) {
    Office office(process);
    const auto opened = office.read(file);
    if (!opened) return opened.error();
    std::vector<Judged> forms;
    for (const Sheet& sheet : opened->sheets)
        for (Judged& judged : judge(sheet, library, nullptr, opened->decisions))
            forms.push_back(std::move(judged));
    if (forms.empty()) return Error{"export.no-form", file, ""};
    return forms;
}

}  // namespace

int export_forms(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    const std::string file = arguments.names.front();
    int status = fine;
    auto forms = judge_file(file, load_library(arguments, messages, status), process);
    if (!forms) {
        complain(messages, forms.error());
        return unusable;
    }
    const bool draft = arguments.has("--draft");
    const fs::path folder = arguments.option("--out", ".");
    std::error_code reported_by_the_write;
    fs::create_directories(folder, reported_by_the_write);
    std::map<std::string, int> numbers;
    for (const Judged& judged : *forms) {
        const fs::path target = folder / name_of(file, judged.form, ++numbers[judged.form.sheet]);
        const int errors = count(judged.findings, Severity::error);
        if (errors > 0) status = std::max<int>(status, errors_found);
        if (errors > 0 && !draft) {
            complain(messages, {"export.refused", judged.form.sheet, std::to_string(errors)});
            continue;
        }
        const Judged content = arguments.has("--public") ? public_copy(judged) : judged;
        if (auto written = write_file(target, to_text(export_json(content, draft))); !written) {
            complain(messages, written.error());
            return unusable;
        }
        std::cout << messages.ui("cli.exported", {{"file", target.string()}}) << "\n";
    }
    return status;
}

}  // namespace jibiao::cli
