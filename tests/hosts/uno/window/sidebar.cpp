// The sidebar, through org.jibiao.Checker.sidebarState and the screen.
// SPDX-License-Identifier: MPL-2.0
#include "sidebar.h"

#include <gtest/gtest.h>

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleTable.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/reflection/theCoreReflection.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <nlohmann/json.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sheet/place.h"
#include "screen.h"

namespace jibiao::test {

std::string picked_cell(const Json& state) {
    const Json& details = state["check"]["details"];
    return details.is_object() ? details["cell"].get<std::string>() : std::string();
}

std::string reading(const Json& state) {
    const Json& typing = state["check"]["typing"];
    return typing.is_object() ? typing["reading"].get<std::string>() : std::string();
}

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

Sidebar::Sidebar(const Document& document)
    : document_(document.get()),
      controller_(
          Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController()),
      checker_(office()->getServiceManager()->createInstanceWithContext(
                   to_office("org.jibiao.Checker"), office()),
               UNO_QUERY_THROW) {
    to_front();
    run("org.jibiao:check");
    EXPECT_TRUE(until([](const Json& state) { return state.size() == 3; }));
}

void Sidebar::to_front() const {
    Reference<css::awt::XTopWindow>(controller_->getFrame()->getContainerWindow(), UNO_QUERY_THROW)
        ->toFront();
}

void Sidebar::run(const char* command) const {
    css::util::URL url;
    url.Complete = to_office(command);
    css::util::URLTransformer::create(office())->parseStrict(url);
    Reference<css::frame::XDispatchProvider>(controller_->getFrame(), UNO_QUERY_THROW)
        ->queryDispatch(url, to_office("_self"), 0)
        ->dispatch(url, {});
}

void Sidebar::insert(const char* template_id) const {
    const Reference<css::sheet::XSpreadsheetView> view(controller_, UNO_QUERY_THROW);
    const Reference<css::container::XNamed> sheet(view->getActiveSheet(), UNO_QUERY_THROW);
    checker_->insertTemplate(document_, sheet->getName(), to_office("A1"), to_office(template_id));
}

Json Sidebar::state() const {
    const std::string text = uno::from_office(checker_->sidebarState(document_));
    Json json = Json::parse(text, nullptr, false);
    return json.is_object() ? json : Json::object();
}

void Sidebar::settle() const {
    Json last;
    int same = 0;
    EXPECT_TRUE(until([&](const Json& now) {
        same = now == last ? same + 1 : 0;
        last = now;
        return same >= 6;
    }));
}

void Sidebar::click(const char* panel, const char* place) const {
    settle();
    Json box;
    ASSERT_TRUE(until([&](const Json& state) {
        box = state.contains(panel) ? state[panel]["places"].value(place, Json()) : Json();
        return box.is_array();
    })) << place;
    test::click(box[0].get<int>() + box[2].get<int>() / 2,
                box[1].get<int>() + std::min(box[3].get<int>() / 2, 12));
}

void Sidebar::click_finding(int row) const {
    settle();
    const Json shown = check();
    const Json list = shown["places"]["list"];
    const int height = shown["row_height"].get<int>();
    const int y = 2 + (row - shown["top"].get<int>()) * height + height / 2;
    ASSERT_LT(y, list[3].get<int>()) << "row " << row << " is out of view";
    test::click(list[0].get<int>() + 60, list[1].get<int>() + y);
}

int Sidebar::find(const std::string& rule, const std::string& cell) const {
    const Json rows = check()["rows"];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i]["rule"] == rule && rows[i]["cell"] == cell) return static_cast<int>(i);
    }
    return -1;
}

std::string Sidebar::cursor() const {
    Reference<css::sheet::XCellRangeAddressable> selected;
    Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)->getSelection() >>=
        selected;
    return selected.is() ? address(uno::range_of(selected->getRangeAddress()).first)
                         : std::string();
}

namespace {

using css::uno::Any;
using css::uno::Sequence;
using Node = Reference<css::accessibility::XAccessible>;

/// Asked by name, inside the office: newer ones count children in 64 bits, which a call over the bridge with
/// the types of this one does not survive.
Any ask(const Node& node, const char* method, Sequence<Any> arguments = {}) {
    const auto type = css::reflection::theCoreReflection::get(office())->forName(
        to_office("com.sun.star.accessibility.XAccessibleContext"));
    return type->getMethod(to_office(method))
        ->invoke(Any(node->getAccessibleContext()), arguments);
}

sal_Int64 count_of_children(const Node& node) {
    sal_Int64 count = 0;
    ask(node, "getAccessibleChildCount") >>= count;
    return count;
}

Node child(const Node& node, sal_Int32 place) {
    Node found;
    const Any argument(place);
    ask(node, "getAccessibleChild", Sequence<Any>(&argument, 1)) >>= found;
    return found;
}

Node find_role(const Node& node, sal_Int16 role) {
    const auto context = node.is() ? node->getAccessibleContext() : nullptr;
    if (!context.is() || context->getAccessibleRole() == role) return node;
    const auto count = static_cast<sal_Int32>(count_of_children(node));
    for (sal_Int32 i = 0; i < count; ++i) {
        const Node found = find_role(child(node, i), role);
        if (found.is()) return found;
    }
    return nullptr;
}

}  // namespace

std::array<int, 4> Sidebar::box(const std::string& cell) const {
    namespace Role = css::accessibility::AccessibleRole;
    const Node document = find_role(
        Node(controller_->getFrame()->getComponentWindow(), css::uno::UNO_QUERY),
        Role::DOCUMENT_SPREADSHEET);
    const Reference<css::accessibility::XAccessibleTable> table(
        child(document, 0)->getAccessibleContext(), UNO_QUERY_THROW);
    const Cell at = *parse_address(cell);
    const Reference<css::accessibility::XAccessibleComponent> place(
        table->getAccessibleCellAt(at.row, at.column)->getAccessibleContext(), UNO_QUERY_THROW);
    const auto point = place->getLocationOnScreen();
    const auto size = place->getSize();
    return {point.X, point.Y, size.Width, size.Height};
}

void Sidebar::go_to(const std::string& cell) const {
    const Reference<css::sheet::XSpreadsheetView> view(controller_, UNO_QUERY_THROW);
    const auto target = uno::cell(view->getActiveSheet(), *parse_address(cell));
    Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)
        ->select(css::uno::Any(target));
    controller_->getFrame()->getComponentWindow()->setFocus();
}

}  // namespace jibiao::test
