// What is seen of marks in cells.
// SPDX-License-Identifier: MPL-2.0
#include "marked.h"

#include <algorithm>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sheet/place.h"
#include "screen.h"

namespace jibiao::test {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

using namespace std::string_view_literals;

namespace {

using Colours = std::initializer_list<std::string_view>;

constexpr Colours backgrounds = {"\xff\xdd\xdd"sv, "\xff\xf0\xd0"sv, "\xe6\xf0\xfc"sv};

}  // namespace

std::size_t pixels(const std::string& picture, Colours colours) {
    std::size_t found = 0;
    for (std::size_t i = 0; i + 2 < picture.size(); i += 3) {
        const std::string_view pixel(picture.data() + i, 3);
        found += std::find(colours.begin(), colours.end(), pixel) != colours.end();
    }
    return found;
}

std::size_t mark_pixels(const std::string& picture) {
    return pixels(picture, backgrounds);
}

int share(const Sidebar& sidebar, const std::string& cell, Colours colours) {
    const auto [x, y, width, height] = sidebar.box(cell);
    if (width <= 6 || height <= 6) return 0;  // out of view
    const std::string inside = picture(x + 3, y + 3, width - 6, height - 6);
    return static_cast<int>(300 * pixels(inside, colours) / inside.size());
}

int marked(const Sidebar& sidebar, const std::string& cell) {
    return share(sidebar, cell, backgrounds);
}

testing::AssertionResult becomes(const Sidebar& sidebar, const std::string& cell, bool wanted) {
    int now = 0;
    const bool is = sidebar.until([&](const Json&) {
        nudge();
        now = marked(sidebar, cell);
        return wanted ? now > 50 : now == 0;
    });
    return (is ? testing::AssertionSuccess() : testing::AssertionFailure())
           << cell << " is marked to " << now << " %";
}

void set_text(const Document& document, const char* cell, const char* text) {
    Reference<css::text::XTextRange>(uno::cell(document.sheet(), *parse_address(cell)),
                                     UNO_QUERY_THROW)
        ->setString(uno::to_office(text));
}

bool is_modified(const Document& document) {
    return Reference<css::util::XModifiable>(document.get(), UNO_QUERY_THROW)->isModified();
}

}  // namespace jibiao::test
