"""What the extension costs a person in a real Calc with a window: start, insertion, paste, edits, marks, a whole check.

Wall clock, medians; where it says "with" and "without", two offices take turns, one with the extension and one without.
Needs a screen and the target office_bench.
"""
# SPDX-License-Identifier: MPL-2.0
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).parents[2]
PROGRAM = pathlib.Path("/usr/lib/libreoffice/program")


def load_types(build):
    """Before the first import of uno: the types of the extension must be known to this process, too."""
    types = [PROGRAM / "types/offapi.rdb", build / "bench-office/with/jibiao/jibiao.rdb"]
    os.environ["URE_MORE_TYPES"] = " ".join(f"file://{path}" for path in types)
    global uno
    import uno


def argument(name, value):
    one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    one.Name, one.Value = name, value
    return one


def named(**values):
    result = []
    for name, value in values.items():
        one = uno.createUnoStruct("com.sun.star.beans.NamedValue")
        one.Name, one.Value = name, value
        result.append(one)
    return tuple(result)


def took(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


class Office:
    """A Calc of its own, with the extensions of a folder; its profile is kept until `remove`, so that it starts again
    as on the second day."""

    def __init__(self, build, extensions):
        self.folder = build / "bench-office" / extensions
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="jibiao-bench-"))
        (self.home / "user").mkdir()
        shutil.copy(SOURCE / "tests/tools/profile.xcu", self.home / "user/registrymodifications.xcu")
        self.process = None

    def start(self):
        """Until an empty spreadsheet stands in its window."""
        pipe = self.home.name
        environment = {name: value for name, value in os.environ.items() if name != "URE_MORE_TYPES"}
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.home}", f"-env:BUNDLED_EXTENSIONS=file://{self.folder}",
             f"--accept=pipe,name={pipe};urp", "--norestore", "--nologo", "--nodefault"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={**environment, "HOME": str(self.home), "SAL_USE_VCLPLUGIN": "gen"})
        self.reach(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop = self.make("com.sun.star.frame.Desktop")
        self.dispatcher = self.make("com.sun.star.frame.DispatchHelper")
        self.toolkit = self.make("com.sun.star.awt.Toolkit")
        self.open()
        self.settle()

    def reach(self, url):
        """An office that starts cannot say when it can be reached: it is asked until it answers."""
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                self.context = resolver.resolve(url)
                return
            except uno.getClass("com.sun.star.connection.NoConnectException"):
                time.sleep(0.002)
        sys.exit("the office did not start")

    def make(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def open(self):
        self.document = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
        self.sheet = self.document.Sheets.getByIndex(0)
        return self.document

    def close(self):
        self.document.setModified(False)
        self.document.close(True)

    def settle(self):
        """All that the office has to do is done, also painting."""
        self.toolkit.processEventsToIdle()

    def run(self, command, **arguments):
        frame = self.document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, command, "", 0, tuple(argument(*one) for one in arguments.items()))

    def inside(self, **work):
        return self.make("org.jibiao.bench.Stopwatch").execute(named(document=self.document, **work))

    def fill(self, rows, bad=9):
        self.inside(step="fill", rows=rows, bad=bad)
        self.settle()

    def end(self):
        try:
            self.desktop.terminate()
        except uno.getClass("com.sun.star.lang.DisposedException"):
            pass  # it was gone before it answered
        self.process.wait(30)

    def remove(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def starts(with_ours, without, times):
    """The first start of a profile is not counted."""
    seconds = {with_ours: [], without: []}
    for turn in range(times + 1):
        for office in (with_ours, without):
            one = took(office.start)
            if turn:
                seconds[office].append(one)
            office.end()
    return {"with_ms": statistics.median(seconds[with_ours]), "without_ms": statistics.median(seconds[without])}


def insertions(office, times):
    """template -> milliseconds, of the second and later ones; each must be one step of undo."""
    checker = office.make("org.jibiao.Checker")
    result = {}
    for template in json.loads(checker.templates()):
        document = office.open()
        undo = document.getUndoManager()
        one = []
        for _ in range(times + 1):
            one.append(took(lambda: checker.insertTemplate(document, office.sheet.Name, "A1", template["id"])))
            office.settle()
            if len(undo.getAllUndoActionTitles()) != 1:
                sys.exit(f"{template['id']}: not one step of undo")
            undo.undo()
        office.close()
        result[template["id"]] = statistics.median(one[1:])
    return result


def paste(office, rows, live, times):
    """From another workbook: milliseconds until the command is done, and until the pasted rows are painted and,
    with the extension, judged and all findings listed, those out of view, too."""
    source = office.open()
    office.fill(rows)
    used = office.sheet.createCursor()
    used.gotoEndOfUsedArea(True)
    source.CurrentController.select(used)
    office.run(".uno:Copy")
    document = office.open()
    done, drawn = [], []
    for _ in range(times + 1):
        document.CurrentController.select(office.sheet.getCellByPosition(0, 0))
        office.settle()
        done.append(took(lambda: office.run(".uno:Paste")))

        def following():
            live(document)
            office.settle()
        drawn.append(done[-1] + took(following))
        office.run(".uno:Undo")
        live(document)
    office.close()
    source.setModified(False)
    source.close(True)
    return {"done": statistics.median(done[1:]), "drawn": statistics.median(drawn[1:])}


def edits(office, rows, bad, live, times):
    """One value typed by a program, until findings and window are right again."""
    document = office.open()
    office.fill(rows, bad)
    live(document)
    office.settle()
    result = []
    for turn in range(times):
        def editing():
            office.sheet.getCellByPosition(4, 2 + turn % rows).setString(str(100 + turn))
            live(document)
            office.settle()
        result.append(took(editing))
    office.close()
    return statistics.median(result)


def set_marks(office, on):
    provider = office.make("com.sun.star.configuration.ConfigurationProvider")
    node = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                (argument("nodepath", "/org.jibiao.Options"),))
    node.Marks = on
    node.commitChanges()
    office.settle()


def marks(office, live, times):
    """bad cells -> milliseconds of an edit with and without marks."""
    result = {}
    for cells in (1, 100, 1000):
        rows, bad = (200, 1) if cells == 1 else (cells, 100)
        one = {}
        for on in (False, True):
            set_marks(office, on)
            one["with_ms" if on else "without_ms"] = edits(office, rows, bad, live, times)
        result[cells] = one
    return result


def whole_check(office, rows, times):
    """Inside the office: handing out the block, reading it our way, judging it, and what macros need for ten rules."""
    office.open()
    office.fill(rows)
    inside = {step: statistics.median(office.inside(step=step, times=times)) for step in ("hand out", "read", "check")}
    macro = office.make("org.jibiao.bench.Macro")
    for way in ("block", "cell"):
        *seconds, _ = macro.execute(named(document=office.document, way=way, rows=rows, times=max(2, times // 4)))
        inside[f"macro by {way}"] = statistics.median(seconds)
    office.close()
    return inside


def figures(build, quick):
    """None without a screen, the target office_bench or python3-uno."""
    if "DISPLAY" not in os.environ or not (build / "bench-office/with/jibiao/jibiao.rdb").is_file():
        return None
    try:
        load_types(build)
    except ImportError:
        return None
    times = 5 if quick else 15
    with_ours, without = Office(build, "with"), Office(build, "plain")
    try:
        result = {"start": starts(with_ours, without, times)}
        with_ours.start()
        without.start()
        checker = with_ours.make("org.jibiao.Checker")

        def live(document):
            checker.live(document, "zh_CN")
        result["insert"] = insertions(with_ours, 3)
        ours, theirs = paste(with_ours, 1000, live, times), paste(without, 1000, lambda document: None, times)
        result["paste"] = {until: {"with_ms": ours[until], "without_ms": theirs[until]} for until in ours}
        result["edit"] = {rows: {"with_ms": edits(with_ours, rows, 9, live, times * 2),
                                 "without_ms": edits(without, rows, 9, lambda document: None, times * 2)}
                          for rows in (200, 2000)}
        result["marks"] = marks(with_ours, live, times)
        result["check"] = {rows: whole_check(with_ours, rows, times) for rows in (200, 2000)}
        with_ours.end()
        without.end()
        return result
    finally:
        with_ours.remove()
        without.remove()


if __name__ == "__main__":
    print(json.dumps(figures(pathlib.Path(sys.argv[1]).resolve(), "--quick" in sys.argv), indent=1, ensure_ascii=False))
