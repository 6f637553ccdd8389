"""The main job through the accessibility tree alone: found by name and role, pressed, filled in."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cuprofiler.domain.records import ItemState
from cuprofiler.ui import spoken

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def tree(stage):
    spoken.install()
    QAccessible.setActive(True)
    stage.window.activateWindow()
    stage.settle()
    yield Tree(stage)
    QAccessible.setActive(False)


class Tree:
    """What a screen reader sees of the window, and can do with it."""

    def __init__(self, stage):
        self.stage = stage

    def nodes(self, node=None):
        node = node or QAccessible.queryAccessibleInterface(self.stage.window)
        for index in range(node.childCount()):
            child = node.child(index)
            if child is not None and child.isValid() and not child.state().invisible:
                yield child
                yield from self.nodes(child)

    def find(self, name, *roles):
        """The first with a role whose name begins so."""
        found = [
            node
            for node in self.nodes()
            if node.role() in roles and node.text(Text.Name).startswith(name)
        ]
        assert found, f"no {name!r} among {self.names(*roles)}"
        return found[0]

    def names(self, *roles):
        return [node.text(Text.Name) for node in self.nodes() if node.role() in roles]

    def press(self, name, *roles):
        node = self.find(name, *(roles or (Role.Button,)))
        node.actionInterface().doAction("Press")
        QTest.qWait(1)
        self.stage.settle()

    def fill(self, name, text):
        """Put the keyboard on a field and type: what dictation does."""
        field = self.find(name, Role.EditableText)
        field.actionInterface().doAction("SetFocus")
        for letter in text:
            QTest.keyClick(field.object(), letter)
        self.stage.settle()

    @property
    def heading(self):
        return next(iter(self.names(Role.Heading)))


ANSWERS = {
    "What do you call your product?": "Payroll Pal",
    "Who has it in their hands?": "Clerks",
    "How many of them will use it at one customer?": "12",
    "Who says the final yes or no?": "Owner",
    "Which problem does it solve for whoever pays?": "Wages are paid late",
    "What does it cost today?": "39.90",
}


def test_from_the_first_page_to_a_ticked_item(tree):
    """A card chosen on each page, or what it asks for typed; then the verdict, then a tick."""
    tree.press("Profile my product")
    headings = []
    while "See the verdict" not in tree.names(Role.Button):
        headings.append(tree.heading)
        assert len(headings) == len(set(headings)), "it does not go on"
        fields = tree.names(Role.EditableText)
        if fields:
            tree.fill(fields[0], ANSWERS[tree.heading])
        elif tree.names(Role.RadioButton):
            tree.press(tree.names(Role.RadioButton)[1], Role.RadioButton)
        tree.press("Continue")
    profile = tree.stage.program.session.profile
    assert (profile.product.name, profile.user_classes[0].people) == ("Payroll Pal", 12)
    assert profile.decider.name == "Owner"
    tree.press("See the verdict")
    assert profile.verdict.type.settled
    tree.press("Open the checklists")
    first = tree.names(Role.CheckBox)[0]
    assert first.startswith("Done: ")
    tree.press(first, Role.CheckBox)
    records = tree.stage.program.session.profile.records.values()
    states = [record for record in records if isinstance(record, ItemState)]
    assert [state.done for state in states] == [True]
    assert tree.find(first, Role.CheckBox).state().checked


def test_what_changes_is_announced(tree, monkeypatch):
    told = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: told.append(event.message() if hasattr(event, "message") else ""),
    )
    tree.press("Profile my product")
    assert any("What do you call your product?" in text for text in told)
