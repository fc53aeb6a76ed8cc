// The door as a native program, for comparing bytes. Without arguments it answers a request a line.
// `native_door --generate FIRST COUNT` prints, for so many generated sheets, the requests and the
// answers in turn; `native_door --requests` the same for good, wrong and damaged requests;
// `native_door --rows COUNT` only the requests for sheets with so many rows in all.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/form/builtin.h"
#include "generated.h"
#include "hosts/wasm/answer.h"
#include "requests.h"
#include "snapshot_json.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

void ask(wasm::Desk& desk, const Json& request) {
    const std::string text = request.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::cout << text << '\n' << wasm::answer(desk, text) << '\n';
}

/// Two sheets to a document, so that forms are compared with each other, too.
void generate(wasm::Desk& desk, unsigned first, unsigned count) {
    const Library library = builtin_library();
    const test::GeneratedSheets sheets(library);
    const char* languages[] = {"zh_CN", "en", "zh_TW"};
    for (unsigned number = first; number < first + count; ++number) {
        if (number % 2 == 0) ask(desk, {{"call", "open"}, {"document", "d"}});
        ask(desk, test::update_json("d", sheets.make(number)));
        ask(desk, {{"call", "check"}, {"document", "d"}, {"language", languages[number % 3]}});
    }
}

void request(wasm::Desk& desk) {
    unsigned number = 0;
    for (const Json& good : test::good_requests()) {
        for (const Json& wrong : test::wrong_requests(good)) ask(desk, wrong);
        for (int i = 0; i < 30; ++i) {
            std::string text = test::damaged(good.dump(), number++);
            std::erase(text, '\n');
            if (encode(decode(text)) != text) continue;  // JavaScript has no such text
            std::cout << text << '\n' << wasm::answer(desk, text) << '\n';
        }
        ask(desk, good);
    }
}

void print(const Json& request) {
    std::cout << request.dump() << '\n';
}

/// Six characters that no other row has.
std::string name_of(int row) {
    constexpr unsigned first = 0x4E00, signs = 20000, steps[] = {7919, 104729, 1299709};
    std::u32string name;
    for (const unsigned step : steps) {
        const unsigned at = (static_cast<unsigned>(row) + 1) * step;
        name += {char32_t(first + at % signs), char32_t(first + at / signs % signs)};
    }
    return encode(name);
}

/// Sheets as long as one is read, of rows that differ.
void rows(int count) {
    constexpr int longest = 4000;
    print({{"call", "open"}, {"document", "d"}});
    for (int begin = 0; begin < count; begin += longest) {
        std::vector<std::vector<std::string>> table{
            {"一级指标", "二级指标", "三级指标", "指标值", "单位"}};
        for (int row = begin; row < std::min(count, begin + longest); ++row) {
            const std::string number = std::to_string(row);
            table.push_back({"产出指标", row % 2 ? "数量指标" : "质量指标", name_of(row),
                             row % 10 ? "≥" + number : ">= " + number + "％", "次"});
        }
        print(test::update_json("d", test::table(table, "表" + std::to_string(begin))));
    }
    print({{"call", "report"}, {"document", "d"}});
}

void answer_lines(wasm::Desk& desk) {
    for (std::string line; std::getline(std::cin, line);)
        std::cout << wasm::answer(desk, line) << std::endl;
}

unsigned number(const char* text) {
    return static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

}  // namespace
}  // namespace jibiao

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    jibiao::wasm::Desk desk;
    if (count == 3 && std::string_view(arguments[1]) == "--rows")
        jibiao::rows(static_cast<int>(jibiao::number(arguments[2])));
    else if (count == 4 && std::string_view(arguments[1]) == "--generate")
        jibiao::generate(desk, jibiao::number(arguments[2]), jibiao::number(arguments[3]));
    else if (count == 2 && std::string_view(arguments[1]) == "--requests")
        jibiao::request(desk);
    else
        jibiao::answer_lines(desk);
}
