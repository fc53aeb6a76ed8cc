// Templates, and the forms that are made of them.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/form/extend.h"
#include "core/import/import.h"
#include "hosts/uno/sidebar/model/templates_view.h"
#include "hosts/wasm/answer.h"
#include "hosts/wasm/calls/lists.h"
#include "hosts/wasm/layout_json.h"
#include "hosts/wasm/view_json.h"

namespace jibiao::wasm {

Result<Json> templates(Desk& desk, const Request& request) {
    request.allow({"search", "region", "year", "kind"});
    const sidebar::TemplateFilter filter{request.text_if_any("search"),
                                         request.text_if_any("region"), request.text_if_any("year"),
                                         request.text_if_any("kind")};
    if (request.wrong()) return *request.wrong();
    return view_json(sidebar::make_templates_view({}, desk.library(), desk.troubles(), filter,
                                                  request.messages()));
}

Result<Json> library(Desk& desk, const Request& request) {
    request.allow({"texts"});
    std::vector<TemplateText> texts;
    for (const JsonReader& item : request.need("texts").items()) {
        item.allow({"file", "text"});
        texts.push_back({item.need("file").text(), item.need("text").text_or_empty()});
    }
    if (request.wrong()) return *request.wrong();
    Extended extended = extend(builtin_library(), texts);
    desk.use(std::move(extended.library), std::move(extended.troubles));
    Json troubles = Json::array();
    for (const Error& trouble : desk.troubles())
        troubles.push_back(error_json(trouble, request.messages()));
    return Json{{"troubles", std::move(troubles)}};
}

Result<Json> layout(Desk& desk, const Request& request) {
    request.allow({"template", "cell"});
    const JsonReader id = request.need("template"), cell = request.find("cell");
    const auto wanted = desk.library().find(id.text_or_empty());
    const Cell at = cell.present() ? Request::cell_at(cell) : Cell{};
    if (!wanted) id.refuse("unknown-template", "the id of a template");
    if (request.wrong()) return *request.wrong();
    return layout_json(make_layout(*wanted, at),
                       request.messages().ui("undo.insert", {{"name", wanted->name}}));
}

Result<Json> import(Desk& desk, const Request& request) {
    request.allow({"text", "template", "new_year", "cell"});
    const std::string text = request.text("text");
    const JsonReader cell = request.find("cell");
    const ImportOptions options{request.text_if_any("template"), request.truth("new_year"),
                                cell.present() ? Request::cell_at(cell) : Cell{}};
    if (request.wrong()) return *request.wrong();
    const auto import = import_form(text, desk.library(), options);
    if (!import) return import.error();
    const std::string title =
        request.messages().ui("undo.import", {{"name", import->form_template->name}});
    return Json{{"layout", layout_json(import->layout, title)},
                {"unplaced", unplaced_json(import->unplaced)}};
}

}  // namespace jibiao::wasm
