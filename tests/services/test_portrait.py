"""Findings in sentences, the changes founders make, names left out, and the portrait on paper."""

import subprocess
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from pypdf import PdfReader

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Market, NeedKind, Role, Type
from cuprofiler.domain.records import Conflict, DecisionMaker, ItemState, Segment
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.services.nameless import people_named, without_names
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.checklists.words.worklists import CONFLICT_LIST, WorklistService
from cuprofiler.subjects.journeys.words import journeys
from cuprofiler.subjects.people.words import portrait, year
from cuprofiler.subjects.value.rules.conflicts import open_pulls
from cuprofiler.subjects.value.words import value
from cuprofiler.subjects.verdict.words.explain import Explainer
from tests.builders import CINF, SAME, profile
from tests.services.test_review import SHEETS, sheets_there

TODAY = date(2026, 11, 22)


@pytest.fixture
def crm():
    return read_profile(samples()[6].path, 1)


@pytest.fixture
def cash():
    return read_profile(samples()[0].path, 1)


def ids():
    numbers = count()
    return lambda: f"new{next(numbers)}"


def with_records(found, *records):
    return type(found).of([*found.records.values(), *records], found.product_id)


def test_headlines_are_findings(crm, cash):
    segment = crm.segments[0]
    assert "Karin Holm" in portrait.unit_headline(crm, segment.id)
    assert "Rasmus Berg" in portrait.unit_headline(crm, segment.id)
    assert "1 Feb 2027" in year.year_headline(segment, TODAY)
    assert year.year_subline(segment, None, TODAY).startswith("10 weeks")
    assert value.value_headline(crm).startswith("Three get nothing yet")
    assert "58 %" in value.loudness_line(crm)
    assert journeys.journeys_headline(cash) == "They meet 3 times, and pull apart once."


def test_a_release_with_nothing_scored_is_not_called_good(cash):
    from cuprofiler.domain.records import Score

    bare = type(cash).of(
        [r for r in cash.records.values() if not isinstance(r, Score)], cash.product_id
    )
    assert value.release_line(bare) == "Nothing in the next release is scored yet."
    assert value.release_line(cash) == "The next release has something for both groups."


def test_a_person_moved_to_another_place_keeps_the_other_roles(crm):
    petra = next(m for m in crm.decision_makers if m.name == "Petra Lind")
    assert petra.roles == (Role.INITIATOR, Role.INFLUENCER)
    moved = portrait.moving_member(petra, Role.GATEKEEPER).edits[0].after
    assert moved.roles == (Role.INITIATOR, Role.GATEKEEPER)
    assert portrait.moving_member(petra, Role.INFLUENCER).edits == ()


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        (2, ["joint"]),
        (0, ["payer", "user"]),
        (5, ["agent", "payer", "user"]),
        (6, ["payer", "user", "user", "user"]),
    ],
)
def test_journeys_begin_with_a_set_that_fits_the_type(number, kinds):
    found = read_profile(samples()[number].path, 1)
    bare = type(found).of(
        [r for r in found.records.values() if r.key[0] not in ("stage", "lane", "moment")],
        found.product_id,
    )
    begun = bare.after(journeys.starting_journeys(bare, ids()))
    assert [str(lane.kind) for lane in begun.lanes] == kinds
    assert len(begun.stages) >= 7
    assert [s.position for s in begun.stages] == list(range(len(begun.stages)))


def test_stages_change_places(cash):
    first, second = cash.stages[0].id, cash.stages[1].id
    moved = cash.after(journeys.moving_stage(cash, second, -1))
    assert [s.id for s in moved.stages][:2] == [second, first]
    assert journeys.moving_stage(cash, first, -1).edits == ()


def test_what_is_added_is_there(cash):
    new = ids()
    after = cash
    for change in (
        portrait.adding_member(after, new, Role.BUYER, ""),
        portrait.adding_need(after, new, after.user_classes[0].id, NeedKind.ASPIRATION),
        year.adding_segment(after, new, Market.USERS),
        value.adding_benefit(after, new),
        journeys.adding_stage(after, new),
        journeys.adding_lane(after, new),
    ):
        after = after.after(change)
    assert len(after.records) == len(cash.records) + 6


def test_a_segment_may_be_another_relationship(crm):
    firms, shops = crm.segments_of(Market.CUSTOMERS)
    assert crm.verdict_in(firms.id).type is Type.MIXED
    assert crm.verdict_in(shops.id).type is Type.SAME
    assert crm.verdict.type is Type.MIXED


def test_a_hospital_and_a_small_practice():
    """Domain A5, B5: the same product, two relationships."""
    found = profile(
        ("Staff", 5, None, CINF),
        more=(
            Segment("h", "p", Market.CUSTOMERS, "Hospitals"),
            Segment("s", "p", Market.CUSTOMERS, "Practices"),
        ),
    )
    from cuprofiler.domain.profile import in_segment
    from cuprofiler.domain.records import Answer

    own = [Answer("p", in_segment("c0", "s"), name, code) for name, code in SAME.items()]
    both = with_records(found, *own)
    assert both.verdict_in("h").type is Type.CUSTOMER_INFLUENCES
    assert both.verdict_in("s").type is Type.SAME
    # Rolled up over the segments (B5): mixed, and the harder case first.
    assert both.verdict.type is Type.MIXED
    assert both.verdict.primary is Type.CUSTOMER_INFLUENCES
    assert found.verdict.type is Type.CUSTOMER_INFLUENCES
    # One kind of user: the headline must not speak of several that differ.
    explain = Explainer(load_content())
    assert explain.headline(both) == explain.headline(found)
    assert "Practices" in explain.subline(both)
    # All staff are counted, but not how many of them are where.
    assert "in each segment is not known" in explain.subline(both)


# --- Conflicts on the checklist ------------------------------------------------------------------


def test_an_open_conflict_is_a_line_of_the_checklist_until_it_is_settled(cash):
    service = WorklistService(load_content())
    pulls = open_pulls(cash)
    lines = service.worklist(cash, CONFLICT_LIST).lines
    conflicts = [line for line in lines if line.id.startswith("conflict:")]
    assert [line.id for line in conflicts] == [f"conflict:{p.source}" for p in pulls]
    assert "trial account" in conflicts[0].text
    noted = Conflict(cash.product_id, pulls[0].source, decision="Two days, secretaries first")
    settled = with_records(cash, noted)
    left = service.worklist(settled, CONFLICT_LIST).lines
    assert conflicts[0].id not in {line.id for line in left}
    touched = with_records(settled, ItemState(cash.product_id, conflicts[0].id, owner="Jonas"))
    kept = next(
        line
        for line in service.worklist(touched, CONFLICT_LIST).lines
        if line.id == conflicts[0].id
    )
    assert kept.dropped
    assert kept.evidence == "Two days, secretaries first"


# --- Without names -------------------------------------------------------------------------------


def test_no_name_is_left_anywhere(crm):
    anna = DecisionMaker("x", crm.product_id, "Ada Quist, head of law", title="")
    told = with_records(
        crm,
        replace(crm.decision_makers[0], deal_breaker="Jens Falk says so, and Falk’s boss"),
        anna,
    )
    assert people_named(told) == 8
    plain = without_names(told)
    text = " ".join(repr(record) for record in plain.records.values())
    for name in ("Karin", "Holm", "Jens", "Falk", "Rasmus", "Berg", "Luis", "Moreno", "Quist"):
        assert name not in text, name
    names = {m.name for m in plain.decision_makers}
    assert {"Head of sales", "Finance director", "IT manager", "Head of law"} <= names
    assert plain.decision_makers[0].deal_breaker == (
        "Finance director says so, and Finance director’s boss"
    )


def test_a_job_in_the_place_of_a_name_stays(cash):
    assert people_named(cash) == 0
    assert without_names(cash).records == cash.records


@pytest.mark.parametrize(
    ("name", "told", "left"),
    [
        ("Tom Reyes (CFO)", "Reyes said so", ("Tom", "Reyes")),
        ("Maria Adler / CFO", "Maria agrees", ("Maria", "Adler")),
        ("CFO Maria Adler", "ask Adlers office", ("Maria", "Adler")),
        ("Head of IT Maria Adler", "MARIA ADLER", ("Maria", "Adler", "MARIA", "ADLER")),
        ("maria adler", "Maria Adler’s desk", ("maria", "adler", "Maria", "Adler")),
        ("Adler, Maria", "Frau Adler", ("Maria", "Adler")),
        ("O’Neil, Sean", "Sean O’Neil", ("Sean", "Neil")),
        ("李雷", "李雷 agrees", ("李雷",)),
        ("Jo Li", "Li agrees", ("Li",)),
        ("maria.adler@firm.example", "maria.adler@firm.example", ("maria", "adler")),
    ],
)
def test_names_go_however_they_are_written(cash, name, told, left):
    member = replace(
        cash.decision_makers[0],
        name=name,
        deal_breaker=told,
        criteria=("price", f"what {name} says"),
    )
    plain = without_names(with_records(cash, member))
    text = " ".join(
        repr(record) for record in plain.records.values() if isinstance(record, DecisionMaker)
    )
    for word in left:
        assert word not in text, text


def test_a_title_that_holds_the_name_is_no_stand_in(cash):
    member = replace(cash.decision_makers[0], name="Maria Adler", title="Maria’s deputy")
    plain = without_names(with_records(cash, member))
    assert "Maria" not in repr(plain.decision_makers)


def test_codes_are_never_taken_for_names(crm):
    member = replace(crm.decision_makers[0], name="provider", title="Clerk")
    plain = without_names(with_records(crm, member))
    assert plain.verdict == crm.verdict
    assert plain.answers_of(plain.user_classes[0].id) == crm.answers_of(crm.user_classes[0].id)


def test_alike_jobs_are_numbered(crm):
    twin = DecisionMaker("x", crm.product_id, "Eva Lund", title="Head of sales", position=99)
    names = [m.name for m in without_names(with_records(crm, twin)).decision_makers]
    assert {"Head of sales 1", "Head of sales 2"} <= set(names)


# --- On paper ------------------------------------------------------------------------------------


def written(found, tmp_path, **options):
    service = PrintService(load_content())
    path = tmp_path / "portrait.pdf"
    document = service.compose(found, PrintOptions(("portrait",), **options), TODAY, 3)
    return service.write(document, path), PdfReader(path), path


def test_every_sheet_is_there_and_says_what_it_should(crm, tmp_path):
    assert sheets_there(crm) == tuple(code for code in SHEETS if code != "journeys")
    result, reader, path = written(crm, tmp_path)
    assert result.missing == []
    text = "\n".join(page.extract_text() for page in reader.pages)
    for words in (
        "Karin Holm",
        "Countersigns",
        "type a visit up in one minute",
        "1 Feb 2027",
        "Month-end report in an hour",
        "Strategy review",
        "Is the customer clearly defined?",
        "Firm phones only",
    ):
        assert words in " ".join(text.split()), words
    # A verdict for each of four kinds of user and the unit upright, the table of value across.
    upright = [page.mediabox.width < page.mediabox.height for page in reader.pages]
    assert upright[:5] == [True] * 5 and False in upright
    assert reader.pages[-1].mediabox.height > reader.pages[-1].mediabox.width
    again = path.read_bytes()
    written(crm, tmp_path)
    assert path.read_bytes() == again


def test_the_journeys_sheet_has_the_conflict_to_settle_as_fields(cash, tmp_path):
    _result, reader, _path = written(cash, tmp_path)
    assert any(name.endswith(".done") for name in reader.get_fields())
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert "Settle the conflict: trial account" in text
    assert "not there" not in text
    assert "open" in text


def test_paper_can_do_without_names(crm, tmp_path):
    _result, reader, path = written(crm, tmp_path, names=False)
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "Karin" not in text
    assert "Head of sales" in text
    plain = subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", path, "-"], capture_output=True, check=True
    ).stdout
    assert b"/StructElem" in plain and b"Karin" not in plain
    alternatives = str(reader.trailer["/Root"]["/StructTreeRoot"])
    assert "Karin" not in alternatives


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_user_text_is_text_on_the_sheets(cash, tmp_path, paper):
    hostile = replace(cash.decision_makers[0], name="<b>R&D</b> (x) \\ 日本", title="<John>")
    found = with_records(cash, hostile)
    result, reader, _path = written(found, tmp_path, paper=paper)
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "R&D" in text
    assert "<John>" in text
    assert set(result.missing) == {"日", "本"}


# --- What they say no to -------------------------------------------------------------------------


@pytest.mark.parametrize("people", [0, 1, 4, 5, 40])
def test_what_they_say_no_to_stands_under_the_title(people):
    from decimal import Decimal

    from cuprofiler.subjects.people.sheets import MOST_REFUSALS, SHORT, _refusals

    makers = [
        DecisionMaker(
            f"m{n}", "p", f"Person {n}", (Role.BUYER,), limit=Decimal("23.99"),
            deal_breaker="too loud " * 60 if n else "", position=n,
        )
        for n in range(people)
    ]  # fmt: skip
    silent = DecisionMaker("s", "p", "Silent", (Role.DECIDER,), position=99)
    said = _refusals(with_records(profile(), silent, *makers), "")
    assert len(said) == min(people, MOST_REFUSALS + 1)
    assert all(len(line) <= SHORT for line in said)
    if people:
        assert said[0] == "Person 0: no above €23.99"
    if people > MOST_REFUSALS:
        assert said[-1] == f"{people - MOST_REFUSALS} more on the checklist"


def test_who_decides_is_named_first():
    from cuprofiler.subjects.people.sheets import _refusals

    makers = [
        DecisionMaker("a", "p", "Ann", (Role.BUYER,), deal_breaker="noise"),
        DecisionMaker("b", "p", "Bo", (Role.DECIDER,), deal_breaker="dust", position=1),
    ]
    assert _refusals(with_records(profile(), *makers), "")[0] == "Bo: no because of dust"
