// The sidebar of a document's window, read and used as a person does.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <chrono>
#include <com/sun/star/frame/XController.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <org/jibiao/XChecker.hpp>
#include <string>
#include <thread>

#include "core/base/cell.h"
#include "core/output/json.h"
#include "office.h"

namespace jibiao::test {

/// The cell of the picked finding, and how the text being typed is understood; "" without.
std::string picked_cell(const Json& state);
std::string reading(const Json& state);

class Sidebar {
public:
    /// That of the document's current window; waits until it shows our three panels.
    explicit Sidebar(const Document& document);

    /// What is shown right now.
    Json state() const;
    Json check() const { return state()["check"]; }
    Json sums() const { return state()["sums"]; }
    Json templates() const { return state()["templates"]; }

    /// Asks until `wanted(state)` holds; false after ten seconds.
    template <class Wanted>
    bool until(Wanted&& wanted) const {
        for (int attempt = 0; attempt < 200; ++attempt) {
            if (wanted(state())) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }

    /// Waits until what is shown, and where, has been the same for a moment: then a click hits.
    void settle() const;
    /// Clicks into a control, by its name in "places".
    void click(const char* panel, const char* place) const;
    /// Clicks on a finding; it must be in view.
    void click_finding(int row) const;
    /// The number of the finding of a rule in a cell; -1 when it is not there.
    int find(const std::string& rule, const std::string& cell) const;

    /// Puts the window over all others.
    void to_front() const;
    /// The window's part of the document.
    const css::uno::Reference<css::frame::XController>& controller() const { return controller_; }

    /// Inserts a template's form at A1 of the sheet in view.
    void insert(const char* template_id) const;
    /// A command of the office, ".uno:Sidebar".
    void run(const char* command) const;

    const css::uno::Reference<org::jibiao::XChecker>& checker() const { return checker_; }

    /// The cell cursor, "J10".
    std::string cursor() const;
    /// Where a cell of the sheet in view is on the screen: x, y, width, height.
    std::array<int, 4> box(const std::string& cell) const;
    /// Puts the cell cursor there, and the keyboard into the sheet.
    void go_to(const std::string& cell) const;

private:
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    css::uno::Reference<css::frame::XController> controller_;
    css::uno::Reference<org::jibiao::XChecker> checker_;
};

}  // namespace jibiao::test
