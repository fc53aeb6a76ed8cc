// Matching the blocks of the indicators with those of the template: the longest common sequence.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/rows.h"

#include <algorithm>

#include "core/form/vocabulary.h"
#include "core/layout/formula.h"

namespace jibiao {
namespace {

/// Neighbouring rows with equal labels.
struct Block {
    TemplateRow labels;
    std::string name;  ///< the standard names of both labels
    int rows = 0;
    int match = -1;  ///< of an indicator block: the template's
};

std::string standard(std::string known, const std::string& label) {
    return known.empty() ? label : known;
}

void add_row(std::vector<Block>& blocks, const TemplateRow& labels, const Vocabulary& words) {
    const bool same = !blocks.empty() && blocks.back().labels.level1 == labels.level1 &&
                      blocks.back().labels.level2 == labels.level2;
    if (!same) {
        blocks.push_back(
            {labels, standard(words.standard_level1(labels.level1), labels.level1) + "/" +
                         standard(words.standard_level2(labels.level2), labels.level2)});
    }
    ++blocks.back().rows;
}

/// Notes for each block of `own` which of `other` it is, both in order, as many as possible.
void match(std::vector<Block>& own, const std::vector<Block>& other) {
    const std::size_t rows = own.size(), columns = other.size();
    std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
            if (own[i].name == other[j].name)
                best[i][j] = std::max(best[i][j], best[i + 1][j + 1] + 1);
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (own[i].name == other[j].name && best[i][j] == best[i + 1][j + 1] + 1) {
            own[i++].match = static_cast<int>(j++);
        } else if (best[i + 1][j] >= best[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
}

class Planner {
public:
    Planner(std::vector<Block> own, std::vector<Block> printed)
        : own_(std::move(own)), printed_(std::move(printed)) {
        match(own_, printed_);
    }

    RowPlan plan() {
        for (const Block& block : own_) {
            if (block.match >= 0) leave_blank(block.match);
            const int printed =
                block.match < 0 ? 0 : printed_[static_cast<std::size_t>(block.match)].rows;
            for (int row = 0; row < block.rows; ++row) {
                plan_.row_of.push_back(static_cast<int>(plan_.rows.size()));
                plan_.rows.push_back(block.labels);
            }
            for (int row = block.rows; row < printed; ++row) plan_.rows.push_back(block.labels);
            if (block.match >= 0) next_ = block.match + 1;
        }
        leave_blank(static_cast<int>(printed_.size()));
        return std::move(plan_);
    }

private:
    /// The template's blocks before `end` that no indicator belongs to.
    void leave_blank(int end) {
        for (; next_ < end; ++next_) {
            const Block& block = printed_[static_cast<std::size_t>(next_)];
            const bool elsewhere = std::any_of(own_.begin(), own_.end(), [&](const Block& other) {
                return other.match < 0 && other.name == block.name;
            });
            if (!elsewhere) plan_.rows.insert(plan_.rows.end(), block.rows, block.labels);
        }
    }

    std::vector<Block> own_, printed_;
    RowPlan plan_;
    int next_ = 0;
};

}  // namespace

RowPlan plan_rows(const std::vector<ContentRow>& indicators, const TemplateTable& table,
                  const Vocabulary& vocabulary) {
    std::vector<Block> own, printed;
    for (const ContentRow& row : indicators)
        add_row(own, {row.text(Column::level1), row.text(Column::level2)}, vocabulary);
    for (const TemplateRow& row : table.rows) add_row(printed, row, vocabulary);
    return Planner(std::move(own), std::move(printed)).plan();
}

Template with_rows(Template form, std::vector<TemplateRow> rows) {
    const int last = form.table.header_row + static_cast<int>(form.table.rows.size());
    const int more = static_cast<int>(rows.size()) - static_cast<int>(form.table.rows.size());
    const auto moved = [&](Cell cell) {
        return Cell{cell.row + (cell.row >= last ? more : 0), cell.column};
    };
    for (TemplateCell& cell : form.cells) {
        cell.range.first.row += cell.range.first.row > last ? more : 0;
        cell.range.last = moved(cell.range.last);
        if (!cell.formula.empty()) cell.formula = mapped_formula(cell.formula, moved);
    }
    std::map<int, double> heights;
    for (const auto& [row, height] : form.row_heights)
        if (row <= last || row + more > last) heights[row > last ? row + more : row] = height;
    const auto usual = form.row_heights.find(last);
    for (int row = last + 1; row <= last + more && usual != form.row_heights.end(); ++row)
        heights[row] = usual->second;
    form.row_heights = std::move(heights);
    form.table.rows = std::move(rows);
    return form;
}

}  // namespace jibiao
