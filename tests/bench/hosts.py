"""What the core costs in its hosts: memory, files on the command line, WebAssembly beside the native core."""
# SPDX-License-Identifier: MPL-2.0
import json
import os
import pathlib
import subprocess
import time

SOURCE = pathlib.Path(__file__).parents[2]


def peak_megabytes(command):
    """The most memory that one run of a program held."""
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(program.pid, 0)
    return usage.ru_maxrss / 1024


def wasm_figures(build):
    """The figures of tests/hosts/wasm/figures.mjs; None where WebAssembly is not built."""
    door, scripts = build / "tests/hosts/wasm/native_door", build / "jibiao-core.js"
    if not door.is_file() or not scripts.is_file():
        return None
    environment = dict(os.environ, JIBIAO_NATIVE_DOOR=str(door), JIBIAO_SCRIPTS=str(build))
    done = subprocess.run(["node", SOURCE / "tests/hosts/wasm/figures.mjs", "2000"], env=environment,
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def seconds_of_check(program, files):
    """Of one call of `jibiao check` over so many files, its office started for it; its exit code tells of findings."""
    start = time.perf_counter()
    subprocess.run([program, "check", *files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def check_figures(build):
    """(seconds of the first file, seconds of each further one); None without the program."""
    program = build / "jibiao"
    files = sorted((SOURCE / "tests/cases/workbooks").glob("*.xlsx"))
    if not program.is_file() or len(files) < 2:
        return None
    first, all_files = seconds_of_check(program, files[:1]), seconds_of_check(program, files)
    return first, (all_files - first) / (len(files) - 1)
