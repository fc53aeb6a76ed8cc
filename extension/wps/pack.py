#!/usr/bin/env python3
# Puts the add-in together: pack.py SOURCE VERSION FOLDER ZIP CORE…: the folder as WPS loads it, and the archive
# that a user gets. The same input gives the same bytes. SPDX-License-Identifier: MPL-2.0
import json
import pathlib
import re
import shutil
import sys
import zipfile

LANGUAGES = ("zh_CN", "en", "zh_TW")
ICONS = {"insert": "insert", "check": "check", "fix": "fix", "export": "export", "pane": "deck"}
PLAIN = ("*.js", "*.html", "*.css", "*.xml")


def ribbon_words(catalogues):
    """The words of the ribbon in each language, from msgctxt "ui"."""
    words = {}
    for language in LANGUAGES:
        text = (catalogues / f"{language}.po").read_text(encoding="utf-8")
        found = re.findall(r'msgctxt "ui"\nmsgid "wps\.ribbon\.([a-z]+)"\nmsgstr "([^"\n]+)"', text)
        words[language] = dict(found)
        if set(words[language]) != set(ICONS) | {"tab"}:
            sys.exit(f"{language}.po: words of the ribbon are missing: {sorted(words[language])}")
    return ("// The words of the ribbon, from the catalogues. SPDX-License-Identifier: MPL-2.0\n"
            f"var JibiaoRibbonWords = {json.dumps(words, indent=1)};\n")


def make_folder(source, folder, cores):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "icons").mkdir(parents=True)
    addin = source / "extension/wps"
    for pattern in PLAIN:
        for file in addin.glob(pattern):
            shutil.copyfile(file, folder / file.name)
    for name, icon in ICONS.items():
        shutil.copyfile(source / f"extension/libreoffice/icons/{icon}.svg", folder / f"icons/{name}.svg")
    for core in cores:
        shutil.copyfile(core, folder / core.name)
    (folder / "ribbon_words.js").write_text(ribbon_words(source / "extension/messages"), encoding="utf-8")


def members(source, folder):
    """What the archive holds: (name, bytes, may be run)."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield f"{folder.name}/{file.relative_to(folder)}", file.read_bytes(), False
    install = source / "extension/wps/install"
    for file in sorted(install.glob("*")):
        outside = file.suffix in (".bat", ".desktop")
        if file.suffix == ".txt":
            text = file.read_text(encoding="utf-8").replace("\n", "\r\n")
            yield {"readme": "安装说明.txt", "checklist": "检查清单.txt"}[file.stem], text.encode("utf-8-sig"), False
        else:
            yield (file.name if outside else f"install/{file.name}"), file.read_bytes(), file.suffix in (".sh", ".desktop")
    for name in ("LICENSE", "NOTICE"):
        yield name, (source / name).read_bytes(), False


def main():
    source, version, folder, archive = (pathlib.Path(argument) for argument in sys.argv[1:5])
    cores = [pathlib.Path(argument) for argument in sys.argv[5:]]
    folder = folder / f"jibiao_{version}"
    make_folder(source, folder, cores)
    part = archive.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name, content, may_run in members(source, folder):
            entry = zipfile.ZipInfo(f"jibiao-wps/{name}", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3   # so that the rights below are kept
            entry.external_attr = (0o100755 if may_run else 0o100644) << 16
            out.writestr(entry, content)
    part.replace(archive)


main()
