// A draft in words.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/typing_view.h"

#include <algorithm>
#include <initializer_list>

#include "hosts/uno/sidebar/model/check_view.h"
#include "hosts/uno/sidebar/model/plain.h"

namespace jibiao::sidebar {
namespace {

/// "≥ · 95 · %": what is empty is left out.
std::string parts(std::initializer_list<std::string> texts) {
    std::string joined;
    for (const std::string& text : texts) {
        if (!text.empty()) joined += (joined.empty() ? "" : " · ") + text;
    }
    return joined;
}

std::string sign(Operator op) {
    return std::string(symbol(op));
}

/// A value that is more, or less, than a sign, a number and a unit.
struct Read {
    const Indicator& row;
    const Messages& messages;

    std::string operator()(const Empty&) const {
        return row.number || row.op != Operator::none || !row.unit.empty()
                   ? number()
                   : messages.ui("sidebar.typing.empty");
    }
    std::string operator()(const Quantity&) const { return number(); }
    std::string operator()(const Interval& value) const {
        return parts({sign(row.op), plain(value.low) + " – " + plain(value.high), row.unit});
    }
    std::string operator()(const Frequency& value) const {
        const Args arguments{{"every", plain(value.every)}, {"period", value.period}};
        return parts({sign(row.op), messages.ui("sidebar.typing.every", arguments),
                      plain(value.times), value.unit});
    }
    std::string operator()(const Deadline& value) const {
        return parts({sign(Operator::at_most), plain(value.number), value.unit, value.event});
    }
    std::string operator()(const Compound& value) const {
        std::string text;
        for (const Quantity& part : value.parts) {
            if (!text.empty()) text += "　";
            text += parts({sign(part.op), plain(part.number), part.unit});
        }
        return text;
    }
    std::string operator()(const Qualitative& value) const {
        const std::string word = messages.ui("sidebar.typing.qualitative");
        return parts({word, value.text == word ? "" : value.text});
    }
    std::string operator()(const Unreadable&) const {
        return messages.ui("sidebar.typing.unreadable");
    }
    std::string number() const {
        return parts({sign(row.op), row.number ? plain(*row.number) : "", row.unit});
    }
};

/// "10 · 合计 90，还差 10"
std::string weight(const Draft& draft, const Messages& messages) {
    if (!draft.row->weight) return {};
    const auto& targets = draft.sums.weight_targets;
    const auto met = std::find(targets.begin(), targets.end(), draft.sums.weight);
    const Decimal target = met != targets.end()  ? *met
                           : targets.empty() ? Decimal(100)
                                             : targets.front();
    const Decimal missing = target - draft.sums.weight;
    const char* key = missing.is_zero()       ? "sidebar.sums.exact"
                      : missing.is_negative() ? "sidebar.sums.over"
                                              : "sidebar.sums.short";
    const std::string word = messages.ui(key, {{"difference", plain(missing.abs())}});
    return parts({plain(*draft.row->weight),
                  messages.ui("sidebar.typing.sum",
                              {{"sum", plain(draft.sums.weight)}, {"word", word}})});
}

std::string amount(const Draft& draft, const std::string& text) {
    if (!draft.amount->value) return {};
    return parts({plain(*draft.amount->value), draft.amount->unit.empty() && text.ends_with('%')
                                                   ? "%"
                                                   : draft.amount->unit});
}

std::string reading(const Draft& draft, const Messages& messages) {
    const std::string empty = draft.text.empty() ? messages.ui("sidebar.typing.empty") : "";
    const auto column = draft.column;
    std::string read;
    if (column == Column::value || column == Column::op || column == Column::unit) {
        read = std::visit(Read{*draft.row, messages}, draft.row->reading.value);
    } else if (column == Column::weight) {
        read = weight(draft, messages);
    } else if (draft.amount) {
        read = amount(draft, draft.text);
    } else {
        return empty.empty() ? draft.text : empty;
    }
    if (!read.empty()) return read;
    return empty.empty() ? messages.ui("sidebar.typing.unreadable") : empty;
}

}  // namespace

TypingView make_typing_view(const std::optional<Typing>& typing, const Messages& messages) {
    TypingView view;
    if (!typing) return view;
    const std::string label = typing->draft ? typing->draft->label : "";
    view.heading = (label.empty() ? messages.ui("sidebar.typing.cell") : label) + "　" +
                   address(typing->at);
    if (typing->formula || !typing->draft) {
        view.reading = messages.ui("sidebar.typing.formula");
        return view;
    }
    view.reading = reading(*typing->draft, messages);
    for (const Finding& finding : typing->draft->findings) {
        const std::string word =
            messages.ui("severity." + std::string(severity_name(finding.severity)));
        view.lines.push_back({finding.severity, messages.ui("sidebar.typing.line",
                                                            {{"severity", word},
                                                             {"text", messages.message(finding)}})});
    }
    std::stable_sort(view.lines.begin(), view.lines.end(),
                     [](const auto& a, const auto& b) { return a.severity < b.severity; });
    return view;
}

}  // namespace jibiao::sidebar
