"""Records to rows and back, as the records describe themselves."""

from dataclasses import fields

import pytest
from hypothesis import given

from cuprofiler.domain.records import RECORD_TYPES, Product
from cuprofiler.storage.mapping import MAPPINGS, setting_hash
from tests.strategies import portraits


@given(portraits())
def test_every_record_comes_back_as_it_was(profile):
    for record in profile.records.values():
        mapping = MAPPINGS[type(record)]
        row = mapping.row(record)
        assert mapping.sound(row)
        assert mapping.read(row) == record
        assert mapping.key_of(record) == tuple(getattr(record, name) for name in mapping.key)


@given(portraits())
def test_a_row_that_was_changed_is_noticed(profile):
    for record in list(profile.records.values())[:5]:
        mapping = MAPPINGS[type(record)]
        row = mapping.row(record)
        for place, cell in enumerate(row[:-1]):
            other = (cell or 0) + 1 if isinstance(cell, int) else f"{cell}x"
            assert not mapping.sound((*row[:place], other, *row[place + 1 :]))


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_a_table_has_a_column_for_every_field(kind):
    mapping = MAPPINGS[kind]
    assert [mapping.fields[column] for column in mapping.kinds] == [
        field.name for field in fields(kind)
    ]
    assert set(mapping.key) <= set(mapping.kinds)
    assert mapping.owner == ("id" if kind is Product else "product_id")


def test_a_row_that_lacks_what_is_needed_is_refused():
    mapping = MAPPINGS[Product]
    with pytest.raises(ValueError):
        mapping.read_columns(["id"], ("p",))
    assert mapping.read_columns(["id", "name"], ("p", "Pilot")) == Product("p", "Pilot")


def test_a_setting_is_hashed_with_the_length_of_its_key():
    """Otherwise "ab" with "c" would pass for "a" with "bc"."""
    assert setting_hash("ab", "c") != setting_hash("a", "bc")
