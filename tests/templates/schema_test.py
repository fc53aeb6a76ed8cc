# Every template keeps templates/schema.json, and the schema refuses each value of a wrong type, each missing
# key and each unknown key. tests/core/form/template_test.cpp asks the same of the loader.
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



def wrong_values(value):
    """What people write by mistake for a value of this type."""
    if isinstance(value, (bool, str)):
        return [None, 7]
    return [None, "7"] if isinstance(value, (int, float)) else [None, "text"]


def places(value, path=()):
    """Every value of a JSON document with the path that leads to it."""
    yield path, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, path + (key,))


def changed(document, path, change):
    """A copy in which change(parent, key) was made at the path."""
    copied = copy.deepcopy(document)
    parent = copied
    for key in path[:-1]:
        parent = parent[key]
    change(parent, path[-1])
    return copied


def shape(path, value):
    """The same for all items of a list: the schema has one rule for them."""
    return tuple("*" if isinstance(key, int) else key for key in path), type(value)


def mutations(document, tried):
    """Documents with one mistake each, and its description; none at places of a shape that was tried."""
    for path, value in places(document):
        if shape(path, value) in tried:
            continue
        tried.add(shape(path, value))
        for wrong in wrong_values(value):
            if path:
                yield f"{path} = {wrong}", changed(document, path, lambda p, k: p.__setitem__(k, wrong))
        if isinstance(value, dict) and path[:1] != ("lists",) and "parameters" not in path[-1:]:
            unknown = {**value, "no such key": 1}
            yield f"{path} with an unknown key", changed({"d": document}, ("d",) + path,
                                                         lambda p, k: p.__setitem__(k, unknown))["d"]


def main(folder):
    schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failures, mistakes, tried = [], 0, set()
    templates = [f for f in sorted(folder.glob("*.json")) if f.stem != "vocabulary" and "schema" not in f.stem]
    for file in templates:
        document = json.loads(file.read_text(encoding="utf-8"))
        failures += [f"{file.name}: {e.json_path}: {e.message}" for e in validator.iter_errors(document)]
        if document.get("id") != file.stem:
            failures.append(f"{file.name}: the id is {document.get('id')!r}; expected {file.stem!r}")
        for required in schema["required"]:
            without = {k: v for k, v in document.items() if k != required}
            if validator.is_valid(without):
                failures.append(f"{file.name}: accepted without {required}")
        for description, mutated in mutations(document, tried):
            mistakes += 1
            if validator.is_valid(mutated):
                failures.append(f"{file.name}: accepted {description}")
    print(f"{len(templates)} templates, {mistakes} mistakes")
    print("\n".join(failures))
    return 1 if failures or not templates else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
