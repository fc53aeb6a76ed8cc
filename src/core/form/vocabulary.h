// The words of the field as data (templates/vocabulary.json): headers, labels, level names, lists.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/text_map.h"
#include "core/base/word_list.h"
#include "core/form/export_codes.h"
#include "core/form/form.h"
#include "core/form/level_names.h"

namespace jibiao {

namespace reading {
class Words;
}

struct Vocabulary {
    /// Header texts of the indicator table by column; compared folded (fold_label), brackets and
    /// their content dropped when the whole text does not match.
    std::map<Column, std::vector<std::string>> columns;
    /// Labels of header fields by field key ("agency_name", "goal", …).
    std::map<std::string, std::vector<std::string>, std::less<>> fields;
    /// Labels of amounts by amount key. "基本支出/合计": the label 合计 under or right of the label
    /// 基本支出.
    std::map<std::string, std::vector<std::string>, std::less<>> amounts;
    /// The grid of a self-evaluation or monitoring table (年初预算数 | 全年预算数 | … over 年度资金总额,
    /// 当年财政拨款 …): headers by the first part of an amount key, row labels by its second part.
    std::map<std::string, std::vector<std::string>, std::less<>> grid_columns, grid_rows;
    /// Headers of columns in which a tick is set, by the column they tell about: 确定能, 有可能 …
    std::map<Column, std::vector<std::string>> ticks;
    /// Identities tried on a form without a template.
    std::vector<Identity> identities;
    /// Hierarchy profiles by name: "2021" (财预〔2021〕101号), "2015" (财预〔2015〕88号), "any"
    /// (either).
    std::map<std::string, std::vector<LevelOne>, std::less<>> hierarchies;
    /// Every known spelling of a level name. Asked through standard_level1 and standard_level2.
    LevelNames level1_names, level2_names;
    /// Word lists of the rules that guess: "vague" "grades" "bad" "good" "capped" "placeholders"
    /// "growth" …
    TextMap<WordList> word_lists;
    /// Rule settings of a form that was read without a template.
    Settings settings;
    ExportCodes export_codes;
    /// Headers and labels made ready for read_forms, which makes its own where this is null.
    std::shared_ptr<const reading::Words> index;

    /// An empty list for an unknown name.
    const WordList& words(std::string_view name) const;
    /// The standard level-1 name of a label ("效果指标", "一、产出指标(50分)" -> "效益指标",
    /// "产出指标"); "" when unknown.
    const std::string& standard_level1(std::string_view label) const {
        return level1_names.standard(label);
    }
    /// The same for level 2 ("数量" -> "数量指标").
    const std::string& standard_level2(std::string_view label) const {
        return level2_names.standard(label);
    }
};

/// Errors: "vocabulary.not-json", "vocabulary.missing-key", "vocabulary.wrong-type",
/// "vocabulary.unknown-key", "vocabulary.bad-value"; `where` is a JSON pointer, `detail` says what
/// was read and what is expected.
Result<Vocabulary> load_vocabulary(std::string_view json);

}  // namespace jibiao
