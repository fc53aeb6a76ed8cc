// What is seen of marks in cells.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "sidebar.h"

namespace jibiao::test {

/// How many pixels of a picture have one of these colours.
std::size_t pixels(const std::string& picture, std::initializer_list<std::string_view> colours);
/// The same of the backgrounds of marks.
std::size_t mark_pixels(const std::string& picture);
/// How much of a cell has one of these colours, in percent.
int share(const Sidebar& sidebar, const std::string& cell,
          std::initializer_list<std::string_view> colours);
/// The same of the backgrounds of marks.
int marked(const Sidebar& sidebar, const std::string& cell);
/// Waits until the cell is marked, or is not.
testing::AssertionResult becomes(const Sidebar& sidebar, const std::string& cell, bool wanted);

void set_text(const Document& document, const char* cell, const char* text);
bool is_modified(const Document& document);

}  // namespace jibiao::test
