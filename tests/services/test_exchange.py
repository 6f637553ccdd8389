"""Profile files on their way in: what is refused is named where it stands in the file."""

import json

import pytest

from cuprofiler.domain.records import RECORD_TYPES, Answer, ItemState, Need, Product, Score, Tie
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import KEYS, read_profile, samples

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
