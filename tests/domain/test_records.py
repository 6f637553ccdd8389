"""The descriptions of all records hold together."""

import typing
from dataclasses import MISSING, fields

import pytest

from cuprofiler.domain.records import RECORD_TYPES


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_every_field_begins_with_a_value_of_its_type(kind):
    """A file is written from it as it is: None only where nothing need be known."""
    types = typing.get_type_hints(kind)
    for field in fields(kind):
        if field.default is MISSING:
            continue
        allowed = typing.get_args(types[field.name]) or (types[field.name],)
        plain = [typing.get_origin(each) or each for each in allowed if each is not Ellipsis]
        if typing.get_origin(types[field.name]) is tuple:
            plain = [tuple]
        assert type(field.default) in plain, field.name
