"""Profile files on their way in: what is refused is named where it stands in the file."""

import json

import pytest

from cuprofiler.domain.records import RECORD_TYPES, Answer, ItemState
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.storage.profile_parts import place_of
from cuprofiler.subjects.history.records import State

SCHEMA = json.loads((RESOURCES / "profile.schema.json").read_text(encoding="utf-8"))


def resolved(schema):
    """A schema without references and options of null."""
    for option in schema.get("anyOf", ()):
        if option.get("type") != "null":
            schema = option
    if "$ref" in schema:
        return SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
    return schema


def part_at(path):
    """The schema of the part that a key leads to, through lists."""
    found = resolved(SCHEMA)
    for name in path.split("."):
        found = resolved(found["properties"][name])
        if found.get("type") == "array":
            found = resolved(found["items"])
    return found


@pytest.mark.parametrize(
    "kind", [kind for kind in RECORD_TYPES if kind.FILE], ids=lambda kind: kind.__name__
)
def test_every_kind_is_named_by_its_key_in_the_file(kind):
    assert part_at(place_of(kind))["type"] == "object"


def test_every_kind_of_record_has_a_place_in_the_file():
    """Answers stand with what they are about; what was ticked stays in the workspace, and so do
    states, which follow from the steps that are kept there.
    """
    assert {kind for kind in RECORD_TYPES if kind.FILE is None} == {Answer, ItemState, State}


def test_a_file_that_lists_people_lists_all_of_them(tmp_path):
    """Neither further kinds of user nor further deciders are asked for once more."""
    found = read_profile(samples()[0].path, 1)
    assert found.value(found.product_id, "more_users") == "no"
    assert found.value(found.product_id, "others") == "done"
    bare = {"format": "cuprofiler-profile", "version": 1, "product": {"name": "Bare"}}
    path = tmp_path / "bare.json"
    path.write_text(json.dumps(bare), encoding="utf-8")
    nobody = read_profile(path, 1)
    assert nobody.value(nobody.product_id, "more_users") is None
    assert nobody.value(nobody.product_id, "others") is None
