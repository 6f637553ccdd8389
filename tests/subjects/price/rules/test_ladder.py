"""The price ladder: a published table, and accounts that say what can't be."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.subjects.price.records import LadderAnswer
from cuprofiler.subjects.price.rules.ladder import ladder
from tests.builders import CINF, profile


def climbed(*answers):
    """A product with answers (account, price, buys)."""
    found = profile(("Assistants", 6, None, CINF))
    edits = [
        Edit(None, LadderAnswer(f"l{n}", "p", name, None if price is None else Decimal(price),
                                buys, n))
        for n, (name, price, buys) in enumerate(answers)
    ]  # fmt: skip
    return ladder(found.after(Change("", tuple(edits))))


def test_the_published_table_of_fifty_five():
    # DART Consulting, Gabor-Granger example: 55 asked, the highest price each would pay.
    highest = {1000: 14, 1500: 11, 2000: 9, 2500: 12, 3000: 8}
    answers = []
    number = 0
    for price, count in highest.items():
        for _each in range(count):
            number += 1
            answers.append((f"A{number}", price, True))
            above = [p for p in highest if p > price]
            answers += [(f"A{number}", above[0], False)] if above else []
    answers.append(("none", 1000, False))
    found = climbed(*answers)
    assert found.accounts == 55 and found.out_of_order == 0
    assert [(int(r.price), r.buys) for r in found.rungs] == [
        (1000, 54), (1500, 40), (2000, 29), (2500, 20), (3000, 8),
    ]  # fmt: skip
    assert [round(100 * r.share.middle) for r in found.rungs] == [98, 73, 53, 36, 15]
    assert [int(r.price) * r.buys for r in found.rungs] == [54000, 60000, 58000, 50000, 24000]
    assert found.best.price == 1500
    # 58,000 is not told from 60,000 by 55 answers.
    assert not found.is_clear


def test_who_says_no_below_a_yes_is_out_of_order_and_left_out():
    found = climbed(("North", 20, False), ("North", 30, True), ("South", 20, True))
    assert (found.accounts, found.out_of_order) == (2, 1)
    assert [(r.price, r.buys, r.accounts) for r in found.rungs] == [(20, 1, 1)]


def test_an_account_counts_once_in_any_spelling_and_prices_follow():
    found = climbed(("North", 20, True), (" north ", 40, False), ("South", 30, True))
    assert found.accounts == 2
    # At 30 nothing follows for North: between its yes and its no.
    assert [(r.price, r.buys, r.accounts) for r in found.rungs] == [
        (20, 2, 2), (30, 1, 1), (40, 0, 1),
    ]  # fmt: skip


def test_nobody_and_no_price():
    assert climbed().best is None and not climbed().is_clear
    assert climbed(("North", None, True)).rungs == ()


ANSWERS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.integers(1, 9), st.booleans()), max_size=40
)


@given(ANSWERS)
def test_fewer_buy_at_a_higher_price_and_no_more_than_were_asked(answers):
    found = climbed(*answers)
    buys = [rung.buys for rung in found.rungs]
    assert buys == sorted(buys, reverse=True)
    assert all(0 <= r.buys <= r.accounts <= found.accounts - found.out_of_order
               for r in found.rungs)  # fmt: skip
    for rung in found.rungs:
        assert rung.takings.low <= rung.takings.middle <= rung.takings.high + 1e-9
        assert rung.takings.middle == pytest.approx(float(rung.price) * 100 * rung.share.middle)
