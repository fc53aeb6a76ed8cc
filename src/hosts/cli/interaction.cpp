// Which question means what.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/interaction.h"

#include <com/sun/star/document/BrokenPackageRequest.hpp>
#include <com/sun/star/task/DocumentMSPasswordRequest.hpp>
#include <com/sun/star/task/DocumentMSPasswordRequest2.hpp>
#include <com/sun/star/task/DocumentPasswordRequest.hpp>
#include <com/sun/star/task/DocumentPasswordRequest2.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionDisapprove.hpp>

namespace jibiao::cli {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Choices = css::uno::Sequence<Reference<css::task::XInteractionContinuation>>;

template <class Request>
bool is(const css::uno::Any& request) {
    return request.isExtractableTo(cppu::UnoType<Request>::get());
}

bool is_password(const css::uno::Any& request) {
    return is<css::task::DocumentMSPasswordRequest>(request) ||
           is<css::task::DocumentMSPasswordRequest2>(request) ||
           is<css::task::DocumentPasswordRequest>(request) ||
           is<css::task::DocumentPasswordRequest2>(request);
}

template <class Choice>
bool choose(const Choices& choices) {
    for (const auto& candidate : choices) {
        if (!Reference<Choice>(candidate, UNO_QUERY).is()) continue;
        candidate->select();
        return true;
    }
    return false;
}

}  // namespace

void Interaction::handle(const Reference<css::task::XInteractionRequest>& request) {
    const css::uno::Any question = request->getRequest();
    const Choices choices = request->getContinuations();
    password_ = password_ || is_password(question);
    damage_ = damage_ || is<css::document::BrokenPackageRequest>(question);
    if (password_ || damage_) {
        choose<css::task::XInteractionAbort>(choices) ||
            choose<css::task::XInteractionDisapprove>(choices);
    } else {
        choose<css::task::XInteractionApprove>(choices) ||
            choose<css::task::XInteractionAbort>(choices);
    }
}

}  // namespace jibiao::cli
