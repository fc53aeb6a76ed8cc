// Types into the cells that the reader finds in the empty form.
// SPDX-License-Identifier: MPL-2.0
#include "import/random_form.h"

#include <algorithm>
#include <random>

#include "core/form/typed.h"
#include "core/import/rows.h"
#include "core/layout/filled.h"

namespace jibiao::test {
namespace {

class Generator {
public:
    Generator(const Template& form, const Library& library, unsigned seed)
        : library_(library), random_(seed), template_(grown(form)) {
        layout_ = make_layout(*template_, {0, 0});
    }

    Sheet make() {
        fill_header();
        for (std::size_t i = 0; i < template_->table.rows.size(); ++i)
            if (!blank_[i]) fill_row(template_->table.header_row + 1 + static_cast<int>(i));
        return filled_sheet(layout_);
    }

private:
    int chance(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    const char* one_of(std::initializer_list<const char*> texts) {
        return *(texts.begin() + chance(static_cast<int>(texts.size())));
    }

    /// Blocks get up to two rows more; some stay blank, and some end with blank rows.
    std::shared_ptr<const Template> grown(const Template& form) {
        std::vector<TemplateRow> rows;
        const auto same = [](const TemplateRow& a, const TemplateRow& b) {
            return a.level1 == b.level1 && a.level2 == b.level2;
        };
        const auto& printed = form.table.rows;
        for (std::size_t i = 0; i < printed.size();) {
            std::size_t end = i + 1;
            while (end < printed.size() && same(printed[i], printed[end])) ++end;
            const int old = static_cast<int>(end - i);
            const int filled = chance(4) == 0 ? 0 : 1 + chance(old + 2);
            for (int row = 0; row < std::max(old, filled); ++row) {
                rows.push_back(printed[i]);
                blank_.push_back(row >= filled);
            }
            i = end;
        }
        return std::make_shared<const Template>(with_rows(form, std::move(rows)));
    }

    void type(Cell at, const std::string& text) {
        for (CellWrite& write : layout_.cells) {
            if (write.at != at) continue;
            if (!write.formula && (write.text.ends_with("：") || write.text.ends_with(":")))
                write.text += text;
            return;
        }
        layout_.cells.push_back({at, text, false});
    }

    void fill_header() {
        const auto forms = read_forms(filled_sheet(layout_), library_, template_);
        for (const Amount& amount : forms.at(0).amounts)
            if (chance(5) != 0) type(amount.at, amount_text());
        for (const auto& [key, field] : forms.at(0).fields) {
            if (chance(5) == 0 || !field.text.empty()) continue;
            type(field.at, one_of({"甲单位", "完成2项任务，覆盖率达到95%", "第一行\n第二行",
                                   "a<b，c>=d", "0095", "12", "2.50", "3/5", "=1+1"}));
        }
    }

    std::string amount_text() {
        std::string text = std::to_string(chance(10000));
        if (chance(2) == 0) text += "." + std::to_string(1 + chance(9));
        return text;
    }

    std::string text_of(Column column, bool sign_apart, bool unit_apart) {
        switch (column) {
            case Column::op:
                return template_->operators.empty() ? "≥" : template_->operators[chance(5)];
            case Column::value:
                if (sign_apart && unit_apart) return one_of({"95", "0", "12.5", "9.50", "1200"});
                if (sign_apart) return one_of({"95%", "200次", "12.50万元", "95"});
                return one_of(
                    {"≥95%", "＝200次", "≤12.50万元", "90%-95%", "每季度1次", "逐步提高", "95"});
            case Column::unit:
                return one_of({"%", "次", "人", "万元"});
            case Column::weight:
                return one_of({"5", "10", "12.5"});
            case Column::scoring:
                return one_of({"达到得满分5分，否则按比例扣分", "未完成不得分"});
            default:
                return one_of(
                    {"办结率", "接待场所（处）", "1", "2.0", "3/5", "第一行\n第二行", ""});
        }
    }

    void fill_row(int row) {
        const auto& columns = template_->table.columns;
        const auto has = [&](Column wanted) {
            return std::any_of(columns.begin(), columns.end(),
                               [&](const TemplateColumn& one) { return one.column == wanted; });
        };
        for (const TemplateColumn& column : columns) {
            if (column.column == Column::level1 || column.column == Column::level2 ||
                column.column == Column::long_term_level2)
                continue;
            const std::string text =
                column.column == Column::level3
                    ? "指标" + std::to_string(row)
                    : text_of(column.column, has(Column::op), has(Column::unit));
            if (text.empty()) continue;
            layout_.cells.push_back({{row, column.first}, text, false});
        }
    }

    const Library& library_;
    std::mt19937 random_;
    std::vector<bool> blank_;
    std::shared_ptr<const Template> template_;
    Layout layout_;
};

}  // namespace

Sheet random_form(const Template& form, const Library& library, unsigned seed) {
    return Generator(form, library, seed).make();
}

}  // namespace jibiao::test
