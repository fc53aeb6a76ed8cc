// Changes forms as people, and as bad copies, do.
// SPDX-License-Identifier: MPL-2.0
#include "generated.h"

#include <algorithm>
#include <random>

#include "import/random_form.h"
#include "support/sheets.h"
#include "value/region_spellings.h"
#include "value/spellings.h"

namespace jibiao::test {
namespace {

/// What is written into cells beside values: signs, levels, prose, nonsense.
const char* const other_texts[] = {"",
                                   "≥",
                                   "＞",
                                   "≤",
                                   "定性",
                                   "定量",
                                   "无",
                                   "元",
                                   "万元",
                                   "%",
                                   "次/年",
                                   "产出指标",
                                   "效益指标",
                                   "数量指标",
                                   "质量指标",
                                   "服务对象满意度指标",
                                   "合计",
                                   "项目名称：",
                                   "2023",
                                   "〔2023〕5号",
                                   "完成2023年度各项工作任务，办结率达到95%以上。",
                                   "每低于1个百分点扣0.5分，扣完为止",
                                   "备注",
                                   "联系人：张三 13800138000",
                                   "=1+1",
                                   "\n",
                                   "  ",
                                   "０.５",
                                   "12,345.60万元",
                                   "10/20",
                                   "壹佰元"};

class Disguise {
public:
    Disguise(Sheet sheet, unsigned seed, const std::vector<std::string>& texts)
        : sheet_(std::move(sheet)), random_(seed), texts_(texts) {}

    Sheet wear() {
        if (chance(4) == 0) swap_rows();
        for (int i = chance(12); i > 0; --i) change_cell();
        for (int i = chance(3); i > 0; --i) add_merge();
        if (chance(8) == 0) lock();
        return std::move(sheet_);
    }

private:
    int chance(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    Cell any_cell() { return {chance(sheet_.rows()), chance(sheet_.columns())}; }

    void swap_rows() {
        const int one = chance(sheet_.rows()), other = chance(sheet_.rows());
        for (int column = 0; column < sheet_.columns(); ++column) {
            const CellValue kept = sheet_.at({one, column});
            sheet_.set({one, column}, sheet_.at({other, column}));
            sheet_.set({other, column}, kept);
        }
    }

    void change_cell() {
        const auto pick = static_cast<std::size_t>(chance(static_cast<int>(texts_.size())));
        CellValue value = text_cell(texts_[pick]);
        switch (chance(8)) {
            case 0:
                value = number_cell(chance(200));
                break;
            case 1:
                value = number_cell(chance(100000) / 100.0);
                break;
            case 2:
                value = percent_cell(chance(150) / 100.0);
                break;
            case 3:
                value =
                    date_cell(45000 + chance(400), "3月" + std::to_string(1 + chance(28)) + "日");
                break;
            case 4:
                if (chance(4) == 0) value = error_cell("#DIV/0!");
                break;
            default:
                break;
        }
        value.formula = value.content == Content::number && chance(5) == 0;
        sheet_.set(any_cell(), std::move(value));
    }

    void add_merge() {
        const Cell first = any_cell();
        sheet_.merge({first,
                      {std::min(first.row + chance(3), sheet_.rows() - 1),
                       std::min(first.column + chance(3), sheet_.columns() - 1)}});
    }

    void lock() {
        for (int i = chance(40); i > 0; --i) {
            const Cell at = any_cell();
            CellValue value = sheet_.at(at);
            value.locked = true;
            sheet_.set(at, std::move(value));
        }
    }

    Sheet sheet_;
    std::mt19937 random_;
    const std::vector<std::string>& texts_;
};

}  // namespace

GeneratedSheets::GeneratedSheets(const Library& library) : library_(library) {
    for (const SheetFile& file : all_sheet_files())
        real_.push_back(load_sheet(file.workbook, file.number));
    for (const SpelledValue& value : spelled_values()) texts_.push_back(value.text);
    for (const SpelledValue& value : region_values()) texts_.push_back(value.text);
    texts_.insert(texts_.end(), std::begin(other_texts), std::end(other_texts));
}

Sheet GeneratedSheets::make(unsigned number) const {
    const std::size_t which = number / 4;
    Sheet form = number % 4 == 0
                     ? real_[which % real_.size()]
                     : random_form(*library_.templates[number % library_.templates.size()],
                                   library_, number);
    return Disguise(std::move(form), number, texts_).wear();
}

}  // namespace jibiao::test
