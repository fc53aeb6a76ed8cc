// Lines and columns.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/table.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "hosts/cli/commands.h"

namespace jibiao::cli {
namespace {

/// A spreadsheet may take it for a formula; in Chinese surroundings also by a wide sign.
bool is_dangerous(const std::string& text) {
    constexpr std::string_view signs[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                          "\n", "＝", "＋", "－", "＠"};
    return !Decimal::parse(text) &&
           std::any_of(std::begin(signs), std::end(signs),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string csv_cell(std::string text) {
    if (is_dangerous(text)) text.insert(0, "'");
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2)
        text.insert(at, "\"");
    return "\"" + text + "\"";
}

std::string finding_line(const std::string& file, const std::string& sheet, const Spoken& spoken,
                         const Messages& messages) {
    const Finding& finding = spoken.finding;
    const std::string severity =
        messages.ui("severity." + std::string(severity_name(finding.severity)));
    return csv_line(
        {file, sheet, address(finding.at), severity, std::string(finding.rule), spoken.message});
}

/// Columns a terminal gives to a text: two for each character beyond ASCII.
std::size_t width(const std::string& text) {
    std::size_t columns = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) columns += byte < 0x80 ? 1 : 2;
    }
    return columns;
}

using Line = std::vector<std::string>;

constexpr const char* unit_columns[] = {"unit",       "forms",     "projects", "sum",
                                        "department", "difference"};

/// Numbers to the right, the first column to the left.
std::string aligned(const std::vector<Line>& lines) {
    std::vector<std::size_t> widths(lines.front().size());
    for (const Line& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], width(line[i]));
    std::string text;
    for (const Line& line : lines) {
        text += " ";
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string blanks(widths[i] - width(line[i]), ' ');
            text += " " + (i == 0 ? line[i] + blanks : " " + blanks + line[i]);
        }
        text += "\n";
    }
    return text;
}

/// unit forms projects sum department difference
Line unit_line(const UnitSum& unit) {
    const auto shown = [](const Decimal& amount) { return amount.trimmed().text(); };
    return {unit.unit,
            std::to_string(unit.forms),
            std::to_string(unit.projects),
            unit.projects ? shown(unit.project_sum) : "",
            unit.department ? shown(*unit.department) : "",
            unit.department && unit.projects ? shown(*unit.department - unit.project_sum) : ""};
}

bool has_amounts(const std::vector<UnitSum>& units) {
    return std::any_of(units.begin(), units.end(), [](const UnitSum& unit) {
        return unit.projects > 0 || unit.department.has_value();
    });
}

std::vector<Line> unit_lines(const std::vector<UnitSum>& units, const Messages& messages) {
    std::vector<Line> lines{{}};
    for (const char* column : unit_columns)
        lines.front().push_back(messages.ui("table." + std::string(column)));
    for (const UnitSum& unit : units) lines.push_back(unit_line(unit));
    return lines;
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + csv_cell(cell);
    return line + "\r\n";
}

std::string csv_head(const Messages& messages) {
    Line cells;
    for (const char* column : {"file", "sheet", "cell", "severity", "rule", "message"})
        cells.push_back(messages.ui("table." + std::string(column)));
    return "\xEF\xBB\xBF" + csv_line(cells);
}

std::string csv_lines(const FileReport& report, const Messages& messages) {
    if (report.error)
        return csv_line({report.file, "", "", messages.ui("table.unusable"), report.error->code,
                         sentence(messages, *report.error)});
    std::string lines;
    for (const Judged& judged : report.forms)
        for (const Spoken& spoken : messages.speak(judged.findings))
            lines += finding_line(report.file, judged.form.sheet, spoken, messages);
    for (const SheetFinding& one : report.between)
        for (const Spoken& spoken : messages.speak({one.finding}))
            lines += finding_line(report.file, one.sheet, spoken, messages);
    return lines;
}

void FileCount::add(const FileReport& report) {
    ++files;
    if (report.error) ++unusable;
    forms += static_cast<int>(report.forms.size());
    errors += count(report, Severity::error);
    warnings += count(report, Severity::warning);
    hints += count(report, Severity::hint);
}

std::string summary_text(const FileCount& count, const std::vector<UnitSum>& units,
                         const Messages& messages) {
    std::string text = messages.ui("summary.total", {{"files", std::to_string(count.files)},
                                                     {"unusable", std::to_string(count.unusable)},
                                                     {"forms", std::to_string(count.forms)},
                                                     {"errors", std::to_string(count.errors)},
                                                     {"warnings", std::to_string(count.warnings)},
                                                     {"hints", std::to_string(count.hints)}}) +
                       "\n";
    if (!has_amounts(units)) return text;
    std::vector<Line> lines = unit_lines(units, messages);
    for (Line& line : lines)
        if (line.front().empty()) line.front() = "—";
    return text + messages.ui("summary.units") + "\n" + aligned(lines);
}

std::string summary_csv(const std::vector<UnitSum>& units, const Messages& messages) {
    std::string text = "\xEF\xBB\xBF";
    for (const Line& line : unit_lines(units, messages)) text += csv_line(line);
    return text;
}

Json summary_json(const FileCount& count, const std::vector<UnitSum>& units) {
    Json list = Json::array();
    for (const UnitSum& unit : units) {
        const Line line = unit_line(unit);
        list.push_back({{"unit", unit.unit},
                        {"forms", unit.forms},
                        {"projects", unit.projects},
                        {"project_sum", line[3]},
                        {"department", line[4]},
                        {"difference", line[5]}});
    }
    return {{"files", count.files},   {"unusable", count.unusable}, {"forms", count.forms},
            {"errors", count.errors}, {"warnings", count.warnings}, {"hints", count.hints},
            {"units", std::move(list)}};
}

}  // namespace jibiao::cli
