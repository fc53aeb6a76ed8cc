// Measures inside the office, where no call is a journey: a job that fills a sheet with rows, and says how long the
// office takes to hand out a block of cells, and how long we take to read it and to judge it.
//
// execute(document, step, rows, bad, times) -> milliseconds of each time. SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <map>

#include "../tables.h"
#include "core/form/builtin.h"
#include "core/session/session.h"
#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::bench {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

const Library& library() {
    static const Library builtin = builtin_library();
    return builtin;
}

struct Work {
    explicit Work(const Sequence<css::beans::NamedValue>& arguments) {
        for (const css::beans::NamedValue& argument : arguments) {
            if (argument.Name == "document") argument.Value >>= document;
            if (argument.Name == "step") argument.Value >>= step;
            if (argument.Name == "rows") argument.Value >>= rows;
            if (argument.Name == "bad") argument.Value >>= bad;
            if (argument.Name == "times") argument.Value >>= times;
        }
        const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
        sheet.set(sheets->getByIndex(0), UNO_QUERY_THROW);
    }

    Reference<css::sheet::XSpreadsheetDocument> document;
    Reference<css::sheet::XSpreadsheet> sheet;
    rtl::OUString step;
    sal_Int32 rows = 0, bad = 0, times = 1;
};

void fill(const Work& work) {
    const Sheet filled = sheet_of(rows(work.rows, work.bad));
    Sequence<Sequence<Any>> data(filled.rows());
    for (int row = 0; row < filled.rows(); ++row) {
        Sequence<Any>& line = data.getArray()[row];
        line.realloc(filled.columns());
        for (int column = 0; column < filled.columns(); ++column)
            line.getArray()[column] <<= to_office(filled.at({row, column}).text);
    }
    const auto block = uno::block(work.sheet, {{0, 0}, {filled.rows() - 1, filled.columns() - 1}});
    Reference<css::sheet::XCellRangeData>(block, UNO_QUERY_THROW)->setDataArray(data);
}

void hand_out(const Work& work) {
    const auto cursor = work.sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    Reference<css::sheet::XCellRangeData>(cursor, UNO_QUERY_THROW)->getDataArray();
}

void read(const Work& work) {
    uno::read_sheet(work.document, work.sheet);
}

void check(const Work& work) {
    judge(uno::read_sheet(work.document, work.sheet).sheet, library());
}

class Stopwatch : public uno::Component<Stopwatch, css::task::XJob> {
public:
    static constexpr const char* implementation = "org.jibiao.bench.comp.Stopwatch";
    static constexpr const char* service = "org.jibiao.bench.Stopwatch";

    Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override {
        static const std::map<rtl::OUString, std::function<void(const Work&)>> steps{
            {"fill", fill}, {"hand out", hand_out}, {"read", read}, {"check", check}};
        const Work work(arguments);
        const auto step = steps.find(work.step);
        if (step == steps.end())
            throw css::lang::IllegalArgumentException("no such step: " + work.step, *this, 0);
        Sequence<double> took(work.times);
        for (double& one : took) {
            const auto start = std::chrono::steady_clock::now();
            step->second(work);
            one = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                      .count();
        }
        return Any(took);
    }
};

}  // namespace
}  // namespace jibiao::bench

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* jibiao_stopwatch(css::uno::XComponentContext*,
                                                                       const css::uno::Sequence<css::uno::Any>&) {
    return jibiao::uno::acquired(new jibiao::bench::Stopwatch);
}
