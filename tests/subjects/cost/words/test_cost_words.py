"""Lifetime cost in tables and sentences, each figure counted out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import (
    Basis,
    CostGroup,
    Per,
    PricedAt,
    Prices,
    Repeats,
    Role,
    TierMode,
    Timing,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, UserClass
from cuprofiler.services.forms import form_of
from cuprofiler.subjects.checklists.words.evidence import evidence
from cuprofiler.subjects.cost.records import Tier
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.cost_to_serve import CostToServe
from cuprofiler.subjects.cost.rules.ranges import Range
from cuprofiler.subjects.cost.sheets import CostComposer, cost_sheets_there
from cuprofiler.subjects.cost.words import assumptions, cost
from cuprofiler.subjects.cost.words import rows as cost_rows
from cuprofiler.subjects.cost.words.out import cost_data
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)
from cuprofiler.subjects.services.sheets import PlansComposer, own_sheets_there, plan_sheets_there
from tests.builders import INTERNAL
from tests.paper.reading import said
from tests.subjects.cost.examples import alternatives_profile, line

D = Decimal
TODAY = date(2026, 11, 22)
ONCE = {"repeats": Repeats.ONCE, "first_year": 0, "group": CostGroup.ONE_TIME}


def two(*more, **frame):
    """Ours: 1,000, then 300 a year; as today 700 a year. Three years, nothing discounted."""
    ours = [line("setup", "Set-up", amount=D(1000), **ONCE), line("run", "Fee", amount=D(300))]
    alternatives = {"Ours": [*ours, *more], "As today": [line("t", "Paper", amount=D(700))]}
    return alternatives_profile(alternatives, **{"horizon": 3, "rate": D(0), **frame})


def plain(text):
    """Without the blanks that hold a figure and its sign together."""
    return " ".join(text.split())


def rows(found):
    return {row.label: row.values for row in cost_rows.side_by_side(compare(found))}


def test_both_ways_side_by_side():
    assert rows(two(seats=(5,))) == {
        "Start and first year": ("1,300", "700"),
        "3 years in all": ("1,900", "2,100"),
        "Worth today, at 0 % a year": ("1,900", "2,100"),
        "The same every year": ("633", "700"),
        # 633.33 by 5 seats and 12 months; 700 by the same.
        "Per seat and month, evened out": ("10.56", "11.67"),
        "Saved in all": ("200", "–"),
        "Saved, worth today": ("200", "–"),
        # 400 a year against 1,000 at first.
        "Paid back": ("in year 3, after about 2 years 6 months", "–"),
        "Paid back, worth today": ("in year 3, after about 2 years 6 months", "–"),
        "The cheaper one so far changes in year": ("3", "–"),
    }
    comparison = compare(two(seats=(5,)))
    assert cost.differences(comparison) == (
        *("€600 more", "€200 less", "€200 less", "€67 less", "€1.11 less"),
    )
    assert cost.paid_back(comparison) == "paid back in year 3, after about 2 years 6 months"
    assert cost.finding(two(), compare(two())) == (
        "Ours: €600 more in the first year and €200 less over 3 years, held against “As today”."
    )


def test_one_way_alone_has_nothing_to_be_held_against():
    alone = alternatives_profile({"Ours": [line("x", amount=D(50))]}, horizon=1, rate=D("8.25"))
    assert list(rows(alone)) == [
        *("Start and first year", "1 year in all", "Worth today, at 8.25 % a year"),
        "The same every year",
    ]
    comparison = compare(alone)
    assert cost.differences(comparison) == ()
    assert cost.paid_back(comparison) == ""
    with pytest.raises(ValueError, match="nothing to compare"):
        cost.our_saving(comparison)
    assert cost.finding(alone, comparison) == "Ours costs €50 over 1 year."


def test_three_ways_have_no_column_of_differences():
    alternatives = {name: [line("x", amount=D(50))] for name in ("Ours", "Rival", "As today")}
    comparison = compare(alternatives_profile(alternatives))
    assert cost.differences(comparison) == ()
    assert "The cheaper one so far changes in year" not in {
        r.label for r in cost_rows.side_by_side(comparison)
    }
    assert cost.headline(
        alternatives_profile(alternatives), cost.calculate(alternatives_profile(alternatives))
    ) == ("Ours costs the same as “As today”.")


def test_what_a_budget_holder_asks_of_an_internal_product():
    new = line("new", "New", amount=D(300), **{**ONCE, "group": CostGroup.RENEWAL})
    base = two(replace(new, first_year=3), seats=(4,))
    assert cost_rows.internal_rows(base, compare(base)) == ()
    staff = UserClass("c", "p", "Staff", 4)
    answers = [Answer("p", "c", name, code) for name, code in INTERNAL.items()]
    inside = Profile.of([*base.records.values(), staff, *answers], "p")
    found = {
        row.label: tuple(map(plain, row.values))
        for row in cost_rows.internal_rows(inside, compare(inside))
    }
    # Ours: 900 and 300 of 2,200; 2,200 over three years and four users.
    assert found == {
        "A year and user, evened out": ("183.33", "175.00"),
        "Share of upkeep": ("55 %", "100 %"),
    }


def test_what_the_figures_rest_on():
    assert assumptions.assumptions(two(), compare(two())) == (
        "Amounts in the money of each year, inflation included. "
        "Costs fall at the end of each year. Without taxes."
    )
    found = two(
        line("a", "Support", amount=D(100), rise=D(3), timing=Timing.START),
        line("b", "Care", amount=D(50), rise=D(3)),
        line("c", "Oil", amount=D("0.30"), rise=D(4)),
        base_date=date(2027, 1, 1),
        seats=(5, 6),
    )
    assert assumptions.assumptions(found, compare(found)) == (
        "Base date 1 January 2027. Seats by year: 5, 6, 6. "
        "Amounts in the money of each year, inflation included. "
        "Rising 3 % a year: Support, Care. Rising 4 % a year: Oil. "
        "Figures are rounded where they are shown: sums may differ by that. "
        "Costs fall when each line says. Without taxes."
    )
    constant = two(seats=(5,), rate_for=Prices.CONSTANT)
    lines = [replace(each, prices=Prices.CONSTANT) for each in constant.cost_items]
    constant = Profile.of([*constant.records.values(), *lines], "p")
    assert assumptions.assumptions(constant, compare(constant)).startswith(
        "5 seats. Amounts in money of the base date, without inflation."
    )


def test_how_sure_the_lines_are_and_where_they_are_from():
    noted = {"source": "Offer", "noted": date(2026, 11, 1)}
    found = two(
        line("a", "Support", amount=D(10), basis=Basis.PROVED, **noted),
        line("b", "Care", amount=D(10), basis=Basis.HEARD, **noted),
        line("c", "Oil", source="Talk"),
    )
    assert cost.sureness(found) == "4 of 6 lines are guesses."
    assert cost.sureness_counts(found) == ("Of 6 lines 1 are proved, 1 heard and 4 guessed.")
    assert assumptions.sources(found) == ("Support, Care: Offer, 1 Nov 2026.", "Oil: Talk.")
    sure = alternatives_profile({"Ours": [line("x", amount=D(1), basis=Basis.HEARD)]})
    assert cost.sureness(sure) == ""


def test_what_falls_after_the_last_year_and_is_dearer_with_less():
    bands = (Tier(10, D(9)), Tier(None, D(8)))
    found = two(
        line("late", "Renewal", amount=D(5), repeats=Repeats.ONCE, first_year=9),
        line("seats", "Seats", per=Per.SEAT, tiers=bands, tier_mode=TierMode.VOLUME),
        seats=(10,),
    )
    doubt = "“Seats”: 11 seats cost less in all than 10."
    said = cost.subline(found, cost.calculate(found))
    assert said.endswith(f"{doubt} Falls after the last year: Renewal.")
    assert doubt in assumptions.assumptions(found, compare(found))
    graduated = Profile.of(
        [replace(each, tier_mode=TierMode.GRADUATED) for each in found.cost_items]
        + [each for each in found.records.values() if each.key[0] != "cost_line"], "p")  # fmt: skip
    assert assumptions.dearer_with_less(compare(graduated)) == []


def test_ranges_in_words():
    comparison = compare(two())
    ours = comparison.ours.alternative.id
    ranges = {ours: Range(1000.4, 1200, 1500.6)}
    words = cost.range_words(comparison, ranges, None)
    assert words.startswith("Worth today between €1,000 and €1,501 in eight of ten runs")
    assert plain(cost.range_words(comparison, ranges, 0.25)).endswith(
        "The cheapest way in 25 % of them."
    )
    rivals = alternatives_profile({"Ours": [line("x", amount=D(1))]})
    gone = [each for each in rivals.records.values() if each.key[0] not in ("way", "cost_line")]
    assert cost.range_words(compare(Profile.of(gone, "p")), {}, None) == ""


@pytest.mark.parametrize(
    ("left", "room", "words"),
    [
        ((-1, -1, -1), None, "Within 2 years this customer does not pay for itself."),
        ((0, 1, 1), None, "This customer pays for itself from the start."),
        ((-2, 1, 1), None, "This customer pays for itself from year 2 on."),
        (
            (-2, 3, 1),
            D("0.5"),
            "This customer pays for itself from year 1 on. You could ask up to 50 % more "
            "before the buyer’s saving is gone.",
        ),
        (
            (-2, 3, 1),
            D("-0.5"),
            "This customer pays for itself from year 1 on. The buyer saves nothing: ask less, "
            "or show what else it brings.",
        ),
    ],
)
def test_when_a_customer_pays_for_itself(left, room, words):
    nothing = (D(0),) * 3
    found = CostToServe(tuple(map(D, left)), nothing, nothing, nothing, nothing, room)
    assert plain(cost_rows.cost_to_serve_words(compare(two(horizon=2)), found)) == words
    labels = [label for label, _amounts in cost_rows.cost_to_serve_rows(found)]
    assert labels[0] == "They pay you"
    assert dict(cost_rows.cost_to_serve_rows(found))["What is left so far"] == found.so_far


def test_every_result_as_data():
    found = cost_data(two(seats=(5,), base_date=date(2027, 1, 1)))
    assert (found["base_date"], found["horizon"], found["rate"]) == ("2027-01-01", 3, "0")
    assert (found["seats"], found["base"], found["prices"]) == ([5, 5, 5], "As today", "current")
    ours, today = found["ways"]
    assert (ours["name"], ours["kind"], today["kind"]) == ("Ours", "ours", "as_today")
    assert [each["rounded"] for each in ours["by_year"]] == [
        *("1000.00", "300.00", "300.00", "300.00")
    ]
    assert ours["first_year"]["rounded"] == "1300.00"
    assert ours["per_year"]["rounded"] == "633.33"
    assert ours["per_seat_and_month"]["rounded"] == "10.56"
    assert ours["saving"] == {
        "total": {"exact": "200", "rounded": "200.00"},
        "present_value": {"exact": "200", "rounded": "200.00"},
        "first_year": {"exact": "-600", "rounded": "-600.00"},
        "payback": {"years": "2.5", "in_year": 3, "falls_again": False},
        "discounted_payback": {"years": "2.5", "in_year": 3, "falls_again": False},
        "order_turns_in": [3],
    }
    assert today["saving"] is None
    heard = two(line("h", "Heard", basis=Basis.HEARD))
    lines = cost_data(heard)["ways"][0]["lines"]
    assert [each["basis"] for each in lines] == [None, None, "heard"]
    assert cost_data(heard)["ways"][0]["unknown"] == ["Heard"]


# --- On paper -------------------------------------------------------------------------------------


def test_the_page_for_the_budget_holder():
    boss = DecisionMaker("m", "p", "Ann", (Role.DECIDER,), title="CFO")
    base = two(
        line("g", "Time", amount=D(90), source="A talk", low=D(10), high=D(400)),
        line("h", "Sure", amount=D(5), basis=Basis.HEARD),
        reader_id="m",
        valid_to=date(2026, 12, 24),
    )
    found = Profile.of([*base.records.values(), boss], "p")
    assert cost_sheets_there(found) == ("sheet", "lines")
    assert cost_sheets_there(Profile.of([found.product], "p")) == ()
    composer = CostComposer(load_content(), "a4", TODAY)
    (sheet,) = composer.compose(found, ("sheet",))
    assert (sheet.title, sheet.across) == ("What P costs over 3 years", False)
    assert sheet.subtitle == (
        "For Ann, CFO. From P, 22 November 2026. Offer valid to 24 December 2026."
    )
    words = said(sheet)
    # The widest guess first, three of them; one without low and high may be wholly wrong. What
    # was heard is no guess.
    asked = [words.index(part) for part in ("Set-up?", "Paper?", "Time (A talk)?")]
    assert asked == sorted(asked)
    assert "Fee?" not in words and "Sure?" not in words
    assert "we guess €90" in words and "Line by line" in words
    assert composer.is_one_page(sheet)
    many = [line(f"n{n}", f"Line {n}", amount=D(1)) for n in range(12)]
    (long,) = composer.compose(two(*many), ("sheet",))
    assert "Line by line" not in said(long)
    assert long.subtitle == "From P, 22 November 2026."
    bare = Profile.of([found.product], "p")
    assert composer.compose(bare, ("sheet",)) == ()


def test_the_full_tables():
    composer = CostComposer(load_content(), "a4", TODAY)
    tables = composer.compose(two(), ("lines",))
    assert [sheet.title for sheet in tables] == ["P, line by line", "P, how it comes about"]
    assert "What moves it most" not in said(tables[-1])
    ranged = two(line("g", "Time", amount=D(90), low=D(10), high=D(400)))
    assert "What moves it most" in said(composer.compose(ranged, ("lines",))[-1])
    # Many rows and years: one table goes on over the pages, years without room in one below.
    many = [line(f"n{n}", f"Line {n}", amount=D(1)) for n in range(20)]
    made = composer.compose(two(*many, horizon=15), ("lines",))
    assert [sheet.title for sheet in made] == ["P, line by line", "P, how it comes about"]
    assert len(made[0].blocks) == 2
    words = said(made[0])
    assert "Line 19" in words and all(f"Year {year}" in words for year in range(1, 16))


def planned(*more):
    base = two(line("paid", "Paid", amount=D(100), to_us=True))
    return Profile.of(
        [
            *base.records.values(),
            UserClass("c", "p", "Reps", 4),
            PlanFrame("p", start=date(2026, 12, 7), our_rate=D(10), their_rate=D(10), capacity=40),
            TrainingSession("l", "p", "c", "Sell", learner_hours=D(2)),
            Task("a", "p", "Set up", our_hours=D(4)),
            Task("b", "p", "Pilot", pass_mark="Three jobs", position=1),
            ClosedPeriod("h", "p", "Christmas", date(2026, 12, 24), date(2026, 12, 26)),
            Service("s", "p", "Support", hours=D(1)),
            *more,
        ],
        "p",
    )


def test_the_sheets_of_the_plans():
    found = planned()
    assert plan_sheets_there(found) == ("training", "implementation", "services")
    assert own_sheets_there(found) == ("months", "serve")
    undated = Profile.of([*found.records.values(), PlanFrame("p")], "p")
    assert plan_sheets_there(undated) == ("training", "implementation", "services")
    (sheet,) = PlansComposer(load_content(), "a4", TODAY).compose(undated, ("implementation",))
    assert sheet.title == "2 tasks, and no first day yet."
    assert "Set up" in said(sheet) and "Pilot" in said(sheet)
    composer = PlansComposer(load_content(), "a4", TODAY)
    training, bars, services = composer.compose(found, plan_sheets_there(found))
    months, served = composer.compose(found, own_sheets_there(found))
    assert training.title == "4 people learn it."
    assert training.subtitle.endswith("22 November 2026 · 8 hours of the customer’s people.")
    assert bars.title == "Done on 7 December 2026."
    _gantt, _heading, marks = bars.blocks
    assert "Three jobs" in marks.said and "Set up" not in marks.said
    assert services.title == f"1 service goes with {found.product.name}."
    assert months.subtitle.endswith("22 November 2026")
    assert served.title.startswith("This customer pays for itself") or "Within" in served.title


def test_a_long_plan_goes_on_over_pages():
    """It may be parted above every row; its head stands over each part."""
    tasks = [Task(f"k{n:02}", "p", f"Task {n}", position=n + 2) for n in range(88)]
    (sheet,) = PlansComposer(load_content(), "a4", TODAY).compose(
        planned(*tasks), ("implementation",)
    )
    bars = sheet.blocks[0]
    assert len(bars.cuts) == 89 and bars.head > 0
    assert bars.width == pytest.approx(841.89 - 2 * 51)
    words = said(sheet)
    assert all(f"Task {n}" in words for n in range(88))


def test_a_price_of_today_is_told_apart():
    """Domain C3. A price of 100 that rises by 10 %: today's is 110 in year 1 already."""
    for priced, amounts in ((PricedAt.TODAY, ("110", "121")), (PricedAt.YEAR_ONE, ("100", "110"))):
        rising = line("x", amount=D(100), rise=D(10), priced_at=priced)
        found = cost_data(alternatives_profile({"Ours": [rising]}, horizon=2))["ways"][0]["by_year"]
        assert tuple(each["rounded"] for each in found[1:]) == tuple(f"{a}.00" for a in amounts)


def test_an_amount_that_is_not_known_makes_no_sum():
    """Unknown is not zero: not in a headline, a table or a list."""
    gap, other = line("gap", "Support", amount=None), line("gap2", "Travel", amount=None)
    found = two(gap, other)
    assert cost.headline(found, cost.calculate(found)) == "2 of 5 lines have no amount yet."
    assert rows(found)["Start and first year"] == ("not known", "700")
    assert rows(found)["3 years in all"] == ("not known", "2,100")
    assert cost.headline(two(gap), cost.calculate(two(gap))) == "1 of 4 lines has no amount yet."
    unknown = alternatives_profile({"Ours": [gap], "As today": [line("t", amount=D(1))]})
    assert cost.headline(unknown, cost.calculate(unknown)) == (
        "What it costs over the years is not known yet."
    )
    assert cost.without_amount(compare(two())) == ""


def test_what_the_lists_show_where_amounts_are_missing():
    gaps = [line(f"g{n}", f"Gap {n}", amount=None) for n in range(2)]
    shown = evidence(two(*gaps), "cost_results")
    assert shown.startswith("Ours: not known yet, 2 lines are without an amount")
    assert "As today: 700 first year, 2,100 in all, 2,100 worth today" in shown


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_sheets_of_a_long_plan_are_not_made_smaller(paper):
    long = [
        TrainingSession(
            f"x{n}", "p", "c", f"Learn {n}", reaction="Ask", learning="See", position=n + 5
        )
        for n in range(40)
    ]
    (sheet,) = PlansComposer(load_content(), paper, TODAY).compose(planned(*long), ("training",))
    (short,) = PlansComposer(load_content(), paper, TODAY).compose(planned(), ("training",))
    assert sheet.blocks[0].width == short.blocks[0].width
    assert len(sheet.blocks[0].rows) == len(short.blocks[0].rows) + 40
    assert "22 November 2026" in short.subtitle


def horizon_of(found):
    return next(f for f in form_of(found, ("cost_frame", "p")) if f.id == "horizon")


def test_what_comes_at_the_end_follows_the_years():
    leaving = {"repeats": Repeats.ONCE, "group": CostGroup.LEAVING}
    found = two(
        line("end", "Leaving at the end", amount=D(100), first_year=3, **leaving),
        line("early", "An earlier exit", amount=D(50), first_year=2, **leaving),
        line("again", "Another year", amount=D(10), first_year=3),
        line("rest", "Resale value", amount=D(70), first_year=3, repeats=Repeats.ONCE,
             group=CostGroup.RESIDUAL),
    )  # fmt: skip
    longer = found.after(horizon_of(found).write(found, 5))
    years = {each.name: each.first_year for each in longer.cost_items}
    assert longer.cost_frame.horizon == 5
    assert (years["Leaving at the end"], years["Resale value"]) == (5, 5)
    assert (years["An earlier exit"], years["Another year"]) == (2, 3)
    # 1,000 + 5 × 300, the end once, the earlier exit, three years of another, less the resale.
    ours, _today = compare(longer).alternatives
    assert ours.total == D(1000 + 1500 + 100 + 50 + 30 - 70)
    back = longer.after(horizon_of(longer).write(longer, 3))
    assert back.cost_items == found.cost_items
    assert horizon_of(found).write(found, 3).edits == ()
