"""A document as composed, before it is laid out; and the verdict for other programs."""

from dataclasses import replace
from datetime import date

import pytest

from cuprofiler import i18n
from cuprofiler.content import load_content
from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import ItemState
from cuprofiler.services.exchange import sample_profile, samples, verdict_data
from cuprofiler.services.papers import families, family_name, family_of, one_audience, why_missing
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from tests.builders import CINF, profile

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def content():
    return load_content()


def crm(*more):
    makers = (("Ann Lee", (Role.DECIDER,)), ("IT", ()), ("Finance", ()))
    return profile(("Reps", 40, None, CINF), makers=makers, more=more)


def test_a_document_of_one_list(content):
    done = ItemState("p", "TRN-01", True, "Ann", date(2026, 12, 24), "Call")
    found = crm(done)
    service = PrintService(content)
    document = service.compose(found, PrintOptions(("training",)), TODAY, 7)
    (printed,) = document.checklists
    work = WorklistService(content).worklist(found, "training")
    assert document.title == f"{work.title} – CashPilot (for you)"
    assert (document.language, document.paper, document.large) == ("en-GB", "a4", False)
    assert document.footer == "For you · After 7 changes"
    assert document.header == "For you"
    assert (document.product, document.revision, document.day) == ("p", 7, TODAY)
    assert printed.subtitle == "CashPilot, as of 22 November 2026"
    items = [item for section in printed.core for item in section.items]
    assert [item.id for item in items] == [line.id for line in work.core]
    further = [item.id for section in printed.further for item in section.items]
    assert further == [line.id for line in work.further]
    assert printed.progress == (
        f"1 of {len(items)} core items done. {len(further)} further items at the end."
    )
    (ticked,) = [item for item in items if item.id == "TRN-01"]
    line = next(line for line in work.core if line.id == "TRN-01")
    assert (ticked.done, ticked.owner, ticked.due, ticked.note) == (
        *(True, "Ann", "24 Dec 2026", "Call"),
    )
    assert (ticked.text, ticked.why, ticked.because) == (line.text, line.why, line.because)
    assert all(not item.due for item in items if item is not ticked)


def test_what_goes_to_a_customer_says_who_it_comes_from(content):
    found = sample_profile(1)
    options = PrintOptions(("cost",), firm="Lind & Berg", contact="Ada Lind, 030 1234")
    document = PrintService(content).compose(found, options, TODAY)
    assert document.header == "For the customer · Lind & Berg · Ada Lind, 030 1234"
    assert document.title.endswith("(for the customer)")
    own = PrintService(content).compose(found, replace(options, lists=("training",)), TODAY)
    assert own.header == "For you"


def test_the_core_alone_another_paper_and_no_file(content):
    options = PrintOptions(("training", "services"), paper="letter", large=True, core_only=True)
    document = PrintService(content).compose(crm(), options, TODAY)
    assert (document.paper, document.large) == ("letter", True)
    assert document.footer == "For you"
    assert (document.product, document.revision) == ("", 0)
    assert len(document.checklists) == 2
    for printed in document.checklists:
        assert printed.further == ()
        work = WorklistService(content).worklist(crm(), printed.id)
        left = len(work.further)
        assert (f"{left} further items not printed." in printed.progress) is bool(left)
    with i18n.speaking("de"):
        spoken = PrintService(content).compose(crm(), options, TODAY, 7)
    assert spoken.language == "de-DE"
    assert spoken.footer != document.footer


def test_names_are_left_out_where_that_is_asked(content):
    options = PrintOptions(("customer-discovery", "portrait:unit"))
    service = PrintService(content)
    assert "Ann Lee" in str(service.compose(crm(), options, TODAY))
    assert "Ann" not in str(service.compose(crm(), replace(options, names=False), TODAY))


def test_each_list_is_a_file_of_its_own(content, tmp_path):
    options = PrintOptions(("training", "portrait:review"))
    written = list(PrintService(content).write_each(crm(), options, tmp_path / "out", TODAY))
    assert [path.name for path, _result in written] == ["training.pdf", "portrait-review.pdf"]
    assert all(path.stat().st_size > 1000 for path, _result in written)


def test_the_verdict_for_other_programs(content):
    found = verdict_data(crm(), content)
    assert (found["product"], found["type"], found["primary"], found["provisional"]) == (
        *("CashPilot", "CUSTOMER_INFLUENCES", "CUSTOMER_INFLUENCES", False),
    )
    (reps,) = found["user_classes"]
    assert (reps["name"], reps["type"], reps["rule"]) == ("Reps", "CUSTOMER_INFLUENCES", "B12")
    assert reps["runner_up"] == "USER_INFLUENCES"
    assert "DMU3" in reps["flags"] and "B2B" in reps["flags"]
    assert {"question": "say", "answer": "veto", "type": "USER_INFLUENCES"} in reps["would_flip"]
    (payer, *_others) = reps["reasons"]
    assert (payer["question"], payer["answer"]) == ("payer", "provider")
    assert ": " in payer["text"]
    two = profile(("Reps", 40, None, CINF), makers=(("Ann", (Role.DECIDER,)), ("IT", ())))
    assert "DMU3" not in verdict_data(two, content)["user_classes"][0]["flags"]
    alone = profile(("Staff", 1, None, {"sold_to": "internal"}))
    assert verdict_data(alone, content)["user_classes"][0]["runner_up"] is None


def test_samples_are_told_in_the_language_spoken():
    english = samples()
    assert [each.id for each in english] == sorted(each.id for each in english)
    assert all("." not in each.id and each.name for each in english)
    with i18n.speaking("de"):
        german = samples()
    assert [each.id for each in german] == [each.id for each in english]
    local = [each for each in german if each.path.stem.endswith(".de")]
    assert all(each.path.exists() for each in local)


def test_every_family_of_papers_has_its_name():
    names = [family_name(family) for family in families()]
    assert len(set(names)) == len(families()) == 10
    assert [family_of(paper) for paper in ("cost:sheet", "cost", "training", "")] == [
        *("cost", "cost", "", "")
    ]
    assert why_missing(crm(), "portrait:unit") == ""
    assert why_missing(crm(), "cost") == "There is nothing to print of “cost” yet."


@pytest.mark.parametrize(
    ("lists", "first", "together"),
    [
        (("training", "cost", "yours:serve"), "", ("training", "yours:serve")),
        (("portrait", "plans:training"), "", ("portrait",)),
        (("yours:months", "yours"), "", ("yours:months", "yours")),
        (("training", "yours:serve", "yours"), "cost", ()),
        (("training", "yours:serve"), "yours:serve", ("training", "yours:serve")),
        (("yours:serve", "yours"), "cost", ()),
        (("yours:serve", "cost", "plans:services"), "cost", ("cost", "plans:services")),
        ((), "", ()),
        ((), "yours", ()),
    ],
)
def test_what_is_for_you_lies_in_no_pdf_for_a_customer(lists, first, together):
    assert one_audience(lists, first) == together
