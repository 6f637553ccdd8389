"""Cost lines as a table to type in: cells, blocks from a spreadsheet, and what can't be taken."""

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.codes import AlternativeKind, Basis, Per, Repeats
from cuprofiler.i18n import speaking
from cuprofiler.services.entry import block_of, copied, emptied, pasted, typed
from cuprofiler.services.typed import WrongTextError
from cuprofiler.subjects.cost.records import Alternative, CostItem
from cuprofiler.subjects.cost.words.entry import entry_rows, heads
from cuprofiler.subjects.cost.words.proposal import adding_line
from tests.builders import profile

D = Decimal
NAMES = tuple(heads())
WAYS = (
    Alternative("w1", "p", AlternativeKind.OURS, "Ours", 0),
    Alternative("w2", "p", AlternativeKind.AS_TODAY, "As today", 1),
)


def costs(*lines):
    items = (
        CostItem(f"l{number}", "p", way, name, amount=amount, position=number)
        for number, (way, name, amount) in enumerate(lines)
    )
    base = profile()
    own = [replace(each, product_id=base.product_id) for each in (*WAYS, *items)]
    return profile(more=own)


@pytest.fixture
def begin():
    numbers = count(1)
    return lambda found, way: adding_line(found, lambda: f"new{next(numbers)}", way)


def shape(found):
    return [
        (row.group, row.key[1] if row.key else ("head" if row.is_head else "new"))
        for row in entry_rows(found)
    ]


def test_rows_stand_under_their_way_with_a_place_for_a_further_one():
    found = costs(("w2", "Fees", D(5)), ("w1", "Licence", D(100)))
    assert shape(found) == [
        ("w1", "head"),
        ("w1", "l1"),
        ("w1", "new"),
        ("w2", "head"),
        ("w2", "l0"),
        ("w2", "new"),
    ]


def line(found, name):
    return next(each for each in found.cost_items if each.name == name)


def test_typing_changes_one_field(begin):
    found = costs(("w1", "Licence", D(100)))
    row = list(entry_rows(found))[1]
    after = found.after(typed(found, row, "amount", "1,250.50", begin))
    assert line(after, "Licence").amount == D("1250.50")
    after = after.after(typed(after, row, "repeats", "once", begin))
    assert line(after, "Licence").repeats is Repeats.ONCE
    assert typed(after, row, "amount", "1250.50", begin).edits == ()


def test_typing_a_name_in_the_last_row_begins_a_line(begin):
    found = costs()
    row = list(entry_rows(found))[1]
    assert row.is_new
    change = typed(found, row, "name", "Set-up", begin)
    assert [edit.before for edit in change.edits] == [None]
    after = found.after(change)
    assert line(after, "Set-up").alternative_id == "w1"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("amount", "abc", "not an amount"),
        ("amount", "-5", "not an amount"),
        ("first_year", "61", "0 to 60"),
        ("first_year", "soon", "whole number"),
        ("name", "", "name is missing"),
        ("per", "a horse", "“a seat”"),
        ("repeats", "", "Choose one of"),
    ],
)
def test_what_cannot_stand_in_a_cell_says_what_can(begin, name, text, said):
    found = costs(("w1", "Licence", D(100)))
    with pytest.raises(WrongTextError) as refused:
        typed(found, list(entry_rows(found))[1], name, text, begin)
    assert said in str(refused.value)


def test_a_block_fills_lines_and_begins_new_ones_as_one_step(begin):
    found = costs(("w1", "Licence", None), ("w2", "Fees", D(5)))
    rows = list(entry_rows(found))
    block = block_of(
        "Licence\t29\ta seat and month\tEvery year\t1\r\nSet-up\t€1,150\tall together\tOnce\t0\r\n"
    )
    change = pasted(found, rows, (1, 0), NAMES, block, begin)
    after = found.after(change)
    licence, set_up = line(after, "Licence"), line(after, "Set-up")
    assert (licence.amount, licence.per) == (D(29), Per.SEAT_MONTH)
    assert (set_up.amount, set_up.repeats, set_up.first_year) == (D(1150), Repeats.ONCE, 0)
    assert set_up.alternative_id == "w1"
    assert line(after, "Fees") == line(found, "Fees")
    assert change.label == "10 cells pasted"
    assert after.after(change.inverse()).records == found.records


def test_a_block_with_one_wrong_cell_takes_nothing_and_names_the_line(begin):
    found = costs(("w1", "Licence", None), ("w1", "Support", None))
    rows = list(entry_rows(found))
    with pytest.raises(WrongTextError) as refused:
        pasted(found, rows, (1, 1), NAMES, [["10"], ["ten"]], begin)
    assert str(refused.value).startswith("Line 2: This is not an amount.")
    assert str(refused.value).endswith("Nothing was taken.")


def test_a_cell_that_asks_for_another_first_waits_for_it(begin):
    """A last year is only asked for what repeats: the block says so further to the left."""
    found = costs(("w1", "Licence", D(1)))
    once = found.after(typed(found, list(entry_rows(found))[1], "repeats", "Once", begin))
    rows = list(entry_rows(once))
    after = once.after(pasted(once, rows, (1, 3), NAMES, [["Every year", "1", "3"]], begin))
    assert (line(after, "Licence").repeats, line(after, "Licence").last_year) == (
        Repeats.YEARLY,
        3,
    )
    with pytest.raises(WrongTextError, match="“3” has no place in this line"):
        pasted(once, rows, (1, 3), NAMES, [["Once", "1", "3"]], begin)


def test_empty_lines_in_a_block_keep_their_place_and_begin_nothing(begin):
    found = costs(("w1", "A", D(1)), ("w1", "B", D(2)), ("w1", "C", D(3)))
    rows = list(entry_rows(found))
    after = found.after(pasted(found, rows, (1, 1), NAMES, block_of("7\n\n9\n\n"), begin))
    assert [each.amount for each in after.cost_items] == [D(7), None, D(9)]


def test_a_block_that_is_too_long_is_refused(begin):
    found = costs()
    with pytest.raises(WrongTextError, match="1001 lines"):
        pasted(found, list(entry_rows(found)), (1, 0), NAMES, [["x"]] * 1001, begin)


def test_clearing_leaves_names_and_choices():
    found = costs(("w1", "A", D(1)), ("w1", "B", D(2)))
    rows = list(entry_rows(found))[1:3]
    change = emptied(found, rows, NAMES)
    after = found.after(change)
    assert [(each.name, each.amount, each.per) for each in after.cost_items] == [
        ("A", None, Per.CUSTOMER),
        ("B", None, Per.CUSTOMER),
    ]
    assert change.label == "2 cells cleared"


def test_in_german_a_point_sets_thousands_apart(begin):
    found = costs(("w1", "Lizenz", D("23.99")))
    row = list(entry_rows(found))[1]
    with speaking("de"):
        assert copied(found, [row], ("name", "amount")) == "Lizenz\t23,99"
        after = found.after(typed(found, row, "amount", "1.234", begin))
    assert line(after, "Lizenz").amount == D(1234)


AMOUNTS = st.none() | st.decimals(0, 10**9, places=2)
LINES = st.lists(
    st.tuples(
        st.text(st.characters(categories=("L", "N"), max_codepoint=0x24F), min_size=1, max_size=9),
        AMOUNTS,
        st.sampled_from(Per),
        st.sampled_from(Basis),
    ),
    min_size=1,
    max_size=6,
)


@given(LINES)
def test_what_is_copied_and_pasted_is_the_same(lines):
    """Copied from one way and pasted into another, every field that is typed is equal."""
    base = costs()
    items = [
        CostItem(
            f"l{number}",
            base.product_id,
            "w1",
            name,
            amount=amount,
            per=per,
            basis=basis,
            position=number,
        )
        for number, (name, amount, per, basis) in enumerate(lines)
    ]
    own = [replace(way, product_id=base.product_id) for way in WAYS]
    found = profile(more=[*own, *items])
    rows = list(entry_rows(found))
    text = copied(found, rows[1 : 1 + len(items)], NAMES)
    numbers = count(1)
    change = pasted(
        found,
        rows,
        (len(rows) - 1, 0),
        NAMES,
        block_of(text),
        lambda known, way: adding_line(known, lambda: f"new{next(numbers)}", way),
    )
    after = found.after(change)
    copies = [each for each in after.cost_items if each.alternative_id == "w2"]
    assert [(c.name, c.amount, c.per, c.basis or Basis.GUESSED, c.first_year) for c in copies] == [
        (i.name, i.amount, i.per, i.basis, i.first_year) for i in items
    ]


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("de", "0,125", D("0.125")),
        ("de", "0.125", D("0.125")),
        ("de", "1,125", D("1.125")),
        ("de", "1.234,50", D("1234.50")),
        ("en", "0,125", D("0.125")),
        ("en", "1,125", D("1125")),
        ("en", "500 EUR", D(500)),
        ("en", "CHF 500.25", D("500.25")),
        ("en", "€ 5", D(5)),
    ],
)
def test_amounts_as_they_are_written(begin, language, text, amount):
    found = costs(("w1", "Licence", D(3)))
    with speaking(language):
        change = typed(found, list(entry_rows(found))[1], "amount", text, begin)
    assert line(found.after(change), "Licence").amount == amount


@pytest.mark.parametrize("name", ['"abc', '"Basic" licence', "a\tb", "two\nlines", "\x01bad"])
def test_odd_names_come_back_as_one_line(begin, name):
    found = costs(("w1", "Licence", D(3)))
    rows = list(entry_rows(found))
    change = typed(found, rows[1], "name", name, begin)
    after = found.after(change)
    (stored,) = (each.name for each in after.cost_items)
    assert not any(letter in stored for letter in "\t\n\x01")
    rows = list(entry_rows(after))
    block = block_of(copied(after, [rows[1], rows[1]], NAMES))
    again = after.after(pasted(after, rows, (2, 0), NAMES, block, begin))
    assert [each.name for each in again.cost_items] == [stored] * 3
    assert [each.amount for each in again.cost_items] == [D(3)] * 3
