"""From kinds of user to the product (B5, and the rows of B6 with several kinds)."""

import pytest

from cuprofiler.domain.codes import Type
from cuprofiler.subjects.verdict.rules.rollup import Component, roll_up

SAME, UINF, CINF = Type.SAME, Type.USER_INFLUENCES, Type.CUSTOMER_INFLUENCES
INT, THIRD, AGENT = Type.INTERNAL, Type.THIRD_PARTY_PAYS, Type.AGENT_CHOOSES
OPEN = Type.UNDETERMINED


@pytest.mark.parametrize(
    ("name", "parts", "expected", "primary", "tie_break"),
    [
        ("E02b", [(SAME, 1), (UINF, 9)], Type.MIXED, UINF, "T2"),
        ("E07b", [(SAME, 1), (UINF, 4)], Type.MIXED, UINF, "T2"),
        ("E08b", [(CINF, None), (UINF, None)], Type.MIXED, CINF, "T3"),
        ("E09b", [(THIRD, None), (SAME, None)], Type.MIXED, THIRD, "T1"),
        ("E11", [(CINF, 40), (CINF, 5), (CINF, 3), (CINF, 2)], CINF, CINF, None),
        ("E11b", [(UINF, 5), (CINF, 40)], Type.MIXED, CINF, "T2"),
        ("E16b", [(UINF, None), (SAME, None)], Type.MIXED, UINF, "T3"),
        ("E20", [(INT, 20), (CINF, 20)], Type.MIXED, CINF, "T3"),
        ("agent before paying side", [(THIRD, 900), (AGENT, 1)], Type.MIXED, AGENT, "T1"),
        ("a number is missing", [(SAME, 100), (UINF, None)], Type.MIXED, UINF, "T3"),
        ("two lead, the third is smaller", [(SAME, 5), (INT, 5), (CINF, 1)], Type.MIXED, INT, "T3"),
        ("nobody yet", [], OPEN, OPEN, None),
        ("only open ones", [(OPEN, 3), (Type.RECHECK, 2)], OPEN, OPEN, None),
    ],
)
def test_roll_up(name, parts, expected, primary, tie_break):
    found = roll_up([Component(kind, people) for kind, people in parts])
    assert (found.type, found.primary, found.tie_break) == (expected, primary, tie_break)
    assert not found.provisional


def test_one_type_with_open_kinds_is_provisional():
    found = roll_up([Component(CINF, 3), Component(OPEN), Component(Type.RECHECK)])
    assert (found.type, found.provisional) == (CINF, True)
