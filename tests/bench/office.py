"""What the extension costs a person in a real Calc with a window: start, insertion, paste, edits, marks, a whole check.

Wall clock, medians; where it says "with" and "without", two offices take turns, one with the extension and one without.
After an edit it is waited for what a person waits for: the sidebar filled to its last row, marks and sheet painted. What
is found is not asked for meanwhile: a report of all of it takes longer than showing it. Needs a screen and the target office_bench.
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
        self.checker = None  # ours, once it was made

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
        self.first = self.open()
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
    return medians(seconds[with_ours], seconds[without])


def insertions(office, times):
    """template -> milliseconds, of the second and later ones; each must be one step of undo."""
    result = {}
    for template in json.loads(office.checker.templates()):
        document = office.open()
        undo = document.getUndoManager()
        one = []
        for _ in range(times + 1):
            one.append(took(lambda: office.checker.insertTemplate(document, office.sheet.Name, "A1", template["id"])))
            office.settle()
            if len(undo.getAllUndoActionTitles()) != 1:
                sys.exit(f"{template['id']}: not one step of undo")
            undo.undo()
        office.close()
        result[template["id"]] = statistics.median(one[1:])
    return result


def shown(office):
    """When it returns, a change before is shown. Ours is read by a callback of the main thread; a question about the
    empty workbook waits in the same queue, and costs next to nothing. What the callback leaves for later, as the rows
    of a long list out of view, and what is to be painted is done when the office has nothing to do."""
    if office.checker:
        office.checker.live(office.first, "zh_CN")
    office.settle()


def must_be_shown(office, document):
    """That `shown` did not return too early."""
    if not office.checker:
        return
    before = office.checker.sidebarState(document)
    office.checker.live(document, "zh_CN")
    office.settle()
    if before != office.checker.sidebarState(document) or not json.loads(before)["check"]["list"]:
        sys.exit("what is found was not shown yet when the clock was stopped")


def paste(office, rows, times):
    """From another workbook: pairs of milliseconds until the command is done, and until all is shown."""
    source = office.open()
    office.fill(rows)
    used = office.sheet.createCursor()
    used.gotoEndOfUsedArea(True)
    source.CurrentController.select(used)
    office.run(".uno:Copy")
    document = office.open()
    result = []
    for _ in range(times + 1):
        document.CurrentController.select(office.sheet.getCellByPosition(0, 0))
        office.settle()
        done = took(lambda: office.run(".uno:Paste"))
        result.append((done, done + took(lambda: shown(office))))
        must_be_shown(office, document)
        office.run(".uno:Undo")
        shown(office)
    office.close()
    source.setModified(False)
    source.close(True)
    return result[1:]


def edits(office, rows, bad, times):
    """Milliseconds of each: one value typed by a program, until findings and window are right again."""
    document = office.open()
    office.fill(rows, bad)
    shown(office)
    result = []
    for turn in range(times):
        def editing():
            office.sheet.getCellByPosition(4, 2 + turn % rows).setString(str(100 + turn))
            shown(office)
        result.append(took(editing))
    must_be_shown(office, document)
    office.close()
    return result


def in_turns(with_ours, without, measure, turns=3):
    """All that each office measured. The speed of a machine may double within minutes."""
    all_of = {with_ours: [], without: []}
    for _ in range(turns):
        for office in all_of:
            all_of[office] += measure(office)
    return all_of[with_ours], all_of[without]


def medians(ours, theirs):
    return {"with_ms": statistics.median(ours), "without_ms": statistics.median(theirs)}


def set_marks(office, on):
    provider = office.make("com.sun.star.configuration.ConfigurationProvider")
    node = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                (argument("nodepath", "/org.jibiao.Options"),))
    node.Marks = on
    node.commitChanges()
    office.settle()


def marks(office, times):
    """bad cells -> milliseconds of an edit with and without marks."""
    result = {}
    for cells in (1, 100, 1000):
        rows, bad = (200, 1) if cells == 1 else (cells, 100)
        one = {}
        for on in (False, True):
            set_marks(office, on)
            one["with_ms" if on else "without_ms"] = statistics.median(edits(office, rows, bad, times))
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
        with_ours.checker = with_ours.make("org.jibiao.Checker")
        result["insert"] = insertions(with_ours, 3)
        ours, theirs = in_turns(with_ours, without, lambda office: paste(office, 1000, times // 3 + 1))
        result["paste"] = {until: medians(*([one[k] for one in all_of] for all_of in (ours, theirs)))
                           for k, until in enumerate(("done", "drawn"))}
        result["edit"] = {rows: medians(*in_turns(with_ours, without, lambda office: edits(office, rows, 9, times)))
                          for rows in (200, 2000)}
        result["marks"] = marks(with_ours, times)
        result["check"] = {rows: whole_check(with_ours, rows, times) for rows in (200, 2000)}
        with_ours.end()
        without.end()
        return result
    finally:
        with_ours.remove()
        without.remove()


if __name__ == "__main__":
    print(json.dumps(figures(pathlib.Path(sys.argv[1]).resolve(), "--quick" in sys.argv), indent=1, ensure_ascii=False))
