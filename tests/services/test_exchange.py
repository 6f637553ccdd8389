"""Profile files on their way in: what is refused is named where it stands in the file."""

import json

import pytest

from cuprofiler.domain.records import RECORD_TYPES, Answer, ItemState, Need, Product, Score, Tie
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import KEYS

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


@pytest.mark.parametrize(("kind", "key"), sorted(KEYS.items()))
def test_every_kind_is_named_by_its_key_in_the_file(kind, key):
    assert part_at(key)["type"] == "object"


def test_every_part_with_bounds_has_its_key():
    # The product, its answers, needs, scores and arrows are named by their own words.
    own = {Product, Answer, Need, Score, Tie, ItemState}
    tables = {"".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("_")
              for kind in RECORD_TYPES if kind not in own}  # fmt: skip
    assert set(KEYS) == tables
