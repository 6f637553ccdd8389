"""Values: equal by their fields, of one class only, and usable as keys."""

from dataclasses import fields, replace
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.frozen import frozen


@frozen
class Point:
    x: int
    y: int = 0
    COUNTED: ClassVar[dict[str, int]] = {}


@frozen
class Other:
    x: int
    y: int = 0


@frozen
class Deep(Point):
    z: tuple[int, ...] = ()


@frozen
class Empty:
    pass


@given(st.integers(), st.integers(), st.integers(), st.integers())
def test_two_are_equal_if_all_their_fields_are(a: int, b: int, c: int, d: int) -> None:
    one, two = Point(a, b), Point(c, d)
    assert (one == two) is ((a, b) == (c, d))
    assert (hash(one) == hash(two)) or (one != two)
    assert len({one, Point(a, b)}) == 1


def test_another_class_with_the_same_fields_is_another_value() -> None:
    assert Point(1, 2) != Other(1, 2)
    assert Point(1, 2) != Deep(1, 2)
    assert Deep(1, 2, (3,)) == Deep(1, 2, (3,))
    assert Deep(1, 2, (3,)) != Deep(1, 2, (4,))
    assert Empty() == Empty()
    assert Point(1) != 1


def test_it_is_a_dataclass_with_slots() -> None:
    assert [field.name for field in fields(Deep)] == ["x", "y", "z"]  # type: ignore[arg-type]
    assert replace(Point(1, 2), y=3) == Point(1, 3)  # type: ignore[type-var]
    with pytest.raises(AttributeError):
        Point(1).z = 1  # type: ignore[attr-defined]


def test_it_shows_its_fields() -> None:
    assert repr(Deep(1, z=(2,))) == "Deep(x=1, y=0, z=(2,))"
