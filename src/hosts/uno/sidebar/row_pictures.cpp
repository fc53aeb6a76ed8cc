// The pictures of a list's rows, drawn once each.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/row_pictures.h"

#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <osl/file.hxx>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using File = Reference<css::io::XTempFile>;

/// Systems clear their folders of temporary files, also below an office that runs for weeks.
bool is_there(const File& file) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(file->getUri(), item) == osl::FileBase::E_None;
}

}  // namespace

File RowPictures::draw(const rtl::OUString& url) const {
    File file;
    notified("picture of a row", [&] {
        const auto provider = css::graphic::GraphicProvider::create(context_);
        const auto source = argument("URL", url);
        const auto drawing = provider->queryGraphic({&source, 1});
        if (!drawing.is()) return;
        const File made = css::io::TempFile::create(context_);
        const css::beans::PropertyValue target[] = {argument("URL", made->getUri()),
                                                    argument("MimeType", to_office("image/png"))};
        provider->storeGraphic(drawing, {target, 2});
        file = made;
    });
    return file;
}

rtl::OUString RowPictures::bitmap(const std::string& url) {
    if (url.empty()) return {};
    const auto known = drawn_.find(url);
    if (known != drawn_.end() && known->second.is() && is_there(known->second))
        return known->second->getUri();
    if (known == drawn_.end() || known->second.is()) drawn_[url] = draw(to_office(url));
    const File& file = drawn_[url];
    return file.is() ? file->getUri() : to_office(url);
}

}  // namespace jibiao::uno
