"""What follows from what was learnt, to accept or to leave: nothing moves by itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.subjects.discovery.rules.evidence import Proposal, setting_aside
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column

SHOWN = 5


class Proposed(QWidget):
    """The proposals below one another: those that are found in the product."""

    left_so = Signal(str)
    """A fact, by its id, is left as it is although nothing that was learnt stands behind that."""

    def __init__(self, session: Session, find: Callable[[Profile], tuple[Proposal, ...]]) -> None:
        super().__init__()
        self.session = session
        self._find = find
        self._column = column(spacing=12)
        self.setLayout(self._column)
        self.shown: tuple[Proposal, ...] = ()
        self._said: list[list[str]] = []
        self.hide()

    def refresh(self, profile: Profile) -> None:
        """Show what follows now."""
        shown = self._find(profile)
        said = [self._words(profile, proposal) for proposal in shown[:SHOWN]]
        if (shown, said) == (self.shown, self._said):
            return
        self.shown, self._said = shown, said
        clear(self._column)
        for proposal, lines in zip(shown, said, strict=False):
            self._column.addWidget(self._card(proposal, lines))
        more = len(shown) - SHOWN
        if more > 0:
            text = ngettext("and {count} more", "and {count} more", more).format(count=more)
            self._column.addWidget(Label(text, "small"))
        self.setVisible(bool(shown))

    def _words(self, profile: Profile, proposal: Proposal) -> list[str]:
        """Return why, what, how, and what else it would change."""
        because = words.because(profile, proposal)
        return [
            because,
            *words.proposal_words(profile, proposal),
            *self.effects(profile, proposal),
        ]

    def _card(self, proposal: Proposal, said: list[str]) -> Card:
        card = Card("open")
        because, what, change, *effects = said
        lines = column(
            Label(because, "small"),
            Label(what, "strong"),
            Label(change, "body"),
            spacing=4,
            margins=(16, 12, 16, 12),
        )
        for line in effects:
            lines.addWidget(Label(line, "body"))
        accept = Button(_("Accept"), "primary")
        accept.setAccessibleName(_("Accept: {what}").format(what=f"{what}, {change}"))
        accept.clicked.connect(partial(self.accept, proposal))
        later = Button(_("Not now"), "quiet")
        later.setAccessibleName(_("Not now: {what}").format(what=what))
        later.clicked.connect(partial(self._set_aside, proposal))
        lines.addSpacing(theme.px(4))
        lines.addWidget(flow(accept, later, spacing=8))
        card.setLayout(lines)
        return card

    def effects(self, profile: Profile, proposal: Proposal) -> list[str]:
        """Return what it would change beyond the fact: the verdict, the lists."""
        if proposal.kind != "turn":
            return []
        after = profile.after(Change("", proposal.edits))
        explain = self.session.explain
        before_words, after_words = explain.headline(profile), explain.headline(after)
        if before_words == after_words:
            return [_("The verdict stays as it is.")]
        came, went = self._lines(profile, after)
        found = [_("Verdict: {before} → {after}").format(before=before_words, after=after_words)]
        if came or went:
            lines = _("Checklists: {came} lines come, {went} go.")
            found.append(lines.format(came=came, went=went))
        return found

    def _lines(self, before: Profile, after: Profile) -> tuple[int, int]:
        lists = self.session.worklists

        def ids(profile: Profile) -> set[str]:
            return {
                line.id
                for list_id in lists.ids(profile)
                for line in lists.worklist(profile, list_id).lines
            }

        old, new = ids(before), ids(after)
        return len(new - old), len(old - new)

    def accept(self, proposal: Proposal) -> None:
        """Carry a proposal out, as a step that can be taken back."""
        self.session.new_visit()
        self.session.do(words.accepting(self.session.profile, proposal))

    def _set_aside(self, proposal: Proposal) -> None:
        if not proposal.because:
            self.left_so.emit(proposal.fact.id)
            return
        edits = setting_aside(self.session.profile, proposal)
        self.session.do(Change(_("a proposal set aside"), edits))
