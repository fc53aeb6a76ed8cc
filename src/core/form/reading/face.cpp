// Comparing a form with the templates.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/face.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

constexpr int title_points = 35, similar_title_points = 21, header_points = 40, label_points = 25;
constexpr std::size_t least_title = 6;  // characters, for one title to be found in another

bool holds(const std::vector<std::string>& sorted, const std::string& text) {
    return std::binary_search(sorted.begin(), sorted.end(), text);
}

std::string label_text(std::string_view text) {
    return fold_label(text.substr(0, find_colon(text).at));
}

int title_fit(const std::string& title, const Template& form_template) {
    const auto& cells = form_template.cells;
    const auto printed = std::find_if(
        cells.begin(), cells.end(), [](const TemplateCell& cell) { return cell.style == "title"; });
    const std::string own = bare_title(printed != cells.end() ? printed->text : form_template.name);
    if (title == own) return title_points;
    const bool similar = std::min(length(title), length(own)) >= least_title &&
                         (contains(title, own) || contains(own, title));
    return similar ? similar_title_points : 0;
}

int header_fit(const std::vector<std::string>& headers, const Template& form_template) {
    const auto& columns = form_template.table.columns;
    const auto both =
        std::count_if(columns.begin(), columns.end(), [&](const TemplateColumn& column) {
            const auto header = fold_label(column.header);
            return std::find(headers.begin(), headers.end(), header) != headers.end();
        });
    const auto most = std::max(headers.size(), columns.size());
    return most == 0 ? 0 : static_cast<int>(both) * header_points / static_cast<int>(most);
}

int label_fit(const std::vector<std::string>& labels, const Template& form_template) {
    int printed = 0, found = 0;
    for (const auto& cell : form_template.cells) {
        if (cell.text.empty() || cell.style == "title" || contains(cell.text, "{year}")) continue;
        ++printed;
        if (holds(labels, label_text(cell.text))) ++found;
    }
    return printed == 0 ? 0 : found * label_points / printed;
}

}  // namespace

std::string bare_title(std::string_view title) {
    constexpr std::string_view variable = "{year}";
    std::string folded = fold_label(title);
    if (const auto at = folded.find(variable); at != std::string::npos) {
        folded.replace(at, variable.size(), "2000");
    }
    std::u32string bare;
    const auto text = decode(folded);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto is_digit = [&](std::size_t at) { return text[at] >= U'0' && text[at] <= U'9'; };
        const bool year = i + 4 < text.size() && text[i + 4] == U'年' && is_digit(i) &&
                          is_digit(i + 1) && is_digit(i + 2) && is_digit(i + 3);
        if (!year) {
            bare += text[i];
            continue;
        }
        i += i + 5 < text.size() && text[i + 5] == U'度' ? 5 : 4;
    }
    std::string result = encode(bare);
    if (const auto empty = result.find("()"); empty != std::string::npos) result.erase(empty, 2);
    return result;
}

Face face_of(const Sheet& sheet, const Table& table, const std::vector<Area>& areas,
             std::string_view title) {
    constexpr std::size_t longest = 120;  // bytes up to the colon
    Face face;
    face.title = bare_title(title);
    for (const auto& slot : table.slots) face.headers.push_back(fold_label(slot.header.text));
    for (const auto& area : areas) {
        for (int row = area.first_row; row <= area.last_row; ++row) {
            for (int column = 0; column <= area.last_column; ++column) {
                const Cell at{row, column};
                if (sheet.at(at).content != Content::text || !begins_text(sheet, at)) continue;
                const auto text = shown(sheet, at);
                const auto label = text.substr(0, find_colon(text).at);
                if (label.size() <= longest) face.labels.push_back(fold_label(label));
            }
        }
    }
    std::sort(face.labels.begin(), face.labels.end());
    return face;
}

int fit(const Face& face, const Template& form_template) {
    return title_fit(face.title, form_template) + header_fit(face.headers, form_template) +
           label_fit(face.labels, form_template);
}

std::shared_ptr<const Template> choose(
    const Face& face, const std::vector<std::shared_ptr<const Template>>& templates) {
    std::shared_ptr<const Template> best;
    int best_fit = least_fit - 1;
    for (const auto& form_template : templates) {
        const int own = fit(face, *form_template);
        if (own <= best_fit || own < form_template->least_fit) continue;
        best = form_template;
        best_fit = own;
    }
    return best;
}

}  // namespace jibiao::reading
