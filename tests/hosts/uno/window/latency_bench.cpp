// How long after an edit the sidebar shows what it means, on a form of 200 rows. A measurement, no test:
// `./test --bench` runs it. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/place.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

using css::uno::Any;
using css::uno::Sequence;
using Clock = std::chrono::steady_clock;

Sequence<Any> row(std::initializer_list<std::string> texts) {
    Sequence<Any> cells(static_cast<sal_Int32>(texts.size()));
    sal_Int32 i = 0;
    for (const std::string& text : texts) cells.getArray()[i++] <<= uno::to_office(text);
    return cells;
}

void fill(const Document& document, int rows) {
    Sequence<Sequence<Any>> data(rows + 2);
    data.getArray()[0] = row({"项目支出绩效目标表", "", "", "", "", ""});
    data.getArray()[1] = row({"一级指标", "二级指标", "三级指标", "指标值", "单位", "权重"});
    for (int i = 0; i < rows; ++i) {
        data.getArray()[i + 2] = row({"产出指标", "数量指标", "第" + std::to_string(i + 1) + "类走访次数",
                                      "≥" + std::to_string(i + 10), "次", "0.5"});
    }
    const css::uno::Reference<css::sheet::XCellRangeData> cells(
        uno::block(document.sheet(), {{0, 0}, {rows + 1, 5}}), css::uno::UNO_QUERY_THROW);
    cells->setDataArray(data);
}

/// The office answers what is asked after an edit when it has shown the edit. What is shown of an empty
/// document is told in no time; all that is shown of 200 rows would take longer than showing it.
void wait_until_shown(const Sidebar& sidebar, const Document& empty) {
    sidebar.checker()->sidebarState(empty.get());
}

double edit(const Document& document, const Sidebar& sidebar, const Document& empty, int round) {
    const auto cell = uno::cell(document.sheet(), {2 + round % 200, 3});
    const auto start = Clock::now();
    cell->setFormula(uno::to_office(round % 2 ? "3 x" : "≥" + std::to_string(round)));
    wait_until_shown(sidebar, empty);
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

TEST(Latency, DISABLED_FromEditToSidebar) {
    const Document empty;
    const Document document;
    fill(document, 200);
    const Sidebar sidebar(document);
    sidebar.settle();
    std::vector<double> times, idle;
    for (int round = 0; round < 300; ++round) times.push_back(edit(document, sidebar, empty, round));
    for (int round = 0; round < 100; ++round) {
        const auto start = Clock::now();
        wait_until_shown(sidebar, empty);
        idle.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::sort(idle.begin(), idle.end());
    std::printf("edit to sidebar, 200 rows in a window: median %.1f ms (target 16), 99th percentile "
                "%.1f ms (target 50), with the question, which takes %.1f ms\n",
                times[times.size() / 2], times[times.size() * 99 / 100], idle[idle.size() / 2]);
}

}  // namespace
}  // namespace jibiao::test
