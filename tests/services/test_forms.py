"""Which fields every form has, of which kind, and what an emptied field means."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cuprofiler.domain.codes import (
    CRITERIA,
    AlternativeKind,
    CostGroup,
    LaneKind,
    Link,
    Market,
    NeedKind,
    Payer,
    Per,
    Phase,
    Picker,
    PricedAt,
    Prices,
    Repeats,
    Responsible,
    Role,
    Say,
    SessionForm,
    SessionKind,
    Side,
    Stance,
    TierMode,
    Timing,
    Voice,
)
from cuprofiler.domain.records import Answer, Benefit, Conflict, Lane, Moment, Need, Segment, Stage
from cuprofiler.services.forms import form_of
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem, Tier
from cuprofiler.subjects.people.words.forms import here_form
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)
from cuprofiler.subjects.value.words.forms import bar_field, conflict_form
from tests.builders import CINF, INTERNAL, profile

D = Decimal
DAY = date(2026, 12, 24)


def everything(*more):
    """One of everything that has a form."""
    return profile(
        ("Reps", 4, None, CINF),
        makers=(("Boss", ()), ("IT", ())),
        more=(
            Need("n", "p", "c0", "find it"),
            Segment("s", "p", Market.CUSTOMERS, "Hospitals"),
            Segment("u", "p", Market.USERS, "New ones"),
            Benefit("b", "p", "Finds it", voice=Voice.CUSTOMER, customer="Nord"),
            Stage("t", "p", "Try"),
            Lane("l", "p", LaneKind.USER, "Reps"),
            Moment("p", "l", "t", "Tries", "trial", referral=True),
            Conflict("p", "own1", "Looks"),
            Alternative("w", "p", AlternativeKind.OURS, "Ours"),
            CostItem("x", "p", "w", "Seats"),
            TrainingSession("e", "p", "c0", "Sell"),
            Task("k0", "p", "Set up"),
            Task("k1", "p", "Pilot", position=1),
            ClosedPeriod("h", "p", "Christmas", DAY, DAY),
            Service("v", "p", "Support"),
            *more,
        ),
    )


def fields_of(form, found, *given):
    return {field.id: field for field in form_of(found, (form, *given))}


def kinds(form, found, *given):
    return {name: field.kind for name, field in fields_of(form, found, *given).items()}


FORMS = [
    (
        ("decision_maker", "m0"),
        "name:text title:text roles:flags influence:choice stance:pick criteria:ranked "
        "deal_breaker:text limit:amount budget_month:pick sways:sways side:pick segment_id:pick "
        "user_class_id:pick last_contact:past basis:basis",
    ),
    (
        ("user_class", "c0"),
        "name:text people:number part:pick frequency:pick only_they:text computers:pick "
        "proficiency:pick trade:pick who:note goals:note resources:note environment:note "
        "voice:note",
    ),
    (
        ("need", "n"),
        "kind:choice do:note result:note strength:choice basis:basis",
    ),
    (
        ("segment", "s"),
        "name:text size:number months:months concerns:note triggers:note channels:note rivals:note",
    ),
    (
        ("segment", "u"),
        "name:text size:number kind:pick classes:flags want:text months:months concerns:note "
        "triggers:note channels:note rivals:note",
    ),
    (
        ("benefit", "b"),
        "name:text voice:pick customer:text effort:number in_release:choice",
    ),
    (("stage", "t"), "name:text"),
    (("lane", "l"), "name:text kind:pick subject_id:pick"),
    (
        ("moment", "l", "t"),
        "does:note touchpoint:text channel:text thought:note emotion:pick hands_over:text "
        "referral:pick basis:basis",
    ),
    (
        ("cost_frame", "p"),
        "base_date:date horizon:number rate:percent rate_for:pick inflation:percent seats:counts "
        "reader_id:pick valid_to:date",
    ),
    (("way", "w"), "name:text kind:pick"),
    (
        ("plan_frame", "p"),
        "start:date our_rate:amount their_rate:amount turnover:percent capacity:number "
        "trainers:number trainer_days:flags",
    ),
    (
        ("lesson", "e"),
        "name:text class_id:pick kind:pick form:pick people:number group_size:number "
        "learner_hours:amount trainer_hours:amount price:amount days:whole reaction:note "
        "learning:note behaviour:note results:note",
    ),
    (
        ("task", "k0"),
        "name:text phase:pick responsible:pick owner:text days:number our_hours:amount "
        "their_hours:amount price:amount after:flags not_before:date pass_mark:note way_back:note",
    ),
    (("closed", "h"), "name:text first:date last:date"),
    (
        ("service", "v"),
        "name:text responsible:pick price:amount hours:amount scope:note first:date last:date",
    ),
]


@pytest.mark.parametrize(
    ("form", "wanted"),
    FORMS,
    ids=["-".join(key) for key, _wanted in FORMS],
)
def test_every_form_has_its_fields(form, wanted):
    found = everything(CostFrame("p"), PlanFrame("p"))
    make, *given = form
    assert kinds(make, found, *given) == dict(part.split(":") for part in wanted.split())
    said = [field.read(found) for field in form_of(found, form)]
    assert any(value not in (None, "", ()) for value in said)
    for field in form_of(found, form):
        assert field.label and field.question and isinstance(field.hint, str)
        options = [words for _code, words in field.options]
        words = " ".join((field.label, field.question, field.hint, *options))
        assert not any(odd in words.split() for odd in ("None", "None?")), words
        assert "{" not in words
        # Saying what is there already changes nothing.
        there = field.read(found)
        if field.kind not in ("choice", "pick", "basis"):
            assert field.write(found, there).edits == ()
        elif there not in (None, ""):
            said = {True: "yes", False: "no"}.get(there, str(there))
            assert field.write(found, said).edits == ()
        if field.kind in ("choice", "pick"):
            codes = [code for code, _words in field.options]
            assert len(set(codes)) == len(codes) >= 1
            assert all(words for _code, words in field.options)


LINE = "name group per repeats amount link {} prices {} low high basis to_us source noted"
KINDS = {
    **dict.fromkeys(("name", "source"), "text"),
    **dict.fromkeys(("group", "link", "per", "repeats", "prices", "priced_at"), "pick"),
    **dict.fromkeys(("amount", "low", "high"), "amount"),
    **dict.fromkeys(("basis",), "basis"),
    **dict.fromkeys(("to_us", "timing"), "choice"),
    **dict.fromkeys(("noted",), "date"),
    **dict.fromkeys(("rise", "discount"), "percent"),
    **dict.fromkeys(("first_year", "last_year", "months", "every", "rises_from"), "number"),
    **dict.fromkeys(("least_seats", "pack"), "number"),
    "tiers": "tiers",
}
YEARS = "first_year last_year months timing rise"


@pytest.mark.parametrize(
    ("changes", "years", "seats"),
    [
        ({}, YEARS, ""),
        ({"repeats": Repeats.ONCE, "first_year": 0}, "first_year", ""),
        ({"repeats": Repeats.ONCE, "first_year": 1}, "first_year timing rise", ""),
        ({"repeats": Repeats.EVERY}, "first_year every last_year timing rise", ""),
        ({"rise": D(3)}, f"{YEARS} priced_at rises_from", ""),
        # What comes once at the start does not rise.
        ({"repeats": Repeats.ONCE, "first_year": 0, "rise": D(3)}, "first_year", ""),
        ({"per": Per.SEAT}, YEARS, "tiers least_seats pack discount"),
    ],
)
def test_of_a_cost_only_what_its_answers_call_for_is_asked(changes, years, seats):
    found = everything(CostItem("x", "p", "w", "Seats", **changes))
    wanted = LINE.format(years, seats).split()
    made = kinds("cost_line", found, "x")
    assert list(made) == wanted
    assert made == {name: KINDS[name] for name in wanted}
    for field in form_of(found, ("cost_line", "x")):
        assert field.label and field.question, field.id


def test_bands_stand_in_place_of_the_amount_and_another_currency_is_said():
    bands = (Tier(10, D(9)), Tier(None, D(8)))
    line = CostItem("x", "p", "w", "Seats", per=Per.SEAT, tiers=bands, currency="USD")
    names = set(fields_of("cost_line", everything(line), "x"))
    assert "amount" not in names
    assert {"tiers", "tier_mode", "currency"} <= names
    assert form_of(everything(), ("cost_line", "gone")) == ()


def test_one_more_seat_that_costs_less_in_all_is_doubted():
    """By volume ten seats are 90 and eleven 88; domain E19."""
    bands = (Tier(10, D(9)), Tier(None, D(8)))
    line = CostItem("x", "p", "w", "Seats", per=Per.SEAT, tiers=bands, tier_mode=TierMode.VOLUME)

    def doubt(line, *seats):
        found = everything(line, CostFrame("p", seats=seats))
        return fields_of("cost_line", found, "x")["tiers"].doubt(found, bands)

    assert doubt(line, 10) == "11 seats cost less in all than 10."
    assert doubt(line, 3) == ""
    assert doubt(line, 3, 10) == "11 seats cost less in all than 10."
    assert doubt(line) == ""  # 4 from the kinds of user
    assert doubt(replace(line, tier_mode=TierMode.GRADUATED), 10) == ""
    short = replace(line, tiers=bands[:1])
    assert doubt(short, 11) == ""


@pytest.mark.parametrize(
    ("form", "name", "before", "usual"),
    [
        (("cost_frame", "p"), "horizon", 3, 3),
        (("cost_frame", "p"), "rate", D(4), D(4)),
        (("cost_frame", "p"), "inflation", D(2), None),
        (("cost_line", "x"), "first_year", 3, 1),
        (("cost_line", "x"), "last_year", 3, None),
        (("cost_line", "x"), "months", 3, 12),
        (("cost_line", "x"), "rise", D(3), D(0)),
        (("cost_line", "x"), "least_seats", 3, 0),
        (("cost_line", "x"), "pack", 3, 1),
        (("cost_line", "x"), "discount", D(3), D(0)),
        (("cost_line", "once"), "first_year", 3, 0),
        (("cost_line", "every"), "every", 3, 1),
        (("plan_frame", "p"), "turnover", D(7), D(20)),
        (("plan_frame", "p"), "our_rate", D(7), None),
        (("lesson", "e"), "people", 7, None),
        (("lesson", "e"), "group_size", 7, 1),
        (("lesson", "e"), "learner_hours", D(7), D(0)),
        (("lesson", "e"), "trainer_hours", D(7), D(0)),
        (("lesson", "e"), "days", 7, 0),
        (("task", "k0"), "days", 7, 0),
        (("task", "k0"), "our_hours", D(7), D(0)),
        (("task", "k0"), "their_hours", D(7), D(0)),
        (("service", "v"), "hours", D(7), D(0)),
        (("service", "v"), "price", D(7), None),
        # A closed time always has both its days.
        (("closed", "h"), "first", DAY, DAY),
        (("closed", "h"), "last", DAY, DAY),
    ],
)
def test_an_emptied_field_means_the_usual(form, name, before, usual):
    found = everything(
        CostItem("x", "p", "w", "Seats", per=Per.SEAT),
        CostItem("once", "p", "w", "Set-up", repeats=Repeats.ONCE, first_year=0),
        CostItem("every", "p", "w", "New one", repeats=Repeats.EVERY, every=2),
        CostFrame("p"),
        PlanFrame("p"),
    )
    make, *given = form
    field = fields_of(make, found, *given)[name]
    said = found.after(field.write(found, before))
    assert field.read(said) == before
    emptied = fields_of(make, said, *given)[name]
    assert emptied.read(said.after(emptied.write(said, None))) == usual


def test_hints_say_what_holds_without_an_answer():
    def hint(name, **changes):
        found = everything(CostItem("x", "p", "w", "Seats", rise=D(3), **changes))
        return fields_of("cost_line", found, "x")[name].hint

    # A price of today rises in year 1 already.
    assert hint("rises_from", priced_at=PricedAt.TODAY) == "1"
    assert hint("rises_from", priced_at=PricedAt.YEAR_ONE) == "2"
    frame = fields_of("cost_frame", everything(), "p")
    assert frame["seats"].hint == "4, from the kinds of user"
    assert bar_field(everything()).hint == "40"
    assert bar_field(everything()).kind == "number"
    moment = fields_of("moment", everything(), "l", "t")
    assert moment["touchpoint"].hint == "trial"


def test_inside_a_house_there_is_no_offer():
    label = fields_of("cost_frame", everything(), "p")["valid_to"].label
    assert label == "Offer valid to"
    inside = profile(("Staff", 3, None, INTERNAL))
    label = fields_of("cost_frame", inside, "p")["valid_to"].label
    assert label == "Decide again on"


def test_whom_a_member_sways():
    found = everything()
    field = fields_of("decision_maker", found, "m0")["sways"]
    assert [code for code, _name in field.options] == ["m1"]
    told = found.after(field.write(found, (("m1", 2),)))
    assert field.read(told) == (("m1", 2),)
    assert field.write(told, (("m1", 2),)).edits == ()
    assert field.read(told.after(field.write(told, ()))) == ()


def test_a_moment_of_which_nothing_is_said_goes_away():
    found = everything()
    for name in ("does", "touchpoint", "referral"):
        field = fields_of("moment", found, "l", "t")[name]
        found = found.after(field.write(found, ""))
    assert found.moment("l", "t") is None
    basis = fields_of("moment", everything(), "l", "t")["basis"]
    assert basis.write(found, "").edits == ()


def test_what_the_program_words_itself_is_not_stored():
    def title(found):
        words = ("Cheap or cool", "cheap", "cool")
        return {f.id: f for f in conflict_form(found, "apart:m0:c0", words)}["title"]

    found = everything()
    assert title(found).read(found) == "Cheap or cool"
    own = found.after(title(found).write(found, "Price"))
    assert title(own).read(own) == "Price"
    back = own.after(title(own).write(own, "Cheap or cool"))
    assert back.records["conflict", "p", "apart:m0:c0"].title == ""


def test_the_frame_is_stored_once_something_is_said():
    found = everything()
    assert ("cost_frame", "p") not in found.records
    field = fields_of("cost_frame", found, "p")["rate_for"]
    after = found.after(field.write(found, str(Prices.CONSTANT)))
    assert after.cost_frame == CostFrame("p", rate_for=Prices.CONSTANT)


def test_every_month_weight_and_strength_can_be_picked():
    found = everything()
    member = fields_of("decision_maker", found, "m0")
    assert [code for code, _name in member["budget_month"].options] == [
        "", *(str(month) for month in range(1, 13)),
    ]  # fmt: skip
    assert [code for code, _name in member["influence"].options] == ["0", "1", "2", "3"]
    need = fields_of("need", found, "n")
    assert [code for code, _name in need["strength"].options] == ["1", "2", "3"]
    moment = fields_of("moment", found, "l", "t")
    assert [code for code, _name in moment["emotion"].options] == ["", "2", "1", "0", "-1", "-2"]


def codes_of(kind):
    return [str(code) for code in kind]


OPTIONS = [
    (("decision_maker", "m0"), "roles", codes_of(Role)),
    (("decision_maker", "m0"), "influence", ["0", "1", "2", "3"]),
    (("decision_maker", "m0"), "stance", codes_of(Stance)),
    (("decision_maker", "m0"), "criteria", list(CRITERIA)),
    (("decision_maker", "m0"), "budget_month", ["", *map(str, range(1, 13))]),
    (("decision_maker", "m0"), "side", codes_of(Side)),
    (("decision_maker", "m0"), "segment_id", ["", "s"]),
    (("decision_maker", "m0"), "user_class_id", ["", "c0"]),
    (("need", "n"), "kind", codes_of(NeedKind)),
    (("need", "n"), "strength", ["1", "2", "3"]),
    (("benefit", "b"), "voice", codes_of(Voice)),
    (("benefit", "b"), "in_release", ["yes", "no"]),
    (("lane", "l"), "kind", codes_of(LaneKind)),
    (("lane", "l"), "subject_id", ["", "m0", "m1", "c0"]),
    (("moment", "l", "t"), "emotion", ["", "-2", "-1", "0", "1", "2"]),
    (("moment", "l", "t"), "referral", ["", "yes"]),
    (("cost_frame", "p"), "rate_for", codes_of(Prices)),
    (("cost_frame", "p"), "reader_id", ["", "m0", "m1"]),
    (("way", "w"), "kind", codes_of(AlternativeKind)),
    (("cost_line", "x"), "group", codes_of(CostGroup)),
    (("cost_line", "x"), "per", codes_of(Per)),
    (("cost_line", "x"), "repeats", codes_of(Repeats)),
    (("cost_line", "x"), "link", ["", *codes_of(Link)]),
    (("cost_line", "x"), "timing", codes_of(Timing)),
    (("cost_line", "x"), "prices", codes_of(Prices)),
    (("cost_line", "x"), "to_us", ["yes", "no"]),
    (("lesson", "e"), "class_id", ["c0"]),
    (("lesson", "e"), "kind", codes_of(SessionKind)),
    (("lesson", "e"), "form", codes_of(SessionForm)),
    (("task", "k0"), "phase", codes_of(Phase)),
    (("task", "k0"), "responsible", codes_of(Responsible)),
    (("task", "k0"), "after", ["k1"]),
    (("service", "v"), "responsible", codes_of(Responsible)),
]


@pytest.mark.parametrize(
    ("form", "name", "codes"), OPTIONS, ids=[f"{of[0]}-{n}" for of, n, _codes in OPTIONS]
)
def test_what_can_be_picked_is_what_there_is(form, name, codes):
    """Every code once, and a way to take it back where it may be left open."""
    make, *given = form
    field = fields_of(make, everything(CostFrame("p"), PlanFrame("p")), *given)[name]
    assert sorted(code for code, _words in field.options) == sorted(codes)
    assert len({words for _code, words in field.options}) == len(codes)


def test_money_is_named_in_what_is_asked():
    found = everything(CostFrame("p"), PlanFrame("p"))
    asked = {
        "price": "in EUR" in fields_of("service", found, "v")["price"].label,
        "amount": "in EUR" in fields_of("cost_line", found, "x")["amount"].label,
        "limit": "EUR" in fields_of("decision_maker", found, "m0")["limit"].label,
    }
    assert all(asked.values()), asked


def test_what_is_different_in_a_segment_names_the_kind_of_user():
    found = everything(Answer("p", "c0@s", "say", "veto"))
    made = list(here_form(found, "c0", "s", lambda question, code: f"{question}={code}"))
    labels = ["Whose money, for Reps", "Who picks, for Reps", "What say Reps have"]
    assert [field.label for field in made] == labels
    assert [field.id for field in made] == ["payer", "picker", "say"]
    for field, codes in zip(made, (Payer, Picker, Say), strict=True):
        wanted = [(str(code), f"{field.id}={code}") for code in codes]
        assert list(field.options) == [("", "As everywhere"), *wanted]
    assert [field.read(found) for field in made] == [None, None, "veto"]
    payer = found.after(made[0].write(found, "user"))
    assert payer.answers_of("c0", "s").payer is Payer.USER
    assert payer.answers_of("c0").payer is Payer.PROVIDER  # elsewhere as it was


def test_months_are_said_in_the_codes_of_the_calendar():
    """0 closed, 1 leftovers, 2 open; of users 0 quiet, 1 some use, 2 busy."""
    found = everything(CostFrame("p"), PlanFrame("p"))
    for segment in ("s", "u"):
        fields = fields_of("segment", found, segment)
        assert [code for code, _words in fields["months"].options] == ["0", "1", "2"]


def test_a_conflict_is_settled_with_a_day():
    found = everything(CostFrame("p"), PlanFrame("p"))
    fields = conflict_form(found, "apart:m0:c0", ("a", "b", "c"))
    assert [(each.id, each.kind) for each in fields] == [
        *(("title", "text"), ("payer_wish", "note"), ("user_wish", "note"), ("decision", "note")),
        ("decided", "date"),
    ]
