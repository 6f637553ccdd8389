"""What goes when something goes, and comes back with Undo."""

from hypothesis import given

from cuprofiler.core.changes import Change
from cuprofiler.core.record import OWNER, REFERENCE, ids_in, marked
from cuprofiler.domain.records import RECORD_TYPES, Product
from cuprofiler.domain.removal import removing
from tests.strategies import portraits


def dangling(profile):
    there = {getattr(r, "id", "") for r in profile.records.values()} | {""}
    for record in profile.records.values():
        for field in marked(type(record), OWNER):
            if field in ("source", "item"):
                continue
            yield from (i for i in ids_in(getattr(record, field)) if i not in there)
        for field in marked(type(record), REFERENCE):
            value = getattr(record, field)
            yield from (
                i for i in (value if isinstance(value, tuple) else (value,)) if i not in there
            )


def test_every_record_says_to_what_it_belongs():
    assert {kind for kind in RECORD_TYPES if marked(kind, OWNER)} == set(RECORD_TYPES) - {Product}


@given(portraits())
def test_nothing_is_left_that_points_to_what_is_gone(profile):
    for record in list(profile.records.values()):
        identity = getattr(record, "id", "")
        if not identity or isinstance(record, Product):
            continue
        change = Change("x", removing(profile, identity))
        after = profile.after(change)
        assert list(dangling(after)) == []
        assert after.after(change.inverse()).records == profile.records
