# Every golden export keeps templates/export-schema.json, and the schema refuses exports with a key less.
# SPDX-License-Identifier: MPL-2.0
import copy
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: the Python module jsonschema is missing (python3-jsonschema)")
    sys.exit(77)


def without_each_key(document):
    """Copies that lack one key of the document or of one of its parts."""
    for key, value in document.items():
        smaller = copy.deepcopy(document)
        del smaller[key]
        yield key, smaller
        if isinstance(value, dict) and key in ("generator", "form", "receipt"):
            for inner in value:
                if inner == "draft":
                    continue
                smaller = copy.deepcopy(document)
                del smaller[key][inner]
                yield f"{key}.{inner}", smaller


def main(schema_file, folder):
    schema = json.loads(schema_file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failures = []
    files = sorted(folder.glob("export-*.json"))
    for file in files:
        document = json.loads(file.read_text(encoding="utf-8"))
        failures += [f"{file.name}: {e.json_path}: {e.message}" for e in validator.iter_errors(document)]
        for key, smaller in without_each_key(document):
            if validator.is_valid(smaller):
                failures.append(f"{file.name}: accepted without {key}")
        with_sign = copy.deepcopy(document)
        with_sign["form"]["goal"] += ">"
        if validator.is_valid(with_sign):
            failures.append(f"{file.name}: accepted an ASCII sign")
    print(f"{len(files)} exports")
    print("\n".join(failures))
    return 1 if failures or not files else 0


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
