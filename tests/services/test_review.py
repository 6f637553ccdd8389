"""The strategy review and the sheets, line by line, before they are laid out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Basis, LaneKind, Market, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    ItemState,
    Lane,
    Moment,
    Need,
    Score,
    Segment,
    Stage,
)
from cuprofiler.paper.blocks import PAPER_SIZES, Task
from cuprofiler.paper.pdf.frame import FOOT, MARGIN
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.services.papers import compose_papers, papers, papers_there
from cuprofiler.services.review import answers
from cuprofiler.subjects.overview.sheets import MOST_GUESSES
from tests.builders import CINF, INTERNAL, SAME, profile
from tests.paper.reading import figures, said, tasks

TODAY = date(2026, 11, 22)


SHEETS = tuple(paper.partition(":")[2] for paper in papers() if paper.startswith("portrait:"))


class Portrait:
    """The sheets of the portrait, by the codes alone."""

    def __init__(self, paper):
        self.paper = paper

    def compose(self, found, codes):
        wanted = tuple(f"portrait:{code}" for code in codes)
        return compose_papers(load_content(), found, wanted, self.paper, TODAY)


def sheets_there(found):
    family = [each for each in papers_there(found) if each.startswith("portrait:")]
    return tuple(each.partition(":")[2] for each in family)


@pytest.fixture(scope="module")
def composer():
    return Portrait("a4")


def crm(*more):
    return profile(
        ("Reps", 40, None, {**CINF, "goals": "Sell more"}),
        ("Admins", 2, None, CINF),
        more=(
            DecisionMaker("m0", "p", "Boss", (Role.DECIDER,), criteria=("price", "own words")),
            DecisionMaker("m1", "p", "Finance", (Role.BUYER,), limit=Decimal(5), position=1,
                          basis=Basis.PROVED),
            Need("n", "p", "c0", "find it", strength=3, basis=Basis.HEARD),
            Segment("s", "p", Market.CUSTOMERS, "Hospitals", months="022000000000"),
            Answer("p", "c0@s", "say", "counts"),
            Answer("p", "c1@s", "say", "counts"),
            *more,
        ),
    )  # fmt: skip


def review(composer, found):
    """The review, and what it says to each question: the answer first, then what is told of it."""
    (made,) = composer.compose(found, ("review",))
    parts = {question: [answer] for question, answer in answers(found).values()}
    (table,) = [each for each in figures(made) if each.kind == "table"]
    assert all(answer.split()[0] in table.said for (answer,) in parts.values())
    current = None
    for block in made.blocks:
        if isinstance(block, Task):
            parts[current].append(block)
        elif block.kind == "heading":
            current = block.said.rstrip(":")
        elif current:
            parts[current] += [row.parts[0].said for row in block.rows]
    return made, parts


def test_the_review_of_a_product_that_little_is_known_of(composer):
    made, parts = review(composer, crm())
    assert made.title == "Strategy review: CashPilot"
    assert made.subtitle == "As of 22 November 2026"
    customer, problem, value, price, cycle, conflicts, agree, guesses = parts.values()
    assert problem == ["Not yet known: nobody wrote down which."]
    assert price == ["Not yet known: no price is named.", "Finance: no above €5.00."]
    assert agree == ["Yes: nothing that was entered contradicts anything else."]
    assert customer[0] == "Yes: Boss."
    assert "Not known: what makes the boss say no." in customer
    # Finance has a limit, and is no decider.
    assert not any("Finance say no" in line for line in customer)
    assert any(line.startswith("Places with nobody in them: ") for line in customer)
    # There all are asked; elsewhere nobody is.
    assert "Hospitals: the user has a say." in customer
    assert value[0] == "Not yet known: nobody scored what each benefit gives."
    assert "What matters to Boss, the weightiest first: purchase price, own words." in value
    assert not any("Finance, the weightiest" in line for line in value)
    assert cycle == [
        "Not yet known: no journey is filled in.",
        "No journey is drawn yet.",
        "Hospitals: money from 1 Feb 2027 to 31 Mar 2027.",
        "Reps need to find it.",
        "No need is known yet of: Admins.",
    ]
    assert conflicts == ["Not yet known: neither benefits nor journeys are filled in."]
    # Boss, 2 × 8 answers of the interview, one of a form, 2 of a segment.
    assert guesses[:2] == [
        "Not yet: 20 of 22 facts are guesses.",
        "Facts: 1 proved, 1 heard, 20 guessed.",
    ]
    assert "Boss: everything about this person" in guesses
    assert not any("Finance" in line for line in guesses)
    assert not any("find it" in line for line in guesses)
    assert any(line.startswith("Reps: ") and "ell more" in line for line in guesses)
    # The four that decide, of both kinds, the boss and the goals.
    assert len(guesses) == 2 + 2 * 4 + 1 + 1


def test_what_is_in_place_is_said(composer):
    everybody = DecisionMaker(
        "m0", "p", "Boss", tuple(Role), deal_breaker="None", basis=Basis.HEARD
    )
    found = crm(everybody)
    _made, parts = review(composer, found)
    customer = next(iter(parts.values()))
    assert "Every place in the decision is filled." in customer
    assert not any(line.startswith("Not known") for line in customer)
    company = replace(everybody, name="Hotel Adler GmbH")
    _made, parts = review(composer, crm(company))
    customer = next(iter(parts.values()))
    assert customer[0] == "No: a company stands where a person decides. A company can’t say yes."
    nobody = Profile.of([r for r in found.records.values() if r.key[0] != "decision_maker"], "p")
    _made, parts = review(composer, nobody)
    assert "Not yet: nobody is named who says yes or no." in next(iter(parts.values()))


def test_of_many_guesses_the_rest_is_counted(composer):
    needs = [Need(f"g{n}", "p", "c1", f"do {n}", position=n) for n in range(MOST_GUESSES)]
    _made, parts = review(composer, crm(*needs))
    guesses = list(parts.values())[-1]
    assert len(guesses) == 2 + MOST_GUESSES + 1
    assert guesses[-1] == "And 10 more."


def drawn(*more):
    return crm(
        Stage("t", "p", "Try"),
        Stage("u", "p", "Use", 1),
        Lane("l0", "p", LaneKind.PAYER, "Boss", "m0"),
        Lane("l1", "p", LaneKind.USER, "Reps", "c0", 1),
        Moment("p", "l0", "t", "Looks", "trial", emotion=1, basis=Basis.PROVED),
        Moment("p", "l1", "t", "Tries", "trial", emotion=-1),
        Moment("p", "l0", "u", "Pays", "renewal", emotion=1, basis=Basis.HEARD),
        Moment("p", "l1", "u", "Leaves", "renewal", emotion=-1),
        Benefit("b", "p", "Finds it", in_release=True),
        Score("p", "b", "m0", 3),
        Conflict("p", "stage:u:l0:l1", decision="A lower price"),
        ItemState("p", "conflict:stage:t:l0:l1", True, "Ann", date(2026, 12, 24)),
        *more,
    )


def test_conflicts_are_tasks_until_they_are_settled(composer):
    (sheet,) = composer.compose(drawn(), ("journeys",))
    task = Task("stage:t:l0:l1", "Settle the conflict: trial", "Ann", "24 Dec 2026", True)
    assert tasks(sheet) == (task,)
    assert sheet.title == "They meet 2 times, and pull apart 2 times."
    assert sheet.subtitle.startswith("CashPilot, both journeys, 22 November 2026 · ")
    assert sheet.subtitle.endswith("1 proved, 1 heard, 2 guessed")
    _made, parts = review(composer, drawn())
    conflicts = parts["Do wishes pull apart?"]
    assert "Settled: renewal. A lower price" in conflicts
    assert task in conflicts
    at = conflicts.index(task)
    assert conflicts[at + 1 : at + 3] == ["Boss: Looks", "Reps: Tries"]
    value = parts["Does everybody get something?"]
    assert "Who pays and picks: Boss 3 and Finance 0." in value
    assert "Who uses: Reps 0 and Admins 0." in value
    open_one = crm(
        *[r for r in drawn().records.values() if r.key[0] in ("stage", "lane", "moment")]
    )
    (sheet,) = composer.compose(open_one, ("journeys",))
    assert [(each.owner, each.due, each.done) for each in tasks(sheet)] == [("", "", False)] * 2


def test_a_missing_referral_is_said(composer):
    found = profile(
        ("Owner", 1, None, SAME),
        more=(
            Stage("t", "p", "Try"),
            Lane("l", "p", LaneKind.JOINT, "Owner", "c0"),
            Moment("p", "l", "t", "Tries"),
        ),
    )
    _made, parts = review(composer, found)
    assert "Nobody recommends it anywhere on the way." in parts["Does the life cycle serve both?"]
    _made, parts = review(composer, drawn())
    assert (
        "Nobody recommends it anywhere on the way." not in parts["Does the life cycle serve both?"]
    )


def test_only_sheets_with_something_on_them():
    assert sheets_there(profile()) == ()
    assert sheets_there(profile(("A", 1, None, SAME))) == ("verdict", "kinds", "review")
    assert sheets_there(profile(makers=(("Boss", ()),))) == ("unit",)
    assert sheets_there(drawn()) == SHEETS
    no_lane = Profile.of([r for r in drawn().records.values() if r.key[0] != "lane"], "p")
    assert "journeys" not in sheets_there(no_lane)


def test_the_verdict_is_printed_with_its_picture_reasons_and_what_would_change_it(composer):
    reps, admins = composer.compose(crm(), ("verdict",))
    assert not reps.across
    words = said(reps)
    for part in ("money", "choice", "use", "Reps", "Because you answered", "Someone gets it"):
        assert part in words
    assert "One answer away" in words and "they were asked first, and it counted" in words
    assert said(admins) != words
    # Nobody was asked how sure they are: each of these is a guess, and says so.
    assert "you guessed this" in words


def test_a_sheet_for_each_segment_kind_and_year(composer):
    users = Segment("u", "p", Market.USERS, "New ones", months="000000002000")
    second = Segment("s2", "p", Market.CUSTOMERS, "Practices", position=1)
    own = DecisionMaker("m2", "p", "Doctor", (Role.DECIDER,), segment_id="s2", position=2)
    found = crm(users, second, own)
    (unit,) = composer.compose(found, ("unit",))
    assert unit.title == "Boss and Doctor decide."
    assert ": Practices, 22 November 2026" in unit.subtitle
    kinds = composer.compose(found, ("kinds",))
    assert [sheet.title.split(":")[0] for sheet in kinds] == ["Reps", "Admins"]
    assert "40 people, 95" in kinds[0].subtitle
    assert kinds[0].subtitle.startswith("CashPilot, reps, 22 November 2026 · ")
    first, other = composer.compose(found, ("year",))
    assert first.title == "The next budget window opens on 1 Feb 2027."
    assert first.subtitle == "CashPilot, hospitals and New ones, 22 November 2026"
    assert other.title == "When Practices may spend is not known yet."
    assert "Hospitals" in said(first) and "New ones" in said(first)
    assert "Practices" in said(other) and "Hospitals" not in said(other)
    # Users alone have their year as well.
    alone = Profile.of([r for r in found.records.values() if r not in (second,)
                        and r.key != ("segment", "s")], "p")  # fmt: skip
    (sheet,) = composer.compose(alone, ("year",))
    assert sheet.title == "No segment of customers is named yet."
    # Without a segment of its own a decision has one sheet.
    (unit,) = composer.compose(crm(), ("unit",))
    assert unit.title == "Boss decides."


def test_a_long_table_of_value_is_one_table(composer):
    """It goes on over the pages; many people go on in a table below, none of them narrower."""
    benefits = [Benefit(f"b{n:02}", "p", f"Benefit {n}", position=n) for n in range(40)]
    (sheet,) = composer.compose(crm(*benefits), ("value",))
    (table, _bar) = figures(sheet)
    assert len(table.rows) == 1 + len(benefits) and len(table.cuts) == len(benefits) - 1
    makers = [DecisionMaker(f"x{n}", "p", f"Person {n}", position=n + 5) for n in range(60)]
    (sheet,) = composer.compose(crm(*benefits, *makers), ("value",))
    *tables, _bar = figures(sheet)
    assert len(tables) > 3
    assert all(f"Person {n}" in said(sheet) for n in range(60))


def first_words(profile):
    return [answer.partition(":")[0] for _question, answer in answers(profile).values()]


def test_every_question_is_answered_with_yes_no_or_not_yet():
    for sample in samples():
        found = read_profile(sample.path, 1)
        assert set(first_words(found)) <= {"Yes", "No", "Not yet", "Not yet known"}


def test_where_payer_and_user_are_one_nobody_else_is_missing(composer):
    """A backup service for oneself: no unit to fill, no wishes of two to pull apart."""
    alone = profile(("Owner", 1, None, {**SAME, "payer_kind": "private"}))
    said = dict(answers(alone).values())
    assert said["Is the customer clearly defined?"] == "Yes: whoever uses it pays and picks."
    assert said["Do wishes pull apart?"] == "No: whoever uses it also pays."
    _made, parts = review(composer, alone)
    customer = next(iter(parts.values()))
    assert "Nobody else need agree." in customer
    assert not any(line.startswith("Places with nobody") for line in customer)


def test_who_was_said_to_decide_alone_needs_nobody(composer):
    boss = DecisionMaker("m0", "p", "Boss", (Role.DECIDER,))
    asked = Answer("p", "p", "others", "done")
    alone = profile(("Reps", 9, None, CINF), more=(boss, asked))
    assert "Nobody else need agree." in next(iter(review(composer, alone)[1].values()))
    open_still = profile(("Reps", 9, None, CINF), more=(boss,))
    customer = next(iter(review(composer, open_still)[1].values()))
    assert any(line.startswith("Places with nobody") for line in customer)


PROBLEM = "Does it solve a problem of whoever pays?"
PRICE = "Does the price stay below every limit?"


def offer(limit, facts, basis=Basis.HEARD, answers=CINF):
    mum = DecisionMaker("m0", "p", "Mum", (Role.DECIDER,), limit=limit, deal_breaker="noise")
    told = Answer("p", "p", "problem", "Quiet evenings", basis)
    return profile(("Children", 1, None, answers), facts=facts, more=(mum, told))


def test_problem_and_price_are_questions_of_the_review(composer):
    dear = offer(Decimal("23.99"), {"price": "29", "price_for": "once"})
    made, parts = review(composer, dear)
    assert parts[PROBLEM] == ["Yes: Quiet evenings."]
    assert parts[PRICE] == [
        "No: €29.00 once is above the limit of €23.99 that Mum named.",
        "Mum: no above €23.99, no because of noise.",
    ]
    fits = offer(Decimal(40), {"price": "29", "price_for": "once"}, Basis.GUESSED)
    _made, parts = review(composer, fits)
    assert parts[PROBLEM] == ["Not yet: this one is only guessed. Quiet evenings."]
    assert parts[PRICE][0] == "Yes: €29.00 once, within what these people named: Mum."
    guesses = list(parts.values())[-1]
    assert "CashPilot: the payer’s problem, Quiet evenings" in guesses
    no_limit = offer(None, {"price": "29", "price_for": "year"})
    assert review(composer, no_limit)[1][PRICE][0] == (
        "Not yet known: €29.00 a year, and nobody named a limit."
    )
    free = offer(Decimal(5), {"price": "0"})
    assert review(composer, free)[1][PRICE][0].startswith("Yes: free, within")
    assert made.title == "Strategy review: CashPilot"


def test_a_price_for_each_is_held_against_a_limit_for_all(composer):
    """12 users at 30 are 360 a month: within 400, above 350, and for one user within both."""

    def said(people, limit):
        boss = DecisionMaker("m0", "p", "Ann Lee", (Role.DECIDER,), limit=limit)
        facts = {"price": "30", "price_for": "seat_month"}
        found = profile(("Clerks", people, None, CINF), facts=facts, more=(boss,))
        return review(composer, found)[1][PRICE][0]

    assert said(12, Decimal(400)) == (
        "Yes: for all together €360.00 a month, within what these people named: Ann Lee."
    )
    assert said(12, Decimal(350)) == (
        "Not yet known: for all together €360.00 a month, and the limit of Ann Lee is €350.00."
    )
    assert said(None, Decimal(350)) == (
        "Not yet known: €30.00 a user and month, and it is not counted how many users there are."
    )
    assert said(12, Decimal(29)).startswith("No: €30.00 a user and month is above")


def test_a_family_misses_no_buyer(composer):
    def customer(answers):
        mum = DecisionMaker("m0", "p", "Mum", (Role.DECIDER,))
        found = profile(("Children", 1, None, answers), more=(mum,))
        return next(iter(review(composer, found)[1].values()))

    def places(lines):
        return [line for line in lines if "place" in line.lower()]

    assert places(customer({**CINF, "payer_kind": "private"})) == []
    assert places(customer(CINF))[0].startswith("Places with nobody in them")


def test_every_question_of_the_review_has_its_name():
    assert list(answers(profile(("A", 1, None, CINF)))) == [
        *("customer", "problem", "value", "price", "life_cycle", "apart", "agree", "known")
    ]


def test_in_house_the_review_asks_no_price(composer):
    _made, parts = review(composer, offer(Decimal(5), {}, answers=INTERNAL))
    assert PROBLEM in parts
    assert PRICE not in parts


def test_the_portrait_says_what_is_offered_before_who_says_no(composer):
    (unit,) = composer.compose(
        offer(Decimal("23.99"), {"price": "29", "price_for": "once"}), ("unit",)
    )
    assert unit.subtitle.split(" · ")[1:] == [
        "The payer’s problem: Quiet evenings (heard)",
        "Price today: €29.00 once",
        "Mum: no above €23.99, no because of noise",
    ]
    long = profile(
        ("Children", 1, None, CINF),
        makers=(("Mum", (Role.DECIDER,)),),
        more=(Answer("p", "p", "problem", "Quiet evenings " * 20, Basis.HEARD),),
    )
    (unit,) = composer.compose(long, ("unit",))
    # However long it is, how sure it is stands behind it.
    assert unit.subtitle.endswith("… (heard)") and len(unit.subtitle) < 200
    (plain,) = composer.compose(crm(), ("unit",))
    assert "rice today" not in plain.subtitle and "problem" not in plain.subtitle


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_figures_of_many_are_legible(paper):
    """No letter under 7.5 points in a figure, 8 elsewhere; what is too much goes on."""
    makers = [
        DecisionMaker(f"x{n}", "p", f"Member {n}", (Role.INFLUENCER,), position=n + 5)
        for n in range(30)
    ]
    stages = [Stage(f"t{n}", "p", f"S{n}", n) for n in range(14)]
    kinds = (LaneKind.PAYER, LaneKind.USER)
    lanes = [Lane(f"l{n}", "p", kinds[n % 2], f"Lane {n}", position=n) for n in range(14)]
    moments = [Moment("p", f"l{n}", "t0", "looks", f"place {n}", emotion=1) for n in range(14)]
    composed = Portrait(paper).compose(
        crm(*makers, *stages, *lanes, *moments), ("unit", "kinds", "journeys")
    )
    assert len(composed) == 4
    width, height = PAPER_SIZES[paper]
    for sheet in composed:
        room = (height if sheet.across else width) - 2 * MARGIN
        high = (width if sheet.across else height) - 2 * MARGIN - FOOT
        for figure in figures(sheet):
            scale = min(1.0, room / figure.width)
            if not figure.cuts:
                scale = min(scale, high / figure.height)
            sizes = [shape.size for shape in figure.shapes if hasattr(shape, "size")]
            assert min(sizes) * scale >= 7.5 - 0.01, sheet.id


def test_a_segment_has_the_limits_of_its_own_people(composer):
    """Those of every segment stand on each sheet, those of another on none but theirs."""
    first = Segment("s", "p", Market.CUSTOMERS, "Hospitals")
    second = Segment("t", "p", Market.CUSTOMERS, "Practices", position=1)
    makers = [
        DecisionMaker(name, "p", name, (Role.DECIDER,), limit=Decimal(n), segment_id=segment)
        for n, (name, segment) in enumerate((("All", ""), ("Dean", "s"), ("Doc", "t")), start=1)
    ]
    found = profile(("Nurses", 4, None, CINF), more=(first, second, *makers))
    one, other = composer.compose(found, ("unit",))
    assert "All: no above €1.00" in one.subtitle and "All: no above €1.00" in other.subtitle
    assert "Dean: no above €2.00" in one.subtitle and "Doc" not in one.subtitle
    assert "Doc: no above €3.00" in other.subtitle and "Dean" not in other.subtitle
