"""Checklists made from a profile, line by line."""

import pytest

from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import ItemState
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.subjects.checklists.rules.checklists import LISTS
from cuprofiler.subjects.checklists.words.worklists import CONFLICT_LIST, WorklistService
from tests.builders import CINF, INTERNAL, SAME, profile


@pytest.fixture(scope="module")
def service():
    return WorklistService(load_content())


def test_a_list_that_nothing_calls_for_is_empty(service):
    found = profile(("A", 1, None, {**SAME, "payer_kind": "private"}))
    assert "internal-product" not in service.ids(found)
    assert service.worklist(found, "internal-product").lines == ()
    assert "internal-product" in service.ids(profile(("A", 1, None, INTERNAL)))


def test_lines_stand_in_the_order_of_their_sections(service):
    found = profile(("A", 30, None, CINF), facts={"recurring_price": "yes"})
    for list_id in LISTS:
        lines = service.worklist(found, list_id).lines
        sections = list(dict.fromkeys(line.section for line in lines))
        assert [line.section for line in lines] == [
            line.section for section in sections for line in lines if line.section == section
        ]


def test_every_line_leads_to_the_answer_that_called_it(service):
    found = profile(("A", 30, None, CINF))
    lines = service.worklist(found, "training").lines
    assert lines and all(line.subject in ("p", "c0") and line.question for line in lines)


def test_what_is_kept_without_a_reason_leads_nowhere(service):
    """Ticked, and no longer called for: there is no answer to change."""
    kept = ItemState("p", "TRN-01", done=True)
    found = profile(("A", 1, None, {**SAME, "payer_kind": "private"}), more=(kept,))
    line = next(each for each in service.worklist(found, "training").lines if each.id == "TRN-01")
    assert (line.dropped, line.subject, line.question) == (True, "", "")


def test_a_conflict_to_settle_hangs_on_no_question(service):
    from cuprofiler.domain.records import Conflict

    own = Conflict("p", "own1", "Price or looks", "cheap", "nice")
    found = profile(("A", 30, None, CINF), more=(own,))
    line = service.worklist(found, CONFLICT_LIST).lines[0]
    assert line.id == "conflict:own1"
    assert (line.subject, line.question, line.ask) == ("", "", ())


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.path.stem)
def test_progress_counts_what_the_lines_say(service, sample):
    found = read_profile(sample.path, 1)
    ticked = [ItemState(found.product_id, line, done=True) for line in ("TRN-01", "IMP-02")]
    for each in (found, found.after(Change("", tuple(Edit(None, state) for state in ticked)))):
        for list_id in service.ids(each):
            worklist, progress = service.worklist(each, list_id), service.progress(each, list_id)
            assert progress.title == worklist.title
            assert (progress.done, progress.total) == (worklist.done, len(worklist.lines))
            core = [line.state.done for line in worklist.core]
            assert (progress.core_done, progress.core_count) == (sum(core), len(core))
