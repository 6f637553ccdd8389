"""A record describes itself: key, owners, references."""

import pytest

from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import (
    OWNER,
    REFERENCE,
    Identity,
    Owner,
    Reference,
    References,
    ids_in,
    marked,
)
from cuprofiler.domain.records import RECORD_TYPES, Answer, Moment


@frozen
class Note:
    """A note on a person."""

    key = Identity("note", "id")

    id: str
    product_id: Owner
    person_id: Owner
    about: Reference = ""
    others: References = ()


@frozen
class Pair:
    """Two of them."""

    key = Identity("pair", "one", "two")

    one: str
    two: str
    said: str = ""


def test_a_key_is_the_kind_and_what_tells_one_from_another():
    assert Note("n", "p", "m").key == ("note", "n")
    assert Pair("a", "b").key == Pair("a", "b", "otherwise").key == ("pair", "a", "b")
    assert Note.key.kind == "note"
    assert Pair.key.fields == ("one", "two")


def test_owners_and_references_are_read_off_the_fields():
    assert marked(Note, OWNER) == ("product_id", "person_id")
    assert marked(Note, REFERENCE) == ("about", "others")
    assert marked(Pair, OWNER) == marked(Pair, REFERENCE) == ()


def test_a_description_is_no_field():
    assert Note("n", "p", "m") == Note("n", "p", "m")
    assert not hasattr(Note("n", "p", "m"), "__dict__")
    with pytest.raises((AttributeError, TypeError)):
        Note("n", "p", "m").key = ()


def test_a_reference_may_name_several():
    assert ids_in("a@b:c") == ("a", "b", "c")
    assert ids_in("a") == ("a",)


def test_no_two_kinds_of_record_share_a_name():
    names = [kind.key.kind for kind in RECORD_TYPES]
    assert len(set(names)) == len(names) == 44
    assert Answer("p", "s", "payer", "user").key == ("answer", "s", "payer")
    assert Moment("p", "l", "t", "calls").key == ("moment", "l", "t")


def test_every_kind_that_grows_has_an_end():
    """One to a product, or one to a question or an item, need none."""
    without = {kind.__name__ for kind in RECORD_TYPES if not kind.MOST}
    assert without == {"Product", "Answer", "ItemState", "CostFrame", "PlanFrame", "PriceFrame"}
