"""The profile file: exactly its keys and codes, both ways, and one plain line for every fault."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.codes import (
    CLASS_CODES,
    Basis,
    PriceFor,
    Proficiency,
    Role,
    Stance,
    YesNo,
)
from cuprofiler.domain.facts import FACTS
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import read_profile, samples, write_profile
from cuprofiler.storage.profile_file import (
    MAGIC,
    ProfileFileError,
    encode,
    json_schema,
    parse_profile,
)
from cuprofiler.storage.profile_reading import to_records
from cuprofiler.storage.profile_writing import from_profile
from tests.strategies import portraits

EXAMPLE = {
    "format": "cuprofiler-profile",
    "version": 1,
    "product": {
        "name": "CashPilot",
        "summary": "Cash planning for small firms",
        "currency": "EUR",
        "facts": {
            "recurring_price": "yes",
            "must_connect": "no",
            "data_to_move": "unknown",
            "regulated_data": "no",
            "physical_goods": "no",
            "seats_will_grow": "yes",
            "has_customers": "yes",
        },
    },
    "user_classes": [
        {
            "name": "Secretaries",
            "people": 3,
            "proficiency": "beginner",
            "answers": {
                "sold_to": "outside",
                "payer": "provider",
                "picker": "payer_side",
                "say": "nothing",
                "alternatives": "several",
                "picker_uses": "no",
                "same_organisation": "yes",
                "payer_kind": "organisation",
            },
        }
    ],
    "decision_makers": [
        {
            "name": "Managing director",
            "roles": ["decider", "buyer"],
            "influence": 3,
            "stance": "for",
            "deal_breaker": "",
            "limit": "500.00",
            "basis": "heard",
        }
    ],
}


def numbered():
    count = iter(range(10**6))
    return lambda: f"id{next(count)}"


def round_trip(data):
    records = to_records(parse_profile(json.dumps(data).encode(), "x"), numbered(), 1)
    product = next(r for r in records if isinstance(r, Product))
    return json.loads(encode(from_profile(Profile.of(records, product.id))))


def test_the_documented_example_comes_back_equal():
    assert round_trip(EXAMPLE) == EXAMPLE


def test_only_the_name_is_needed():
    least = {"format": "cuprofiler-profile", "version": 1, "product": {"name": "X"}}
    found = round_trip(least)
    assert found["product"] == {"name": "X", "summary": "", "currency": "EUR", "facts": {}}
    assert round_trip(found) == found


_name = st.text(min_size=1, max_size=20).filter(
    lambda t: t.strip() and not any("\ud800" <= c <= "\udfff" for c in t)
)


def _some(**values):
    return st.fixed_dictionaries({}, optional=values)


_profiles = st.fixed_dictionaries(
    {
        "format": st.just("cuprofiler-profile"),
        "version": st.just(1),
        "product": st.fixed_dictionaries(
            {
                "name": _name,
                "summary": _name,
                "currency": st.sampled_from(["EUR", "CHF", "JPY"]),
                "facts": _some(**{fact: st.sampled_from(list(map(str, YesNo))) for fact in FACTS}),
            },
            optional={
                "problem": st.just("") | _name,
                "price": st.sampled_from(["", "0", "23.99", "999999999999999.9999"]),
                "price_for": st.sampled_from(list(map(str, PriceFor))),
            },
        ),
        "user_classes": st.lists(
            st.fixed_dictionaries(
                {
                    "name": _name,
                    "answers": _some(
                        **{
                            q: st.sampled_from(list(map(str, codes)))
                            for q, codes in CLASS_CODES.items()
                        }
                    ),
                },
                optional={
                    "people": st.integers(0, 10**9),
                    "proficiency": st.sampled_from(list(map(str, Proficiency))),
                },
            ),
            max_size=4,
        ),
        "decision_makers": st.lists(
            st.fixed_dictionaries(
                {
                    "name": _name,
                    "roles": st.lists(st.sampled_from(list(map(str, Role))), unique=True),
                    "deal_breaker": _name,
                    "limit": st.sampled_from(["", "0", "23.99", "500.00", "9999999"]),
                },
                optional={
                    "influence": st.integers(0, 3),
                    "stance": st.sampled_from(list(map(str, Stance))),
                    "basis": st.sampled_from(list(map(str, Basis))),
                },
            ),
            max_size=4,
        ),
    }
)


@given(_profiles)
def test_any_profile_comes_back_equal(data):
    assert round_trip(data) == data


def test_how_sure_each_answer_is_comes_back_too():
    data = json.loads(json.dumps(EXAMPLE))
    data["user_classes"][0]["basis"] = {"payer": "proved", "say": "guessed"}
    assert round_trip(data) == data


def broken(change):
    data = json.loads(json.dumps(EXAMPLE))
    change(data)
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not valid JSON"),
        (b"\xff\xfe", "."),
        (b"[]", "expected"),
        (b'{"format"', "not valid JSON"),
        (b"[" * 100000, "."),
        (b'{"format": "cuprofiler-profile", "format": "x"}', "“format” is there twice"),
        (broken(lambda d: d.pop("format")), "format is missing"),
        (broken(lambda d: d.update(format="x")), "format: expected one of cuprofiler-profile"),
        (broken(lambda d: d.update(version=2)), "version: expected one of 1"),
        (broken(lambda d: d["product"].pop("name")), r"product\.name is missing"),
        (broken(lambda d: d["product"].update(name="")), r"product\.name: expected a name"),
        (broken(lambda d: d["product"].update(colour="x")), r"unknown key product\.colour"),
        (broken(lambda d: d.update(extra=1)), "unknown key extra"),
        (
            broken(lambda d: d["product"]["facts"].update(must_connect="maybe")),
            r"product\.facts\.must_connect: expected one of yes, no, unknown",
        ),
        (
            broken(lambda d: d["user_classes"][0]["answers"].update(payer="boss")),
            r"user_classes\[0\]\.answers\.payer: expected one of user, provider",
        ),
        (
            broken(lambda d: d["user_classes"][0].update(people=-1)),
            r"user_classes\[0\]\.people: expected a whole number",
        ),
        (broken(lambda d: d["user_classes"][0].update(people=2.5)), "people: expected a whole"),
        (
            broken(lambda d: d["decision_makers"][0].update(roles=["king"])),
            r"decision_makers\[0\]\.roles\[0\]: expected one of initiator",
        ),
        (broken(lambda d: d["decision_makers"][0].update(limit=500)), "limit: expected an amount"),
        (
            broken(lambda d: d["decision_makers"][0].update(limit="5e9")),
            "limit: expected an amount",
        ),
        (broken(lambda d: d["decision_makers"][0].update(influence=4)), "influence: expected"),
        (broken(lambda d: d["product"].update(currency="euro")), "currency: expected a currency"),
        (broken(lambda d: d.update(user_classes={})), "user_classes"),
        (broken(lambda d: d["product"].update(price=29)), r"product\.price: expected an amount"),
        (
            broken(lambda d: d["product"].update(price_for="week")),
            r"product\.price_for: expected one of once, piece, month, year, seat_month, seat_year",
        ),
        (
            broken(lambda d: d["product"].update(problem_basis="sure")),
            r"product\.problem_basis: expected one of guessed, heard, proved",
        ),
    ],
)
def test_faults_name_file_key_and_expectation(content, said):
    with pytest.raises(ProfileFileError, match=said) as caught:
        parse_profile(content, "my.json")
    assert str(caught.value).startswith("my.json: ")
    assert "\n" not in str(caught.value)


def test_a_file_with_products_is_named_as_one():
    with pytest.raises(ProfileFileError, match="file with products") as caught:
        parse_profile(MAGIC + b"more", "my.json")
    assert str(caught.value).startswith("my.json: ")


def test_a_byte_order_mark_is_no_fault():
    assert parse_profile(b"\xef\xbb\xbf" + json.dumps(EXAMPLE).encode(), "x").product.name


def test_the_schema_in_the_resources_is_the_one_of_the_types():
    path = RESOURCES / "profile.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(json.dumps(json_schema()))


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.id)
def test_every_sample_survives_export_and_import(sample, tmp_path):
    first = read_profile(sample.path, 1)
    write_profile(first, tmp_path / "out.json")
    second = read_profile(tmp_path / "out.json", 1)
    assert from_profile(first) == from_profile(second)
    assert (tmp_path / "out.json").stat().st_mode & 0o077 == 0


def test_a_failed_export_leaves_nothing(tmp_path):
    (tmp_path / "out.json").mkdir()
    with pytest.raises(OSError):
        write_profile(read_profile(samples()[0].path, 1), tmp_path / "out.json")
    assert [f.name for f in tmp_path.iterdir() if f.name != "data"] == ["out.json"]


@given(portraits())
def test_any_portrait_comes_back_equal(profile):
    """People, needs, segments, values, conflicts and journeys, with all that names each other."""
    first = encode(from_profile(profile))
    numbers = iter(range(10**6))
    records = to_records(parse_profile(first, "x"), lambda: f"id{next(numbers)}", 1)
    again = Profile.of(records, next(r.id for r in records if isinstance(r, Product)))
    assert encode(from_profile(again)) == first
    assert len(again.records) == len(profile.records)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"benefits": [{"name": "x", "scores": [{"to": "u9", "value": 1}]}]}, "“u9” must be"),
        ({"segments": [{"market": "users", "name": "x", "user_classes": ["q"]}]}, "“q” must be"),
        ({"segments": [{"market": "users", "name": "x", "months": "3"}]}, "twelve figures"),
        ({"segments": [{"market": "planets", "name": "x"}]}, "expected one of customers, users"),
        (
            {"journeys": {"lanes": [{"kind": "user", "name": "x", "moments": [{"stage": "t1"}]}]}},
            "“t1” must be",
        ),
        (
            {"journeys": {"stages": [{"name": "a", "id": "t"}, {"name": "b", "id": "t"}]}},
            "“t” must be",
        ),
        ({"conflicts": [{"source": "own", "decided": "soon"}]}, "expected a date"),
        ({"conflicts": [{"source": "own"}, {"source": "own"}]}, "“own” must be"),
        ({"product": {"name": "x", "currency": "EUR\n"}}, "currency"),
        (
            {"decision_makers": [{"name": "x", "id": "d1", "sways": [{"to": "d1"}]}]},
            "“d1” must be",
        ),
        (
            {
                "journeys": {
                    "stages": [{"name": "a", "id": "t1"}],
                    "lanes": [
                        {"kind": "user", "name": "x", "moments": [{"stage": "t1"}, {"stage": "t1"}]}
                    ],
                }
            },
            "“t1” must be",
        ),
        (
            {
                "journeys": {
                    "lanes": [
                        {"kind": "user", "name": "x", "id": "l1", "moments": [{"stage": "l1"}]}
                    ]
                }
            },
            "“l1” must be",
        ),
    ],
)
def test_faults_in_the_portrait_are_named(part, said, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(json.dumps({**EXAMPLE, **part}), encoding="utf-8")
    with pytest.raises(ProfileFileError, match=said):
        read_profile(path, 1)


@pytest.mark.parametrize(
    ("part", "where", "kind"),
    [
        (
            {"decision_makers": [{"name": "x", "segment": "s9"}]},
            "decision_makers[0].segment",
            "s9",
        ),
        (
            {"decision_makers": [{"name": "x", "user_class": "u9"}]},
            "decision_makers[0].user_class",
            "u9",
        ),
        (
            {"decision_makers": [{"name": "x", "sways": [{"to": "d9"}]}]},
            "decision_makers[0].sways.to",
            "d9",
        ),
        (
            {"benefits": [{"name": "x", "scores": [{"to": "u9", "value": 1}]}]},
            "benefits[0].scores.to",
            "u9",
        ),
        (
            {"segments": [{"market": "users", "name": "x", "user_classes": ["u9"]}]},
            "segments[0].user_classes",
            "u9",
        ),
        (
            {"journeys": {"lanes": [{"kind": "user", "name": "x", "subject": "u9"}]}},
            "journeys.lanes[0].subject",
            "u9",
        ),
        (
            {
                "journeys": {
                    "lanes": [
                        {"kind": "payer", "name": "w"},
                        {"kind": "user", "name": "x", "moments": [{"stage": "t9"}]},
                    ]
                }
            },
            "journeys.lanes[1].moments.stage",
            "t9",
        ),
        (
            {"plans": {"lessons": [{"name": "x", "user_class": "u9"}]}},
            "plans.lessons[0].user_class",
            "u9",
        ),
        (
            {"plans": {"tasks": [{"name": "w"}, {"name": "x", "after": ["k9"]}]}},
            "plans.tasks[1].after",
            "k9",
        ),
        ({"plans": {"tasks": [{"name": "w"}, {"name": "x", "after": [""]}]}}, "tasks[1].after", ""),
        ({"cost": {"reader": "d9"}}, "cost.reader", "d9"),
    ],
)
def test_a_word_that_names_nothing_is_told_with_its_place(part, where, kind, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(json.dumps({**EXAMPLE, **part}), encoding="utf-8")
    with pytest.raises(ProfileFileError) as caught:
        read_profile(path, 1)
    assert where in str(caught.value)
    assert kind in str(caught.value)


def test_how_sure_something_is_has_its_codes():
    broken = {**EXAMPLE["user_classes"][0], "basis": {"payer": "certain"}}
    content = json.dumps({**EXAMPLE, "user_classes": [broken]}).encode()
    wanted = r"user_classes\[0\]\.basis\.payer: expected one of guessed, heard, proved\."
    with pytest.raises(ProfileFileError, match=wanted):
        parse_profile(content, "x")


def _wrong(place, value):
    """The example with one thing wrong, at a place such as "cost.ways.0.kind"."""
    least = {
        "segments": {"market": "users", "name": "x"},
        "benefits": {"name": "x"},
        "conflicts": {"source": "own"},
        "stages": {"name": "x"},
        "lanes": {"kind": "user", "name": "x"},
        "moments": {"stage": "t"},
        "needs": {"do": "x"},
        "sways": {"to": "d"},
        "scores": {"to": "d", "value": 1},
        "ways": {"kind": "ours", "name": "x"},
        "lines": {"name": "x"},
        "tiers": {"price": "1"},
        "lessons": {"name": "x", "user_class": "u"},
        "tasks": {"name": "x"},
        "closed": {"name": "x", "first": "2026-11-22", "last": "2026-11-22"},
        "services": {"name": "x"},
        "here": {"user_class": "u"},
    }
    data = json.loads(json.dumps(EXAMPLE))
    here, parts = data, place.split(".")
    for name, following in zip(parts, [*parts[1:], ""], strict=True):
        if not following:
            here[int(name) if name.isdigit() else name] = value
        elif following == "0":
            here = here.setdefault(name, [dict(least[name])] if name in least else [None])
        elif name == "0":
            here = here[0]
        else:
            here = here.setdefault(name, {})
    return json.dumps(data).encode()


DAY = "a date such as 2026-11-22"
YEAR = "a year from 0 to 60, 0 being the start"
RATE = "percent a year as text, from -99 to 1000, such as “8” or “2.5”"
MONEY = "an amount as text, such as “500.00”"
HOURS = "hours as text, such as “7.5”"
SHARE = "percent as text, such as “10”"
WORD = "a short word of letters, figures, - and _"
LINE = "cost.ways.0.lines.0"
TASK = "plans.tasks.0"
SESSION = "plans.lessons.0"


@pytest.mark.parametrize(
    ("place", "value", "wanted"),
    [
        ("user_classes.0.people", -1, "a whole number, 0 or more"),
        (f"{SESSION}.people", -1, "a whole number, 0 or more"),
        ("segments.0.size", -1, "a whole number, 0 or more"),
        ("decision_makers.0.influence", 4, "a whole number from 0 to 3"),
        ("benefits.0.scores.0.value", 4, "a whole number from 0 to 3"),
        ("user_classes.0.needs.0.strength", 4, "a whole number from 1 to 3"),
        ("plans.capacity", -1, "a whole number, 0 or more"),
        ("journeys.lanes.0.kind", "x", "one of payer, user, agent, joint"),
        (f"{SESSION}.kind", "x", "one of first, newcomers, refresher"),
        ("product.price_for", "x", "one of once, piece, month, year, seat_month, seat_year"),
        ("decision_makers.0.sways.0.strength", 3, "a whole number from 1 to 2"),
        ("journeys.lanes.0.moments.0.emotion", 3, "a whole number from -2 to 2"),
        ("decision_makers.0.budget_month", 13, "a month from 1 to 12"),
        ("segments.0.months", "3", "twelve figures from 0 to 2, January first"),
        (f"{LINE}.months", 13, "a whole number from 1 to 12"),
        ("user_classes.0.id", "a b", WORD),
        ("cost.reader", "a b", WORD),
        ("decision_makers.0.user_class", "a b", WORD),
        ("decision_makers.0.segment", "a b", WORD),
        ("journeys.lanes.0.subject", "a b", WORD),
        ("benefits.0.scores.0.to", "a b", WORD),
        ("journeys.lanes.0.moments.0.stage", "a b", WORD),
        (f"{TASK}.after.0", "a b", WORD),
        (f"{LINE}.indices.0", "a", "factors as text, such as “1.03”"),
        ("benefits.0.effort", -1, "days as a whole number, 0 or more"),
        ("product.loudest_bar", 101, "percent, from 0 to 100"),
        ("decision_makers.0.last_contact", "soon", DAY),
        ("conflicts.0.decided", "soon", DAY),
        ("cost.horizon", 61, "whole years from 1 to 60"),
        (f"{LINE}.first_year", 61, YEAR),
        (f"{LINE}.last_year", -1, YEAR),
        (f"{LINE}.rises_from", 61, YEAR),
        (f"{LINE}.every", 0, "whole years from 1 to 60"),
        ("cost.rate", "1001", RATE),
        ("cost.inflation", "-100", RATE),
        (f"{LINE}.rise", "eight", RATE),
        (f"{LINE}.discount", "101", SHARE),
        ("cost.seats.0", -1, "whole numbers, one for each year"),
        ("cost.base_date", "soon", DAY),
        ("cost.valid_to", "soon", DAY),
        (f"{LINE}.noted", "soon", DAY),
        (f"{LINE}.amount", "1,5", MONEY),
        (f"{LINE}.low", "-1", MONEY),
        (f"{LINE}.high", "1e5", MONEY),
        (f"{LINE}.tiers.0.price", "x", MONEY),
        ("plans.our_rate", "x", MONEY),
        ("plans.their_rate", "x", MONEY),
        (f"{TASK}.our_hours", "x", HOURS),
        (f"{TASK}.their_hours", "x", HOURS),
        (f"{SESSION}.learner_hours", "x", HOURS),
        (f"{SESSION}.trainer_hours", "x", HOURS),
        ("plans.services.0.hours", "x", HOURS),
        ("plans.turnover", "101", SHARE),
        (f"{SESSION}.group_size", 0, "a whole number, 1 or more"),
        (f"{SESSION}.days", 3651, "whole days"),
        ("plans.start", "soon", DAY),
        (f"{TASK}.not_before", "soon", DAY),
        ("plans.closed.0.first", "soon", DAY),
        ("plans.services.0.last", "soon", DAY),
        ("decision_makers.0.limit", "x", MONEY),
        ("product.currency", "eur", "a currency code of three letters, such as EUR"),
        ("decision_makers.0.name", "", "a name of 1 to 500 letters"),
        ("user_classes.0.proficiency", "x",
         "one of none, beginner, gets_by, skilled, expert, unknown"),
        ("decision_makers.0.stance", "x", "one of champion, for, neutral, against, unknown"),
        ("decision_makers.0.basis", "x", "one of guessed, heard, proved"),
        ("decision_makers.0.side", "x", "one of payer, agent, funder"),
        ("segments.0.market", "x", "one of customers, users"),
        ("benefits.0.wished_by", "x", "one of nobody, users, customer"),
        (f"{LINE}.group", "x", "one of one_time, yearly, renewal, indirect, leaving, residual"),
        (f"{LINE}.per", "x", "one of customer, seat, seat_month"),
        (f"{LINE}.repeats", "x", "one of once, yearly, every"),
        (f"{LINE}.timing", "x", "one of start, middle, end"),
        (f"{LINE}.priced_at", "x", "one of today, year_one"),
        (f"{LINE}.link", "x", "one of training, newcomers, refreshers, implementation"),
        (f"{LINE}.tier_mode", "x", "one of graduated, volume"),
        (f"{LINE}.prices", "x", "one of current, constant"),
        ("cost.rate_for", "x", "one of current, constant"),
        (f"{TASK}.phase", "x", "one of prepare, build, pilot, go_live, care"),
        (f"{TASK}.hands", "x", "one of ours, theirs, both, partner"),
        (f"{SESSION}.form", "x", "one of live, self_paced, leaflet, colleague"),
        ("user_classes.0.details.part", "x", "one of main, tends, indirect, unknown"),
        ("user_classes.0.details.frequency", "x",
         "one of daily, weekly, monthly, rarely, once, unknown"),
    ],
)  # fmt: skip
def test_what_was_expected_is_said_in_plain_words(place, value, wanted):
    with pytest.raises(ProfileFileError) as caught:
        parse_profile(_wrong(place, value), "x")
    key = re.sub(r"\.(0|\.\.\.)(?=\.|$)", "[0]", place)
    assert str(caught.value).replace("[...]", "[0]") == f"x: {key}: expected {wanted}."


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("product.summary", ["x"], "product.summary: expected a text in quotation marks."),
        ("product.facts", "yes", "product.facts: expected keys and values in curly brackets."),
        ("decision_makers", "Boss", "decision_makers: expected a list in square brackets."),
        ("benefits.0.in_release", "yes",
         "benefits[0].in_release: expected true or false, without quotation marks."),
        ("segments.0.texts.concerns", {}, "segments[0].texts.concerns: expected a text in"),
    ],
)  # fmt: skip
def test_the_wrong_sort_of_thing_is_said_without_jargon(place, value, said):
    with pytest.raises(ProfileFileError) as caught:
        parse_profile(_wrong(place, value), "x")
    assert str(caught.value).startswith(f"x: {said}")


def test_a_list_that_is_too_long_says_how_many_there_may_be():
    lines = json.loads(_wrong("cost.seats.0", 1))
    lines["cost"]["seats"] = [1] * 61
    with pytest.raises(ProfileFileError) as caught:
        parse_profile(json.dumps(lines).encode(), "x")
    assert str(caught.value) == "x: cost.seats: 60 at most."


def test_every_field_of_a_cost_line_comes_back():
    """Also those that hardly anybody fills: indices, bands, packs, low and high."""
    line = {
        "name": "Licences", "amount": "12.5", "indices": ["1.00", "1.03", "1.07"],
        "tiers": [{"up_to": 25, "price": "32.00"}, {"price": "22.00"}], "tier_mode": "volume",
        "least_seats": 5, "pack": 10, "discount": "7.5", "low": "10", "high": "15",
        "per": "seat_month", "repeats": "every", "timing": "middle", "first_year": 2,
        "last_year": 4, "every": 2, "months": 6, "rise": "3", "priced_at": "today",
        "rises_from": 3, "prices": "constant", "basis": "heard", "source": "Offer",
        "noted": "2026-11-25", "to_us": True, "group": "renewal",
    }  # fmt: skip
    data = json.loads(json.dumps(EXAMPLE))
    data["cost"] = {"ways": [{"kind": "ours", "name": "Ours", "lines": [line]}]}
    (alternative,) = round_trip(data)["cost"]["ways"]
    assert alternative["lines"] == [line]
