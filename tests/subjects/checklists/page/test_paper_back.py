"""A filled paper on the page of the checklists: looked at line by line, taken over as one step."""

import pypdf
import pytest

from cuprofiler.services.printing import PrintOptions
from cuprofiler.ui.widgets.choice import CheckBox


@pytest.fixture
def paper(stage, tmp_path):
    """The training list of the open product with a tick, two owners and no date written on it."""
    stage.open(1)
    session = stage.program.session
    path = tmp_path / "training.pdf"
    options = PrintOptions(("training",))
    document = session.printing.compose(
        session.for_paper, options, session.today(), session.revision
    )
    session.printing.write(document, path)
    writer = pypdf.PdfWriter(clone_from=path)
    first, second, third = items(stage)
    values = {
        f"training.{first}.done": "/Yes",
        f"training.{first}.owner": "Zoë Müller",
        f"training.{second}.owner": "Jonas",
        f"training.{third}.due": "soon",
    }
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(path)
    return path


def items(stage):
    """Three items of the list that nothing was noted on."""
    session = stage.program.session
    worklist = session.worklists.worklist(session.profile, "training")
    return [line.id for line in worklist.core if not line.state.touched][:3]


def shown(stage, qtbot, path):
    stage.program.files.take_dropped(str(path))
    page = stage.page("checklists")
    qtbot.waitUntil(lambda: page.paper.is_read)
    stage.settle()
    return page


def test_what_was_written_is_taken_line_by_line(stage, qtbot, paper):
    page = shown(stage, qtbot, paper)
    first, second, _third = items(stage)
    ticks = page.paper.listed.findChildren(CheckBox)
    assert [tick.isChecked() for tick in ticks] == [True, True, True, False]
    assert not ticks[3].isEnabled()
    ticks[2].setChecked(False)
    page.paper.listed.add()
    stage.settle()
    session = stage.program.session
    state = session.profile.item_state(first)
    assert state.done and state.owner == "Zoë Müller"
    assert session.profile.item_state(second).owner == ""
    # The lists are shown again, and one step back takes all of it away.
    assert page.paper.listed.reading is None and page.rows
    session.undo()
    stage.settle()
    assert not session.profile.item_state(first).touched


def test_leaving_stores_nothing_and_another_product_forgets_it(stage, qtbot, paper):
    page = shown(stage, qtbot, paper)
    revision = stage.program.session.revision
    assert page.escape() and page.rows
    assert stage.program.session.revision == revision
    page = shown(stage, qtbot, paper)
    stage.open(2)
    assert (
        stage.page("checklists").paper.listed is None
        or stage.page("checklists").paper.listed.reading is None
    )


def test_a_paper_of_another_product_is_refused_in_one_sentence(stage, qtbot, paper):
    stage.open(2)
    said = []
    stage.program.session.failed.connect(said.append)
    stage.program.files.take_dropped(str(paper))
    qtbot.waitUntil(lambda: bool(said))
    assert "another product" in said[0]
    assert stage.page("checklists").rows
