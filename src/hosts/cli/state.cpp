// Sheets as JSON, a line a file.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/state.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/output/json.h"
#include "hosts/files/read_file.h"

namespace jibiao::cli {
namespace {

constexpr std::string_view first_line = "{\"jibiao-state\":1}";

/// Path, size and time of the last change: another one means the file must be read again.
std::string key_of(const std::string& workbook) {
    struct stat status {};
    if (stat(workbook.c_str(), &status) != 0) return "";
    std::error_code error;
    const auto path = std::filesystem::canonical(workbook, error).string();
    return path + " " + std::to_string(status.st_size) + " " +
           std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec);
}

Json json_of(const Sheet& sheet) {
    Json cells = Json::array(), merges = Json::array();
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            const CellValue& cell = sheet.at({row, column});
            if (cell == CellValue()) continue;
            cells.push_back({row, column, static_cast<int>(cell.content),
                             static_cast<int>(cell.number_class), cell.formula, cell.locked,
                             cell.number, cell.text});
        }
    }
    for (const Range& range : sheet.merges()) merges.push_back(address(range));
    return {{"name", sheet.name()},
            {"rows", sheet.rows()},
            {"columns", sheet.columns()},
            {"cells", cells},
            {"merges", merges}};
}

/// Our own line; what anybody else put into the file throws, or is left out.
Sheet sheet_of(const Json& json) {
    constexpr int most = 20000;  // rows or columns, more than a host reads
    const int rows = json.at("rows").get<int>(), columns = json.at("columns").get<int>();
    if (rows < 0 || columns < 0 || rows > most || columns > most / 10) return {};
    Sheet sheet(json.at("name").get<std::string>(), rows, columns);
    for (const Json& cell : json.at("cells")) {
        const Cell at{cell.at(0).get<int>(), cell.at(1).get<int>()};
        if (at.row < 0 || at.row >= rows || at.column < 0 || at.column >= columns) continue;
        CellValue value;
        value.content = static_cast<Content>(cell.at(2).get<int>());
        value.number_class = static_cast<NumberClass>(cell.at(3).get<int>());
        value.formula = cell.at(4).get<bool>();
        value.locked = cell.at(5).get<bool>();
        value.number = cell.at(6).get<double>();
        value.text = cell.at(7).get<std::string>();
        sheet.set(at, std::move(value));
    }
    for (const Json& merge : json.at("merges"))
        if (const auto range = parse_range(merge.get<std::string>())) sheet.merge(*range);
    return sheet;
}

bool write_line(int file, const std::string& line) {
    const std::string whole = line + "\n";
    return write(file, whole.data(), whole.size()) == static_cast<ssize_t>(whole.size()) &&
           fdatasync(file) == 0;
}

}  // namespace

State::~State() {
    if (file_ >= 0) close(file_);
}

Result<bool> State::open(const std::string& file) {
    const auto before = read_file(file);
    if (before) {
        std::istringstream lines(*before);
        std::string line;
        std::getline(lines, line);
        if (line != first_line) return Error{"state.other", file, ""};
        while (std::getline(lines, line)) {
            const Json json = Json::parse(line, nullptr, false);
            if (json.is_object() && json.contains("file") && json["file"].is_string())
                lines_[json["file"].get<std::string>()] = line;
        }
    }
    file_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const bool torn = before && !before->ends_with('\n');
    if (file_ < 0 || (!before && !write_line(file_, std::string(first_line))) ||
        (torn && !write_line(file_, "")))
        return Error{"output.unwritable", file, std::strerror(errno)};
    return true;
}

std::optional<OpenedFile> State::find(const std::string& workbook) const {
    const auto found = lines_.find(key_of(workbook));
    if (found == lines_.end()) return std::nullopt;
    try {
        OpenedFile opened;
        const Json json = Json::parse(found->second);
        for (const Json& sheet : json.at("sheets"))
            opened.sheets.push_back(sheet_of(sheet));
        auto decisions = load_decisions(json.at("decisions").get<std::string>());
        if (!decisions) return std::nullopt;
        opened.decisions = std::move(*decisions);
        return opened;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

void State::add(const std::string& workbook, const OpenedFile& opened) {
    if (file_ < 0) return;
    Json json = {{"file", key_of(workbook)}, {"decisions", decisions_text(opened.decisions)}, {"sheets", Json::array()}};
    for (const Sheet& sheet : opened.sheets) json["sheets"].push_back(json_of(sheet));
    write_line(file_, json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace jibiao::cli
