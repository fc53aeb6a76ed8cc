// What the panel 合计 shows: weights against their target, and every budget identity. No office in
// it. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

enum class Verdict : unsigned char { none, good, bad };

/// One bar: a level-1 name, or all of them together.
struct WeightLine {
    std::string label;  ///< "产出指标"
    std::string value;  ///< "65"; of the total: "90 / 100"
    int permille = 0;   ///< of the target, 0 to 1000: the length of the bar
    bool operator==(const WeightLine&) const = default;
};

/// One identity with both sides.
struct IdentityLine {
    std::string name;  ///< "基本支出 合计": the left side; "" where another line has the same
    std::string formula;  ///< "基本支出 合计 ＝ 财政拨款 ＋ 专户资金 ＋ 单位资金"
    std::string numbers;  ///< "675.08 ＝ 675.08", "165.54 ≠ 155.544"
    std::string word;     ///< "平衡", "差 9.996"
    Verdict verdict = Verdict::none;
    Cell at;
    bool operator==(const IdentityLine&) const = default;
};

struct FormSums {
    std::string heading;              ///< only where the sheet has several forms, else ""
    std::vector<WeightLine> weights;  ///< by level 1
    std::optional<WeightLine> total;
    std::string total_word;  ///< "正好", "还差 10", "超出 5"
    Verdict total_verdict = Verdict::none;
    std::vector<IdentityLine> identities;
    bool operator==(const FormSums&) const = default;
};

struct SumsView {
    std::vector<FormSums> forms;
    std::string note;  ///< what to do when there is nothing to show; else ""
    bool operator==(const SumsView&) const = default;
};

SumsView make_sums_view(const std::vector<Judged>& forms, const Messages& messages);

}  // namespace jibiao::sidebar
