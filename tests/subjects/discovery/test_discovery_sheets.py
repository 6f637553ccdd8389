"""Discovery on paper and on the checklists: real PDFs, and what lists know of the talks."""

from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.profile import Profile
from cuprofiler.paper.pdf import write_pdf
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from cuprofiler.subjects.discovery.records import Done, Talk, TalkKind, Trial
from cuprofiler.subjects.discovery.sheets import there
from cuprofiler.subjects.discovery.words.guides import SIX, talk_guide, visit_guide

DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def content():
    return load_content()


@pytest.fixture
def crm():
    return sample_profile(7)


def printed(content, profile, tmp_path, *lists, **options):
    path = tmp_path / "out.pdf"
    chosen = PrintOptions(lists, **options)
    write_pdf(PrintService(content).compose(profile, chosen, DAY), path)
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_what_held_and_what_fell_is_one_page(content, crm, tmp_path):
    (page,) = printed(content, crm, tmp_path, "discovery:held")
    assert "The riskiest guess: Reps would log a visit at once if it took a minute." in page
    assert "4 of 5 reps on a visit" in page and "2 for it, 0 against it" in page
    assert "1 of 6" in page and "0 of 5" in page


def test_a_guide_has_six_questions_and_asks_for_one_thing(content, crm, tmp_path):
    (page,) = printed(content, crm, tmp_path, "discovery:guide")
    assert page.startswith("A talk with Karin Holm")
    asked = talk_guide(content, crm)
    assert len(asked) <= SIX
    assert asked[-1].question.startswith("Ask for one thing")
    assert all(each.question.split()[0] in page for each in asked)


def test_each_kind_of_user_has_a_visit_sheet(content, crm, tmp_path):
    pages = printed(content, crm, tmp_path, "discovery:visit")
    assert [page.split(" ClearDesk")[0] for page in pages] == [
        f"A visit: {each.name}" for each in crm.user_classes
    ]
    for each in crm.user_classes:
        assert 3 <= len(visit_guide(content, crm, each)) <= SIX


def test_names_are_left_out_where_job_titles_are_wanted(content, crm, tmp_path):
    pages = printed(content, crm, tmp_path, "discovery", names=False)
    assert not any("Karin" in page or "Holm" in page for page in pages)


def test_nothing_is_printed_of_nothing(crm):
    bare = Profile({("product", crm.product_id): crm.product}, crm.product_id)
    assert there(bare) == ()
    assert there(sample_profile(1)) == ("guide", "visit", "test", "diary")


def evidence(content, profile, list_id, item):
    lists = WorklistService(content)
    return next(line.evidence for line in lists.worklist(profile, list_id).lines if line.id == item)


def test_checklists_know_who_was_asked(content, crm):
    said = evidence(content, crm, "customer-discovery", "CDI-03")
    assert said.startswith("1 talk in 1 place, 1 of 1 gave something up; none with: ")
    said = evidence(content, crm, "user-discovery", "UDI-03")
    assert said.startswith("1 talk in 1 place; none with: Sales managers")
    assert evidence(content, crm, "user-discovery", "UDI-06") == ""


def test_without_talks_the_lists_say_what_they_said_before(content, crm):
    without = Profile(
        {key: record for key, record in crm.records.items() if key[0] != "talk"}, crm.product_id
    )
    said = evidence(content, without, "customer-discovery", "CDI-03")
    assert said.startswith("Talked to somebody in ")


def test_a_long_belief_goes_on_and_is_not_made_smaller(content, crm, tmp_path):
    belief = crm.of_kind("belief")[0]
    long = replace(belief, name="A very long belief that goes on " * 12, pass_mark="word " * 60)
    records = {**crm.records, long.key: long}
    pages = printed(content, Profile(records, crm.product_id), tmp_path, "discovery:held")
    assert len(pages) == 2
    assert "A very long belief" in pages[0] and pages[1].count("Sales") > 1


def test_a_test_sheet_has_boxes_for_each_task_and_a_diary_a_week(content, crm, tmp_path):
    talk = Talk("te", crm.product_id, TalkKind.TEST, class_id=crm.user_classes[0].id)
    tried = Trial("x1", crm.product_id, talk.id, "Log a visit on the phone", Done.HELPED, 4)
    found = crm.after(Change("", (Edit(None, talk), Edit(None, tried))))
    (page,) = printed(content, found, tmp_path, "discovery:test")
    assert page.startswith("A usability test")
    assert "Log a visit on the phone" in page
    assert page.count("With help") >= 3
    (diary,) = printed(content, crm, tmp_path, "discovery:diary")
    assert "Day 7" in diary and diary.count("Trouble, 1 none to 5 much") == 7
