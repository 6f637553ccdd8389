"""The small row in which a marked line of the notes becomes a finding."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cuprofiler.domain.codes import CLASS_CODES
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.discovery.page.search import FactSearch
from cuprofiler.subjects.discovery.records import FindingKind
from cuprofiler.subjects.discovery.rules.facts import facts
from cuprofiler.subjects.discovery.words.discovery import Told
from cuprofiler.subjects.discovery.words.facts import answer_options, fact_options
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import Pick, Segments
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.words import code_name

BELIEF = "belief:"


class Making(Card):
    """What was said, what it is, what it bears on; Enter makes the finding."""

    made = Signal(str, object)
    """The words, and what they are told to be."""

    left = Signal()
    """Nothing is to be made of them."""

    def __init__(self) -> None:
        super().__init__("open")
        self._text = ""
        self._unknown: set[str] = set()
        """Facts of which the founder said "I don't know yet"."""

        self.kind, self.side = FindingKind.DID, "for"
        self.words = Label("", "strong")
        kinds = [(str(kind), code_name(kind)) for kind in FindingKind]
        self.kinds = Segments(kinds, str(self.kind), _("What it is"))
        self.kinds.chosen.connect(self._choose_kind)
        sides = [("for", _("Speaks for it")), ("against", _("Against it"))]
        self.sides = Segments(sides, self.side, _("For it or against it"))
        self.sides.chosen.connect(self._choose_side)
        self.search = FactSearch()
        self.search.chosen.connect(self._make)
        self.search.marked.connect(lambda _identity: self._ask_instead())
        self.instead = Pick()
        self.instead.setAccessibleName(_("What is so instead"))
        self._instead_words = Label(_("What is so instead?"), "small")
        self.done = Button(_("Keep it"), "primary", hint=_("Enter"))
        self.done.clicked.connect(lambda: self._make(self.search.current))
        self.leave = Button(_("Leave it"), "quiet")
        self.leave.clicked.connect(self.left)
        self.setLayout(
            column(
                self.words, flow(self.kinds, self.sides, spacing=12), self.search,
                self._instead_words, self.instead, flow(self.done, self.leave, spacing=8),
                spacing=8, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        self.hide()

    def begin(self, profile: Profile, text: str) -> None:
        """Begin with some words: what they are is asked first."""
        self._text = text
        self._unknown = {fact.id for fact in facts(profile) if fact.unknown}
        self.words.setText(_("“{quote}”").format(quote=" ".join(text.split())[:200]))
        # A belief that rests on a fact is tested by what bears on that.
        beliefs = tuple(
            (f"{BELIEF}{each.id}", each.name) for each in profile.of_kind("belief") if not each.fact
        )
        self.search.offer((*beliefs, *fact_options(profile)))
        self._choose_kind(str(FindingKind.DID))
        self._choose_side("for")
        self.show()
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_kind(self, code: str) -> None:
        self.kind = FindingKind(code)
        self.kinds.show_choice(code)

    def _choose_side(self, code: str) -> None:
        self.side = code
        self.sides.show_choice(code)
        self._ask_instead()

    def _ask_instead(self) -> None:
        """Ask which answer is right: where one is not known yet, or where it speaks against it."""
        kind, _colon, rest = self.search.current.partition(":")
        question = rest.rpartition(":")[2] if kind == "answer" else ""
        unknown = self.search.current in self._unknown
        shown = (self.side == "against" or unknown) and question in CLASS_CODES
        self.sides.setVisible(not unknown)
        self._instead_words.setText(_("What is so?") if unknown else _("What is so instead?"))
        self.instead.setVisible(shown)
        self._instead_words.setVisible(shown)
        self.instead.clear()
        if shown:
            self.instead.addItem(_("That is not known"), "")
            for code, said in answer_options(question):
                self.instead.addItem(said, code)

    def _make(self, identity: str) -> None:
        belief = identity.removeprefix(BELIEF) if identity.startswith(BELIEF) else ""
        # Nothing is against what is not known.
        known = bool(identity) and identity not in self._unknown
        against = self.side == "against" and known
        answer = str(self.instead.currentData() or "") if self.instead.isVisibleTo(self) else ""
        fact = "" if belief else identity
        self.made.emit(self._text, Told(self.kind, fact, belief, against, answer))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the words as they are; + and − say whether they speak for or against."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
