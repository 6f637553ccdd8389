"""A dental clinic's prices, typed into the real window: answers, offers, market, worth, undo."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Market, PriceFor, Role
from cuprofiler.domain.offer import pricing
from cuprofiler.domain.records import DecisionMaker, Segment
from cuprofiler.subjects.price.words.adding import price_list
from tests.builders import CINF
from tests.subjects.people.test_page import new_product, pick, write
from tests.subjects.price.rules.test_four_prices import C9B


@pytest.fixture
def page(stage):
    """A practice's product at 29 a month, with an owner who says no above 25."""
    new_product(stage, "Chairside", "Assistants", 6, CINF)
    session = stage.program.session
    own = session.profile.product_id
    records = [
        DecisionMaker("owner", own, "Practice owner", (Role.DECIDER,), limit=Decimal(25)),
        Segment("s1", own, Market.CUSTOMERS, "Small practices", 1200),
    ]
    priced = pricing(session.profile, Decimal(29), PriceFor.MONTH)
    session.do(Change("", (*priced, *(Edit(None, record) for record in records))))
    stage.show("price")
    stage.settle()
    return stage.page("price")


def profile_of(page):
    return page.session.profile


def title(page):
    return page.header.title.text()


def test_the_price_is_above_the_limit_and_the_mark_leads_to_whose_it_is(stage, page):
    assert title(page) == "£29 is above the limit of £25 that the practice owner named."
    spots = {spot.id for spot in page.line.figure.figure().spots}
    assert "decision_maker:owner" in spots
    page.activated("decision_maker:owner")
    stage.settle()
    assert stage.page("people").isVisible()


def test_twelve_answers_typed_draw_curves_and_are_undone(stage, page):
    before = profile_of(page).records
    page.show_tab("asked")
    assert title(page) == "Nobody was asked about the price yet."
    for number, row in enumerate([*C9B, *C9B[:2]]):
        page.asked.add_answer()
        stage.settle()
        write(page, "name", f"Practice {number}")
        for name, amount in zip(
            ("too_cheap", "cheap", "expensive", "too_expensive"), row, strict=True
        ):
            write(page, name, str(amount))
        page.escape()
        stage.settle()
        if number == 8:
            assert title(page) == "9 four-price answers: too few for a range."
            assert "from 10 answers on" in page.asked._convention.text()
    assert title(page).startswith("Roughly, £")
    assert page.header.subline.text() == "12 answers in order."
    assert "van Westendorp" in page.asked._convention.text()
    while page.session.profile.records != before:
        page.session.undo()
    assert not profile_of(page).of_kind("price_answer")


def test_a_user_who_does_not_pay_is_refused_with_the_reason(stage, page):
    page.show_tab("asked")
    page.asked.add_answer()
    stage.settle()
    said = []
    page.session.failed.connect(said.append)
    pick(page, "role", "user")
    stage.settle()
    (answer,) = profile_of(page).of_kind("price_answer")
    assert answer.role is not Role.USER
    wrong = [label.text() for label in page.panel.findChildren(type(page.header.title))]
    assert any("Users who do not pay name other prices" in text for text in [*said, *wrong])


def test_six_offers_are_won_and_lost(stage, page):
    page.show_tab("offers")
    assert title(page) == "No offer was made yet."
    for number in range(6):
        page.offers.add()
        stage.settle()
        write(page, "name", f"Practice {number}")
        pick(page, "state", "won" if number < 2 else "lost")
        stage.settle()
        pick(page, "weight", "paid" if number == 0 else "said")
        write(page, "why", "Saves an evening" if number < 2 else "Too dear")
        page.escape()
        stage.settle()
    assert title(page) == "Offers won: 2 of 6. What weighs most against it: Too dear."
    assert page.offers._why.isVisible()
    page.show_tab("line")
    stage.settle()
    assert "Offers: 2 of 6 won" in page.line.figure.figure().said


def test_the_market_of_a_segment_and_what_one_is_worth(stage, page):
    page.show_tab("market")
    page.market.add()
    stage.settle()
    (size,) = profile_of(page).of_kind("market")
    assert (size.name, size.segment_id, size.reachable) == ("Small practices", "s1", 1200)
    write(page, "accounts", "5000")
    write(page, "share", "5")
    page.escape()
    stage.settle()
    assert title(page) == "Say what you need a year."
    page.open_frame()
    stage.settle()
    write(page, "needed", "20000")
    page.escape()
    stage.settle()
    # 1,200 × 5 % × 348 = 20,880; all in reach 417,600.
    assert title(page) == "A large market: £417,600 a year in reach, you need £20,000."
    page.show_tab("worth")
    page.worth.add()
    stage.settle()
    assert "by takings alone a customer looks worth too much" in title(page)
    for name, text in (("margin", "80"), ("churn", "2"), ("spent", "2320"), ("won", "10")):
        write(page, name, text)
    page.escape()
    stage.settle()
    # 29 × 80 % / 2 % = 1,160 against 232.
    assert title(page) == "Small practices: a customer brings 5 times what winning one takes."


def test_a_list_is_looked_at_before_anything_is_stored(stage, page, tmp_path):
    path = tmp_path / "prices.csv"
    path.write_text(
        "Company,Role,Too cheap,Bargain,Getting dear,Too dear\n"
        "North,Decides,10,20,30,40\nSouth,user,1,2,3,4\nEast,,ten,2,3,4\n",
        encoding="utf-8",
    )
    page.show_tab("asked")
    assert page.listed.read(path, price_list())
    stage.settle()
    assert [take.isChecked() for _draft, take in page.listed.lines] == [True, False, False]
    assert not profile_of(page).of_kind("price_answer")
    page.listed.add()
    stage.settle()
    (answer,) = profile_of(page).of_kind("price_answer")
    assert answer.name == "North"
    page.session.undo()
    assert not profile_of(page).of_kind("price_answer")


def test_an_empty_page_says_where_to_begin(stage):
    new_product(stage, "Bare", "Users", None, {})
    stage.show("price")
    page = stage.page("price")
    for tab in ("line", "asked", "offers", "market", "worth"):
        page.show_tab(tab)
        stage.settle()
        assert title(page)
        assert page.parts[tab]._nothing.isVisible()
    assert QApplication.focusWidget() is not None
