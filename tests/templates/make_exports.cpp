// make_exports FOLDER: the exports of all real forms and of forms made by chance, for the validators.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/output/json.h"
#include "import/random_form.h"
#include "support/sheets.h"

namespace {

using namespace jibiao;

int number = 0;

void write_exports(const std::filesystem::path& folder, const Sheet& sheet, const Library& library) {
    for (const Judged& judged : judge(sheet, library)) {
        std::ofstream(folder / ("export-" + std::to_string(++number) + ".json"), std::ios::binary)
            << to_text(export_json(judged, true));
    }
}

/// The sheets of each workbook together.
void write_workbooks(const std::filesystem::path& folder, const Library& library) {
    std::map<std::string, std::vector<Sheet>> workbooks;
    for (const auto& file : test::all_sheet_files())
        workbooks[file.workbook].push_back(test::load_sheet(file.workbook, file.number));
    for (const auto& [name, sheets] : workbooks) {
        const JudgedWorkbook judged = judge(sheets, library);
        if (judged.forms.empty()) continue;
        std::ofstream(folder / ("export-workbook-" + name + ".json"), std::ios::binary)
            << to_text(export_workbook_json(judged, true));
        ++number;
    }
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    testing::InitGoogleTest();   // the readers of test data report through it
    const std::filesystem::path folder = words[1];
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const Library library = builtin_library();
    for (const auto& file : test::all_sheet_files())
        write_exports(folder, test::load_sheet(file.workbook, file.number), library);
    write_workbooks(folder, library);
    constexpr unsigned forms_of_each = 10;
    for (const auto& form : library.templates)
        for (unsigned seed = 1; seed <= forms_of_each; ++seed)
            write_exports(folder, test::random_form(*form, library, seed), library);
    std::cout << number << " exports\n";
    return number == 0;
}
