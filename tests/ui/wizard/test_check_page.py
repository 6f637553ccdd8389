"""The check page of the interview: what is folded there, and how one finds it again."""

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import Answer, UserClass
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.wizard.check import SHOWN_WHOLE


def twenty_kinds(stage):
    """Open a sample with twenty kinds of user more, all but the last fully answered."""
    stage.open(1)
    session = stage.program.session
    product = session.profile.product_id
    known = session.profile.user_classes[0]
    answers = [each for each in session.profile.of_kind("answer") if each.subject_id == known.id]
    edits = []
    for n in range(20):
        edits.append(
            Edit(None, UserClass(f"k{n}", product, f"Kind {n}", 4, known.proficiency, 10 + n))
        )
        said = answers if n < 19 else answers[:1]
        edits += [
            Edit(None, Answer(product, f"k{n}", each.question, each.value, each.basis))
            for each in said
        ]
    session.do(Change("", tuple(edits)))
    stage.show("answers")
    stage.settle()
    return stage.program.navigation.interview


def folded(page):
    return [
        each
        for each in page.findChildren(Button)
        if each.text().startswith("Show the") and each.isVisible()
    ]


def test_of_many_kinds_the_further_ones_are_folded_and_open_where_they_stand(stage):
    interview = twenty_kinds(stage)
    page = interview.page
    there = folded(page)
    assert there
    assert len(page._cards) - len(there) >= SHOWN_WHOLE
    changes = len(page._buttons)
    name, bar = there[0].accessibleName(), page.verticalScrollBar()
    page.ensureWidgetVisible(there[0])
    stage.settle()
    at = bar.value()
    there[0].click()
    stage.settle()
    assert len(page._buttons) > changes
    assert len(folded(page)) == len(there) - 1
    assert page._buttons[changes].hasFocus()
    assert bar.value() == at
    # Whoever changes an answer and comes back finds it as it was left.
    page.leave()
    interview.show_step(interview.page._given.missing[0])
    interview.show_check()
    stage.settle()
    assert name not in {each.accessibleName() for each in folded(interview.page)}
    assert len(folded(interview.page)) == len(there) - 1


def test_what_is_missing_is_never_folded(stage):
    interview = twenty_kinds(stage)
    page = interview.page
    missing = [step for step in page._given.missing if step.subject == "k19"]
    assert missing
    said = {each.accessibleName() for each in page._buttons}
    assert sum(name.startswith("Answer now") for name in said) >= 1
    shown = [each for each in page._buttons if each.text() == "Answer now"]
    assert len(shown) == len(page._given.missing)


def test_few_kinds_are_all_shown_whole(stage):
    stage.open(1)
    stage.show("answers")
    stage.settle()
    assert not folded(stage.program.navigation.interview.page)
