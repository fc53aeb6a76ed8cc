// How fast the core is: rules over tables of many rows, one edit in a table, each rule alone.
//
// bench [--json FILE] [flags of Google Benchmark]
// bench --rows FILE COUNT BAD_PERCENT writes rows as JSON, for other validators.
// SPDX-License-Identifier: MPL-2.0
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/form/builtin.h"
#include "core/rules/rule.h"
#include "core/session/session.h"
#include "tables.h"

namespace jibiao::bench {
namespace {

const std::shared_ptr<const Library>& library() {
    static const auto builtin = std::make_shared<const Library>(builtin_library());
    return builtin;
}

constexpr int usual_bad_percent = 9;

/// The forms of so many tables, each read once and for itself.
const std::vector<Form>& forms_of(int count, int bad_percent, std::int64_t tables = 1) {
    static std::map<std::tuple<int, int, std::int64_t>, std::vector<Form>> known;
    auto& forms = known[{count, bad_percent, tables}];
    if (!forms.empty()) return forms;
    const Sheet sheet = sheet_of(rows(count, bad_percent));
    while (static_cast<std::int64_t>(forms.size()) < tables)
        forms.push_back(std::move(read_forms(sheet, *library()).at(0)));
    return forms;
}
const Form& form_of(int count, int bad_percent) {
    return forms_of(count, bad_percent).front();
}

int count_of(const benchmark::State& state) {
    return static_cast<int>(state.range(0));
}
std::size_t tables_of(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(1));
}
const std::vector<Form>& forms_of(const benchmark::State& state) {
    return forms_of(count_of(state), usual_bad_percent, state.range(1));
}

void row_rules(benchmark::State& state) {
    const Form& form = form_of(count_of(state), static_cast<int>(state.range(1)));
    for (auto _ : state) {
        const RowRules rules(form);
        for (const Indicator& row : form.indicators) benchmark::DoNotOptimize(rules.check(row));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// The rules that rows_schema.json says as well: row by row, one of them over all rows at once.
constexpr std::string_view comparable[] = {
    "indicator/name-missing",    "indicator/value-missing",
    "indicator/operator-illegal", "indicator/operator-missing",
    "indicator/value-not-number", "indicator/value-forbidden-character",
    "indicator/unit-missing",    "indicator/unit-on-qualitative",
    "indicator/too-long",        "indicator/contains-space"};

/// Gives the findings of the form, then those of each row, to `look`. As in the other validators a
/// row's findings are gone with the next row.
template <class Look>
void check_by(const Form& form, const std::vector<const Rule*>& rules, Look look) {
    std::vector<Finding> found;
    for (const Rule* rule : rules) {
        Report report(form, *rule, found);
        if (rule->check_form) rule->check_form(form, report);
    }
    look(found);
    for (const Indicator& row : form.indicators) {
        found.clear();
        for (const Rule* rule : rules) {
            Report report(form, *rule, found);
            if (rule->check_row) rule->check_row(form, row, report);
        }
        look(found);
    }
}

void same_rules(benchmark::State& state) {
    const Form& form = form_of(count_of(state), static_cast<int>(state.range(1)));
    std::vector<const Rule*> rules;
    for (const std::string_view id : comparable) rules.push_back(find_rule(id));
    for (auto _ : state)
        check_by(form, rules, [](std::vector<Finding>& found) { benchmark::DoNotOptimize(found); });
    std::set<int> bad;
    check_by(form, rules, [&](const std::vector<Finding>& found) {
        for (const Finding& finding : found) bad.insert(finding.at.row);
    });
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["bad"] = static_cast<double>(bad.size());
    state.counters["rules"] = static_cast<double>(rules.size());
}

void whole_check(benchmark::State& state) {
    const auto& forms = forms_of(state);
    std::size_t turn = 0;
    for (auto _ : state) benchmark::DoNotOptimize(check(forms[turn++ % forms.size()]));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void reading(benchmark::State& state) {
    const std::vector<Sheet> sheets(tables_of(state),
                                    sheet_of(rows(count_of(state), usual_bad_percent)));
    std::size_t turn = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(read_forms(sheets[turn++ % sheets.size()], *library()));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

double percentile(std::vector<double>& times, double share) {
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    const auto place = static_cast<std::size_t>(share * static_cast<double>(times.size() - 1));
    return times[place] * 1000;
}

/// From a new snapshot with one other value to the findings.
void edit(benchmark::State& state) {
    const Sheet sheet = sheet_of(rows(count_of(state), usual_bad_percent));
    const Cell at{first_row + count_of(state) / 2, value_column};
    std::vector<Session> sessions(tables_of(state), Session(library()));
    for (Session& session : sessions) session.update(sheet);
    std::vector<double> times;
    std::size_t typed = 0;
    for (auto _ : state) {
        Session& session = sessions[++typed % sessions.size()];
        Sheet next = sheet;
        next.set(at, text_cell(std::to_string(typed)));
        const std::clock_t start = std::clock();
        session.update(std::move(next));
        benchmark::DoNotOptimize(session.between());
        const auto took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        state.SetIterationTime(took);
        times.push_back(took);
    }
    state.counters["median_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
}

/// What the row rules need of an edit: its own row.
void edited_row(benchmark::State& state) {
    const Form& form = form_of(count_of(state), usual_bad_percent);
    const Indicator& row = form.indicators[form.indicators.size() / 2];
    for (auto _ : state) benchmark::DoNotOptimize(check_row(form, row));
}

void one_rule(benchmark::State& state, const Rule& rule) {
    const auto& forms = forms_of(state);
    std::size_t turn = 0;
    for (auto _ : state) {
        const Form& form = forms[turn++ % forms.size()];
        Workbook workbook;
        workbook.forms = {&form};
        std::vector<Finding> found;
        std::vector<SheetFinding> between;
        Report report(form, rule, found);
        WorkbookReport workbook_report(rule, between);
        if (rule.check_row)
            for (const Indicator& row : form.indicators) rule.check_row(form, row, report);
        if (rule.check_form) rule.check_form(form, report);
        if (rule.check_workbook) rule.check_workbook(workbook, workbook_report);
        benchmark::DoNotOptimize(found);
        benchmark::DoNotOptimize(between);
    }
}

constexpr double rule_seconds = 0.02;

/// Small tables and a large one, rows × tables: the tables take turns, so that the processor's caches, which
/// hold one small table and no large one, help neither.
using Sizes = std::vector<std::vector<std::int64_t>>;
const Sizes growing{{200, 100}, {2000, 10}, {20000, 1}}, growing_for_a_rule{{200, 10}, {2000, 1}};

/// Growth is read from the least of the repetitions, which the rest of the machine disturbed least.
void for_each(benchmark::internal::Benchmark* measured, const Sizes& sizes) {
    for (const auto& size : sizes) measured->Args(size);
    measured->ComputeStatistics("least", [](const std::vector<double>& times) {
        return *std::min_element(times.begin(), times.end());
    });
}

void register_all() {
    using benchmark::RegisterBenchmark;
    const std::vector<std::int64_t> sizes{200, 2000, 20000, 100000}, bad{0, 9, 50};
    RegisterBenchmark("row_rules", row_rules)->ArgsProduct({sizes, bad});
    RegisterBenchmark("same_rules", same_rules)->ArgsProduct({{20000}, bad});
    for_each(RegisterBenchmark("reading", reading), growing);
    for_each(RegisterBenchmark("whole_check", whole_check), growing);
    for_each(RegisterBenchmark("edit", edit)->Args({200, 1})->Args({2000, 1})->UseManualTime(), growing);
    RegisterBenchmark("edited_row", edited_row)->Arg(200)->Arg(20000);
    for (const Rule* rule : all_rules())
        for_each(RegisterBenchmark(("rule/" + std::string(rule->id)).c_str(),
                                   [rule](benchmark::State& state) { one_rule(state, *rule); })
                     ->MinTime(rule_seconds),
                 growing_for_a_rule);
}

void write_rows(const char* file, int count, int bad_percent) {
    nlohmann::json all = nlohmann::json::array();
    for (const Row& row : rows(count, bad_percent))
        all.push_back({{"name", row.name},
                       {"operator", row.op},
                       {"value", row.value},
                       {"unit", row.unit},
                       {"explanation", row.explanation},
                       {"scoring", row.scoring}});
    std::ofstream(file) << all.dump();
}

}  // namespace
}  // namespace jibiao::bench

int main(int count, char** arguments) {
    std::vector<std::string> all(arguments, arguments + count);
    if (all.size() == 5 && all[1] == "--rows") {
        jibiao::bench::write_rows(arguments[2], std::stoi(all[3]), std::stoi(all[4]));
        return 0;
    }
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        if (all[i] != "--json") continue;
        all[i] = "--benchmark_out=" + all[i + 1];
        all[i + 1] = "--benchmark_out_format=json";
    }
    std::vector<char*> flags;
    for (std::string& flag : all) flags.push_back(flag.data());
    int number = static_cast<int>(flags.size());
    benchmark::Initialize(&number, flags.data());
    if (benchmark::ReportUnrecognizedArguments(number, flags.data())) return 2;
    jibiao::bench::register_all();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
