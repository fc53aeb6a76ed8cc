# One of two validators: python3-jsonschema accepts every export and refuses every mistake.
# SPDX-License-Identifier: MPL-2.0
"""export_schema_test.py SCHEMA MISTAKES FOLDER…: exports are the files export-*.json of the folders."""
import copy
import fnmatch
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: the Python module jsonschema is missing (python3-jsonschema)")
    sys.exit(77)


# Each mistake is made in the first export that has a place for it, and in one of so many.
SHARE = 12


def changed(document, mistake):
    """A copy with the mistake; None where the document has no such place. '*' stands for any letters."""
    document = copy.deepcopy(document)
    parent = document
    *way, last = mistake["at"].split("/")[1:]
    for step in way:
        if isinstance(parent, list):
            if int(step) >= len(parent):
                return None
            parent = parent[int(step)]
            continue
        found = [key for key in parent if fnmatch.fnmatchcase(key, step)]
        if not found:
            return None
        parent = parent[found[0]]
    keys = [key for key in parent if fnmatch.fnmatchcase(key, last)] or ([last] if "*" not in last else [])
    if not keys or ("value" not in mistake and "repeat" not in mistake and keys[0] not in parent):
        return None
    if "repeat" in mistake:
        parent[keys[0]] = mistake["repeat"][0] * mistake["repeat"][1]
    elif "value" in mistake:
        parent[keys[0]] = mistake["value"]
    else:
        del parent[keys[0]]
    return document


def codes_of_vocabulary(schema, vocabulary):
    """The schema's level and sign codes are those that exports use."""
    records = schema["$defs"]["indicator_records"]["items"]["properties"]
    for name, element in (("level1", "LV1_PERF_IND_CODE"), ("level2", "LV2_PERF_IND_CODE"),
                          ("operators", "COMPUTESIGN")):
        unknown = set(vocabulary["export"][name].values()) - set(records[element]["enum"])
        if unknown:
            yield f"{element} lacks {sorted(unknown)}"


def lengths_of_vocabulary(schema, vocabulary):
    """The lengths that the program keeps are those that the schema asks for."""
    lengths, said = vocabulary["export"]["lengths"], {}
    for kind in ("goals", "indicator_records", "spending"):
        for element, rules in schema["$defs"][kind]["items"]["properties"].items():
            said[element] = rules.get("maxLength", said.get(element))
            if element not in lengths and "maxLength" in rules:
                yield f"vocabulary.json has no length of {element}"
    for element, length in lengths.items():
        if said.get(element, length) not in (None, length):
            yield f"{element} is {length} long in vocabulary.json, {said[element]} in the schema"


def names_in(schema):
    """Every key that an export may have."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}) if isinstance(schema.get("properties"), dict) else ()
        for part in schema.values():
            yield from names_in(part)


def undocumented(schema, text):
    return [f"export-schema.md does not say what {name} is" for name in sorted(set(names_in(schema)))
            if f"`{name}`" not in text and f"“{name}”" not in text]


def main(schema_file, mistakes_file, folders):
    schema = json.loads(schema_file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    vocabulary = json.loads((schema_file.parent / "vocabulary.json").read_text(encoding="utf-8"))
    failures = list(codes_of_vocabulary(schema, vocabulary)) + list(lengths_of_vocabulary(schema, vocabulary))
    failures += undocumented(schema, schema_file.with_suffix(".md").read_text(encoding="utf-8"))
    mistakes = json.loads(mistakes_file.read_text(encoding="utf-8"))
    files = [file for folder in folders for file in sorted(folder.glob("export-*.json"))]
    made = [0] * len(mistakes)
    for number, file in enumerate(files):
        document = json.loads(file.read_text(encoding="utf-8"))
        failures += [f"{file.name}: {e.json_path}: {e.message[:200]}" for e in validator.iter_errors(document)]
        for index, mistake in enumerate(mistakes):
            if made[index] and (number + index) % SHARE:
                continue
            wrong = changed(document, mistake)
            made[index] += wrong is not None
            if wrong is not None and validator.is_valid(wrong):
                failures.append(f"{file.name}: accepted {mistake}")
    failures += [f"no export has a place for {mistake}" for mistake, times in zip(mistakes, made) if not times]
    print(f"{len(files)} exports, {sum(made)} mistakes")
    print("\n".join(failures[:50]))
    return 1 if failures or not files else 0


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), [pathlib.Path(f) for f in sys.argv[3:]]))
