# The package as the extension manager reads it: nothing missing, nothing untrue.
# SPDX-License-Identifier: MPL-2.0
"""package_test.py BUILD SOURCE VERSION LIBREOFFICE"""
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as xml
import zipfile

BUILD, SOURCE = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
VERSION, LIBREOFFICE = sys.argv[3], pathlib.Path(sys.argv[4])
DESCRIPTION = "{http://openoffice.org/extensions/description/2006}"
UPDATE = "{http://openoffice.org/extensions/update/2006}"
LO = "{http://libreoffice.org/extensions/description/2011}"
HREF = "{http://www.w3.org/1999/xlink}href"
MANIFEST = "{http://openoffice.org/2001/manifest}"
LANGUAGES = {"en", "zh-CN", "zh-TW"}


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.package = zipfile.ZipFile(BUILD / "jibiao.oxt")
        cls.names = {name.removeprefix("./") for name in cls.package.namelist()}
        cls.texts = {name.removeprefix("./"): cls.package.read(name) for name in cls.package.namelist()
                     if not name.endswith("/")}
        cls.root = xml.fromstring(cls.texts["description.xml"])

    def one(self, path):
        found = self.root.findall("/".join(DESCRIPTION + step for step in path.split("/")))
        self.assertEqual(len(found), 1, path)
        return found[0]

    def test_every_href_exists(self):
        hrefs = [element.get(HREF) for element in self.root.iter() if HREF in element.attrib]
        self.assertGreater(len(hrefs), 8)
        for href in hrefs:
            self.assertIn(href, self.names)
            self.assertTrue(self.texts[href].strip(), href + " is empty")

    def test_everything_of_the_manifest_exists(self):
        manifest = xml.fromstring(self.texts["META-INF/manifest.xml"])
        parts = [entry.get(MANIFEST + "full-path") for entry in manifest]
        self.assertGreater(len(parts), 8)
        self.assertEqual(len(parts), len(set(parts)))
        for part in parts:
            self.assertTrue(part in self.names or any(name.startswith(part + "/") for name in self.names), part)

    def test_every_configuration_file_is_in_the_manifest_and_is_xml(self):
        manifest = self.texts["META-INF/manifest.xml"].decode()
        for name in self.names:
            if name.endswith((".xcu", ".xcs")):
                xml.fromstring(self.texts[name])
                self.assertIn(f'"{name}"', manifest)

    def test_pictures_exist(self):
        for name in [n for n in self.names if n.endswith(".xcu")]:
            for picture in re.findall(rb"(?:%origin%|vnd\.sun\.star\.extension://org\.jibiao\.calc)/([\w/.-]+)",
                                      self.texts[name]):
                self.assertIn(picture.decode(), self.names, name)

    def test_identifier_is_the_folder_of_the_help(self):
        identifier = self.one("identifier").get("value")
        self.assertEqual(identifier, "org.jibiao.calc")
        for name in self.names:
            parts = name.split("/")
            if parts[0] == "help" and len(parts) > 3:
                self.assertEqual(parts[2], identifier, name)

    def test_version_is_that_of_the_project_and_of_the_update(self):
        self.assertEqual(self.one("version").get("value"), VERSION)
        feed = xml.parse(BUILD / "jibiao.update.xml").getroot()
        self.assertEqual(feed.find(UPDATE + "version").get("value"), VERSION)
        self.assertEqual(feed.find(UPDATE + "identifier").get("value"), self.one("identifier").get("value"))
        download = feed.find(f"{UPDATE}update-download/{UPDATE}src").get(HREF)
        self.assertTrue((BUILD / download).is_file(), download)
        for language in LANGUAGES:
            self.assertIn(VERSION, self.texts[f"release-notes/{language}.txt"].decode())
        program = re.search(r'program_version = "([^"]+)"', (SOURCE / "src/core/output/json.h").read_text())
        self.assertEqual(program.group(1), VERSION)

    def test_minimum_version_is_the_one_built_against(self):
        """Built against an older office it would run there; built against a newer one it may not."""
        wanted = self.one("dependencies").find(LO + "LibreOffice-minimal-version").get("value")
        told = subprocess.run([LIBREOFFICE / "program/soffice", "--version"], capture_output=True, text=True,
                              env={"HOME": str(BUILD), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, check=True)
        built = [int(part) for part in re.search(r"LibreOffice (\d+)\.(\d+)", told.stdout).groups()]
        self.assertLessEqual([int(part) for part in wanted.split(".")], built)
        feed = xml.parse(BUILD / "jibiao.update.xml").getroot()
        self.assertEqual(feed.find(f"{UPDATE}dependencies/{LO}LibreOffice-minimal-version").get("value"), wanted)

    def test_licence(self):
        licence = self.one("registration/simple-license")
        texts = licence.findall(DESCRIPTION + "license-text")
        self.assertIn(licence.get("default-license-id"), [text.get("license-id") for text in texts])
        self.assertIn("Mozilla Public License Version 2.0", self.texts["LICENSE"].decode()[:200])
        self.assertEqual(self.texts["LICENSE"], (SOURCE / "LICENSE").read_bytes())
        self.assertEqual(self.texts["NOTICE"], (SOURCE / "NOTICE").read_bytes())

    def test_icons_normal_and_high_contrast(self):
        for kind in ("default", "high-contrast"):
            xml.fromstring(self.texts[self.one("icon/" + kind).get(HREF)])

    def test_every_language_is_there(self):
        for place in ("display-name", "publisher", "extension-description", "release-notes"):
            told = {element.get("lang") for element in self.one(place)}
            self.assertEqual(told, LANGUAGES, place)
            for element in self.one(place):
                self.assertTrue((element.text or "").strip() or element.get(HREF), place)

    def test_platform_is_that_of_the_library(self):
        self.assertIn(self.one("platform").get("value"), ("linux_x86_64", "linux_aarch64"))
        self.assertTrue(self.texts["libjibiao.so"].startswith(b"\x7fELF"))

    def test_no_path_of_this_machine(self):
        for name, text in self.texts.items():
            self.assertNotIn(str(SOURCE).encode(), text, name)

    def test_the_schema_of_exports_is_shipped(self):
        for name in ("export-schema.json", "export-schema.md"):
            self.assertEqual(self.texts[name], (SOURCE / "templates" / name).read_bytes())
            self.assertEqual((BUILD / name).read_bytes(), self.texts[name])


unittest.main(argv=sys.argv[:1])
