"""What a person does in a session, slowly enough for valgrind: types, takes back, repairs, walks, stores, quits."""
# SPDX-License-Identifier: MPL-2.0
import subprocess
import sys
import threading
import time

import uno

PATIENCE = 900  # seconds; under valgrind an office takes minutes to start


def until(ask, what):
    """What `ask` answers, once that is something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = ask()
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            answer = None
        if answer:
            print(what, flush=True)
            return answer
        time.sleep(1)
    sys.exit(f"never: {what}")


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "300", *names], check=True)


local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
address = f"uno:pipe,name={sys.argv[1]};urp;StarOffice.ComponentContext"
context = until(lambda: resolver.resolve(address), "the office answers")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = until(lambda: next(iter(desktop.Components), None), "the document is there")
controller = until(lambda: document.CurrentController, "it has a window")
sheet, undo = document.Sheets.getByIndex(0), document.UndoManager
dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)


def run(command):
    dispatcher.executeDispatch(controller.Frame, command, "", 0, ())


def steps():
    return undo.getAllUndoActionTitles()


run("org.jibiao:check")
cell = sheet.getCellRangeByName("H10")
for text in ("≥≤5", "95%", "200"):
    cell.setString(text)
undo.undo()
until(lambda: cell.getString() == "95%", "taken back")
controller.select(cell)
controller.Frame.ContainerWindow.toFront()
controller.Frame.ComponentWindow.setFocus()
keys("9", "8", "Return")
until(lambda: cell.getString() == "98", "typed")
for number in range(1, document.Sheets.Count):
    controller.setActiveSheet(document.Sheets.getByIndex(number))
before = len(steps())
# The preview of the repairs is modal: who calls waits until it is confirmed.
threading.Thread(target=run, args=("org.jibiao:fix",), daemon=True).start()
until(lambda: keys("Return") or len(steps()) > before, "repaired")
run("org.jibiao:next")
document.store()
document.close(True)
until(desktop.terminate, "it ends")
