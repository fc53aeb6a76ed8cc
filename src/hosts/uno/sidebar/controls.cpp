// Controls made through their models, so that the office keeps model and window in step.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/controls.h"

#include <algorithm>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include "core/base/text.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// So many texts of a panel are not measured twice.
constexpr std::size_t most_texts = 10000;

}  // namespace

Control::Control(Reference<css::awt::XControl> control, const char* text_property)
    : state_(std::make_shared<State>()) {
    state_->control = std::move(control);
    state_->text_property = text_property;
}

void Control::text(std::string_view text) {
    if (state_->text == text) return;
    state_->text = text;
    state_->heights.clear();
    put(state_->text_property, to_office(text));
}

void Control::colour(sal_Int32 colour) {
    if (state_->colour == colour) return;
    state_->colour = colour;
    put("TextColor", colour);
}

void Control::background(sal_Int32 colour) {
    if (state_->background == colour) return;
    state_->background = colour;
    put("BackgroundColor", colour);
}

void Control::bold(bool on) {
    if (state_->bold == on) return;
    state_->bold = on;
    state_->heights.clear();
    css::awt::FontDescriptor font;
    font.Weight = on ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    put("FontDescriptor", font);
}

void Control::tip(std::string_view text) {
    if (state_->tip == text) return;
    state_->tip = text;
    put("HelpText", to_office(text));
}

void Control::enable(bool on) {
    if (state_->enabled == on) return;
    state_->enabled = on;
    put("Enabled", on);
}

void Control::place(const Box& box) {
    if (state_->box == box) return;
    state_->box = box;
    as<css::awt::XWindow>()->setPosSize(box.x, box.y, box.width, box.height,
                                        css::awt::PosSize::POSSIZE);
}

void Control::show(bool on) {
    if (state_->shown == on) return;
    state_->shown = on;
    as<css::awt::XWindow>()->setVisible(on);
}

void Control::focus() {
    as<css::awt::XWindow>()->setFocus();
}

int Control::height_for(int width) const {
    const auto known = state_->heights.find(width);
    if (known != state_->heights.end()) return known->second;
    const Reference<css::awt::XLayoutConstrains> layout(state_->control, UNO_QUERY);
    if (!layout.is()) return 0;
    const int height = layout->calcAdjustedSize(css::awt::Size(width, 0)).Height;
    return state_->heights[width] = height;
}

int Control::natural_width() const {
    const Reference<css::awt::XLayoutConstrains> layout(state_->control, UNO_QUERY);
    return layout.is() ? layout->getMinimumSize().Width : 0;
}

int Control::natural_height() const {
    const Reference<css::awt::XLayoutConstrains> layout(state_->control, UNO_QUERY);
    return layout.is() ? layout->getMinimumSize().Height : 0;
}

std::string Control::spoken_name() const {
    const Reference<css::accessibility::XAccessible> accessible(state_->control->getPeer(),
                                                                UNO_QUERY);
    const auto context = accessible.is() ? accessible->getAccessibleContext() : nullptr;
    return context.is() ? from_office(context->getAccessibleName()) : std::string();
}

Box Control::on_screen() const {
    const Reference<css::accessibility::XAccessible> accessible(state_->control->getPeer(),
                                                                UNO_QUERY);
    if (!state_->shown || !accessible.is()) return {};
    const Reference<css::accessibility::XAccessibleComponent> component(
        accessible->getAccessibleContext(), UNO_QUERY);
    if (!component.is()) return {};
    const css::awt::Point at = component->getLocationOnScreen();
    const css::awt::Size size = component->getSize();
    return {at.X, at.Y, size.Width, size.Height};
}

Pane::Pane(const PanelSite& site) : context_(site.context) {
    const Reference<css::awt::XControlModel> model(make("UnoControlContainerModel"),
                                                   UNO_QUERY_THROW);
    const Reference<css::awt::XControl> control(make("UnoControlContainer"), UNO_QUERY_THROW);
    control->setModel(model);
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(context_),
                                                UNO_QUERY_THROW);
    control->createPeer(toolkit, Reference<css::awt::XWindowPeer>(site.parent, UNO_QUERY_THROW));
    container_.set(control, UNO_QUERY_THROW);

    back_ = palette().back;
    // The office's own colour behind panels may be another one than that of labels (gtk3).
    put(model, "BackgroundColor", back_);
    Control probe = label("probe", "国");
    line_ = std::max(probe.natural_height(), 12);
    const Reference<css::awt::XDevice> device(probe.as<css::awt::XControl>()->getPeer(), UNO_QUERY);
    if (device.is()) font_ = device->getFont(css::awt::FontDescriptor());
    probe.show(false);
}

Reference<css::uno::XInterface> Pane::make(const char* service) const {
    const rtl::OUString name = "com.sun.star.awt." + rtl::OUString::createFromAscii(service);
    return context_->getServiceManager()->createInstanceWithContext(name, context_);
}

Control Pane::add(const char* service, const char* name, const char* text_property,
                  std::initializer_list<css::beans::NamedValue> properties) {
    const std::string model_service = std::string(service) + "Model";
    const Reference<css::awt::XControlModel> model(make(model_service.c_str()), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> set(model, UNO_QUERY_THROW);
    for (const css::beans::NamedValue& entry : properties) {
        set->setPropertyValue(entry.Name, entry.Value);
    }
    const Reference<css::awt::XControl> control(make(service), UNO_QUERY_THROW);
    control->setModel(model);
    container_->addControl(rtl::OUString::createFromAscii(name), control);
    const Control made(control, text_property);
    controls_.push_back({name, service, made});
    made.as<css::awt::XWindow>()->addFocusListener(new FocusListener([focus = focus_](bool gained) {
        *focus = gained;
    }));
    return made;
}

Control Pane::label(const char* name, std::string_view text) {
    Control made = add("UnoControlFixedText", name, "Label", {property("MultiLine", true)});
    made.background(back_);  // else a repaint of the window draws the text over itself
    made.text(text);
    return made;
}

Control Pane::button(const char* name, std::string_view text) {
    Control made = add(
        "UnoControlButton", name, "Label",
        {property("MultiLine", true), property("Tabstop", true), property("FocusOnClick", false)});
    made.text(text);
    return made;
}

Control Pane::link(const char* name) {
    return add("UnoControlFixedHyperlink", name, "Label", {property("Tabstop", true)});
}

Control Pane::edit(const char* name) {
    return add("UnoControlEdit", name, "Text", {property("Tabstop", true)});
}

Control Pane::reading(const char* name) {
    return add("UnoControlEdit", name, "Text",
               {property("Tabstop", true), property("MultiLine", true), property("ReadOnly", true),
                property("AutoVScroll", true), property("Border", sal_Int16(0)),
                property("PaintTransparent", true)});
}

Control Pane::drop_down(const char* name) {
    return add("UnoControlListBox", name, "Text",
               {property("Dropdown", true), property("Tabstop", true),
                property("LineCount", sal_Int16(12))});
}

Control Pane::bar(const char* name) {
    return add("UnoControlFixedText", name, "Label", {property("NoLabel", true)});
}

Reference<css::awt::XWindow> Pane::window() const {
    return Reference<css::awt::XWindow>(container_, UNO_QUERY);
}

Reference<css::lang::XComponent> Pane::peer() const {
    const Reference<css::awt::XControl> control(container_, UNO_QUERY_THROW);
    return Reference<css::lang::XComponent>(control->getPeer(), UNO_QUERY_THROW);
}

Reference<css::accessibility::XAccessible> Pane::accessible() const {
    return Reference<css::accessibility::XAccessible>(container_, UNO_QUERY);
}

namespace {

/// `share` of 255 of the one colour, the rest of the other.
sal_Int32 mix(sal_Int32 one, sal_Int32 other, int share) {
    sal_Int32 result = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        const int a = (one >> shift) & 255, b = (other >> shift) & 255;
        result |= ((a * share + b * (255 - share)) / 255) << shift;
    }
    return result;
}

bool is_dark(sal_Int32 colour) {
    return 299 * ((colour >> 16) & 255) + 587 * ((colour >> 8) & 255) + 114 * (colour & 255) <
           128000;
}

}  // namespace

Palette Pane::palette() const {
    const Reference<css::awt::XControl> control(container_, UNO_QUERY_THROW);
    const Reference<css::awt::XStyleSettingsSupplier> supplier(control->getPeer(), UNO_QUERY_THROW);
    const Reference<css::awt::XStyleSettings> style = supplier->getStyleSettings();
    const sal_Int32 back = style->getDialogColor() & 0xFFFFFF;
    Palette palette;
    palette.text = style->getDialogTextColor() & 0xFFFFFF;
    palette.back = back;
    palette.button_text = style->getButtonTextColor() & 0xFFFFFF;
    palette.field = style->getFieldColor() & 0xFFFFFF;
    palette.faint = mix(palette.text, back, 170);
    palette.track = mix(palette.text, back, 38);
    const bool dark = is_dark(back);
    const sal_Int32 highlight = style->getHighlightColor() & 0xFFFFFF;
    palette.bar = dark ? mix(palette.text, highlight, 90) : highlight;  // else dark upon dark
    palette.good = dark ? 0x7BD88F : 0x1B6E2D;
    palette.bad = dark ? 0xFF8A80 : 0xB3141E;
    palette.warning = dark ? 0xFFC069 : 0x8A4B00;
    return palette;
}

int Pane::text_width(std::string_view text) const {
    if (!font_.is()) return static_cast<int>(text.size()) * 6;
    std::string words(text);
    const auto known = widths_.find(words);
    if (known != widths_.end()) return known->second;
    if (widths_.size() >= most_texts) widths_.clear();
    return widths_[std::move(words)] = font_->getStringWidth(to_office(text));
}

std::string Pane::fitted(std::string_view text, int width) const {
    if (text_width(text) <= width) return std::string(text);
    std::string key = std::to_string(width) + '|' + std::string(text);
    const auto known = fitted_.find(key);
    if (known != fitted_.end()) return known->second;
    const std::u32string points = decode(text);
    std::size_t low = 0, high = points.size();
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        const bool fits = text_width(encode(points.substr(0, middle)) + "…") <= width;
        (fits ? low : high) = middle;
    }
    if (fitted_.size() >= most_texts) fitted_.clear();
    return fitted_[std::move(key)] = encode(points.substr(0, low)) + "…";
}

bool Pane::has_room(const Named& one) const {
    const std::string& text = one.control.text();
    if (text.empty()) return true;  // a bar
    const Box& box = one.control.box();
    if (one.service == "UnoControlFixedText") return one.control.height_for(box.width) <= box.height;
    if (one.service == "UnoControlFixedHyperlink") return text_width(text) <= box.width;
    if (one.service != "UnoControlButton") return true;
    const int across = std::max(box.width - 8, 1);
    return (text_width(text) + across - 1) / across * line_ <= box.height;
}

void Pane::close() {
    controls_.clear();
    if (!container_.is()) return;
    const Reference<css::lang::XComponent> component(container_, UNO_QUERY);
    container_.clear();
    font_.clear();
    if (component.is()) component->dispose();
}

}  // namespace jibiao::uno
