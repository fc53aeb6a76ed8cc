// What every UNO object of ours needs, once: reference counting, queryInterface, XServiceInfo.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/implbase5.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

namespace detail {
template <class... I>
struct Base;
template <class A>
struct Base<A> {
    using Type = cppu::WeakImplHelper1<A>;
};
template <class A, class B>
struct Base<A, B> {
    using Type = cppu::WeakImplHelper2<A, B>;
};
template <class A, class B, class C>
struct Base<A, B, C> {
    using Type = cppu::WeakImplHelper3<A, B, C>;
};
template <class A, class B, class C, class D>
struct Base<A, B, C, D> {
    using Type = cppu::WeakImplHelper4<A, B, C, D>;
};
template <class A, class B, class C, class D, class E>
struct Base<A, B, C, D, E> {
    using Type = cppu::WeakImplHelper5<A, B, C, D, E>;
};
}  // namespace detail

/// Base of a UNO object that implements one to five interfaces (listeners, callbacks, panels).
template <class... Interfaces>
using Implements = typename detail::Base<Interfaces...>::Type;

/// Base of an object the office makes by name: `Self::implementation` and `Self::service` are its
/// names as in jibiao.components.
template <class Self, class... Interfaces>
class Component : public Implements<css::lang::XServiceInfo, Interfaces...> {
public:
    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(Self::implementation);
    }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name = rtl::OUString::createFromAscii(Self::service);
        return css::uno::Sequence<rtl::OUString>(&name, 1);
    }
};

/// What a `constructor=` function returns: the object, acquired for the caller.
template <class Object>
css::uno::XInterface* acquired(Object* object) {
    object->acquire();
    return static_cast<cppu::OWeakObject*>(object);
}

}  // namespace jibiao::uno
