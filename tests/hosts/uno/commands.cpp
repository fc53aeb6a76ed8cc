// A command of ours in a document's window, and what is said about its being possible.
// SPDX-License-Identifier: MPL-2.0
#include "commands.h"

#include <chrono>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <condition_variable>
#include <future>
#include <mutex>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::test {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::chrono::seconds patience{20};

/// Told by the office on another thread.
class Command::State : public uno::Implements<css::frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
        const std::lock_guard guard(mutex_);
        possible_ = event.IsEnabled;
        changed_.notify_all();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    bool becomes(bool wanted) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience, [&] { return possible_ == wanted; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool possible_ = false;
};

namespace {

class Completion : public uno::Implements<css::frame::XDispatchResultListener> {
public:
    void SAL_CALL dispatchFinished(const css::frame::DispatchResultEvent& event) override {
        result_.set_value(event.State == css::frame::DispatchResultState::SUCCESS);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    bool wait() {
        auto result = result_.get_future();
        return result.wait_for(patience) == std::future_status::ready && result.get();
    }

private:
    std::promise<bool> result_;
};

}  // namespace

Command::Command(const Document& document, const char* name)
    : controller_(
          Reference<css::frame::XModel>(document.get(), UNO_QUERY_THROW)->getCurrentController()),
      state_(new State) {
    url_.Complete = uno::to_office(std::string("org.jibiao:") + name);
    css::util::URLTransformer::create(office())->parseStrict(url_);
    const Reference<css::frame::XDispatchProvider> provider(controller_->getFrame(),
                                                            UNO_QUERY_THROW);
    dispatch_.set(provider->queryDispatch(url_, rtl::OUString("_self"), 0), UNO_QUERY_THROW);
    dispatch_->addStatusListener(state_.get(), url_);
}

Command::~Command() {
    dispatch_->removeStatusListener(state_.get(), url_);
}

bool Command::run() {
    const rtl::Reference<Completion> completion(new Completion);
    dispatch_->dispatchWithNotification(url_, {}, completion.get());
    return completion->wait();
}

bool Command::becomes_possible(bool wanted) {
    return state_->becomes(wanted);
}

Cell Command::selection() const {
    Reference<css::sheet::XCellRangeAddressable> cell;
    Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)->getSelection() >>= cell;
    return uno::range_of(cell->getRangeAddress()).first;
}

void Command::select(Cell at) {
    const Reference<css::sheet::XSpreadsheetView> view(controller_, UNO_QUERY_THROW);
    Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)
        ->select(css::uno::Any(uno::cell(view->getActiveSheet(), at)));
}

}  // namespace jibiao::test
