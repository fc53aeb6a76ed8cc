// Typed properties: no Any is unpacked anywhere else.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <optional>

#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// The property's value; empty when it is void (several cells that differ) or of another type.
/// Throws UnknownPropertyException for a name the object does not have.
template <class T, class Object>
std::optional<T> get(const css::uno::Reference<Object>& object, const char* name) {
    const css::uno::Reference<css::beans::XPropertySet> set(object, css::uno::UNO_QUERY_THROW);
    T value{};
    if (set->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value) return value;
    return std::nullopt;
}

template <class T, class Object>
void put(const css::uno::Reference<Object>& object, const char* name, const T& value) {
    const css::uno::Reference<css::beans::XPropertySet> set(object, css::uno::UNO_QUERY_THROW);
    set->setPropertyValue(rtl::OUString::createFromAscii(name), css::uno::Any(value));
}

/// One named argument of a call that takes a list of them.
template <class T>
css::beans::PropertyValue argument(const char* name, const T& value) {
    css::beans::PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value = css::uno::Any(value);
    return result;
}

/// The argument of that name; empty when absent or of another type.
template <class T>
std::optional<T> find_argument(const css::uno::Sequence<css::beans::PropertyValue>& arguments,
                               const char* name) {
    for (const css::beans::PropertyValue& candidate : arguments) {
        T value{};
        if (candidate.Name.equalsAscii(name) && (candidate.Value >>= value)) return value;
    }
    return std::nullopt;
}

}  // namespace jibiao::uno
