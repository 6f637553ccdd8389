"""Discovery: what we believe, the talks, whom to ask next."""

from functools import partial

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.page.beliefs import Beliefs
from cuprofiler.subjects.discovery.page.numbers import Numbers
from cuprofiler.subjects.discovery.page.talk import TalkPage
from cuprofiler.subjects.discovery.page.talks import Talks
from cuprofiler.subjects.discovery.page.whom import Whom
from cuprofiler.subjects.discovery.rules.evidence import left_without
from cuprofiler.subjects.discovery.words.facts import stays_words
from cuprofiler.subjects.discovery.words.lists import talk_list
from cuprofiler.subjects.discovery.words.numbers import looked_at, looking_at, shown_by
from cuprofiler.ui import theme
from cuprofiler.ui.forms.panel import Action
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.listed import Listed
from cuprofiler.ui.views.split import Draw, SplitView
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.tabs import Tabs

BELIEFS, TALKS, TESTS, WHOM = "beliefs", "talks", "tests", "whom"

SAMPLE = 7
"""The sample that shows what an empty page is going to look like."""


class DiscoveryView(SplitView):
    """Four tabs; a talk is opened on a page of its own."""

    def __init__(self, session: Session) -> None:
        tabs = Tabs(_("Discovery"))
        super().__init__(session, tabs)
        self.tabs = tabs
        self.tab = BELIEFS
        self.beliefs = Beliefs(self)
        self.talks = Talks(self)
        self.numbers = Numbers(self)
        self.whom = Whom(self)
        self.talk = TalkPage(self)
        self.listed = Listed(self, talk_list())
        self.tabs.chosen.connect(self.show_tab)
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(10))
        for part in (
            self.beliefs,
            self.talks,
            self.numbers,
            self.whom,
            self.talk,
            self.listed,
        ):
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab, and leave the talk and the form that were open."""
        self.talk.flush()
        self.panel.drop()
        self._fold()
        self.talk.talk_id = ""
        self.listed.drop()
        self.tab = rest if rest in (BELIEFS, TALKS, TESTS, WHOM) else BELIEFS

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        self.turn(tab)
        self.session.remember_place(f"discovery:{tab}")
        self.refresh()
        self.tabs.tabs[tab].setFocus()

    def show_thing(self, kind: str, identity: str) -> None:
        """Open a belief, a talk, or something of a talk within it."""
        if kind == "talk":
            self.open_talk(identity)
            return
        record = self.session.profile.records.get((kind, identity))
        talk = getattr(record, "talk_id", "")
        if talk:
            self.open_talk(talk)
        self.open_form(kind, identity)

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        opened = self.talk.talk is not None
        self.tabs.show_tabs(
            {
                BELIEFS: (_("What we believe"), _count(profile, "belief")),
                TALKS: (_("Talks and tests"), _count(profile, "talk")),
                TESTS: (_("What tests say"), ""),
                WHOM: (_("Whom to ask"), ""),
            },
            self.tab,
        )
        parts: dict[str, Beliefs | Talks | Numbers | Whom] = {
            BELIEFS: self.beliefs,
            TALKS: self.talks,
            TESTS: self.numbers,
            WHOM: self.whom,
        }
        listing = self.listed.reading is not None
        for tab, part in parts.items():
            part.setVisible(tab == self.tab and not opened and not listing)
        self.talk.setVisible(opened and not listing)
        self.listed.setVisible(listing)
        if listing:
            self.listed.refresh(profile)
        elif opened:
            self.talk.refresh(profile)
        else:
            parts[self.tab].refresh(profile)

    def arrange(self) -> None:
        """Fold what stands side by side."""
        self.talk.arrange()

    def offer_ghost(self, ghost: Ghost, draw: Draw, tells: str, start: Button) -> None:
        """Show what an empty tab will show, by a sample, and where to begin."""

        def make(measure: Measure, width: float) -> Figure:
            return draw(sample_profile(SAMPLE), measure, width)

        self.header.offer()
        ghost.offer(make, tells, start)

    def flush(self) -> None:
        """Store what is still being typed."""
        self.talk.flush()
        super().flush()

    def forget(self) -> None:
        """Another product is shown."""
        self.talk.talk_id = ""
        self.talks.untold.clear()
        self.listed.drop()
        super().forget()

    def escape(self) -> bool:
        """Close the panel, then leave the talk."""
        if super().escape():
            return True
        if self.listed.reading is not None:
            self.listed.leave()
            return True
        if self.talk.talk is None:
            return False
        self.leave_talk()
        return True

    def stays_after(self, before: Profile) -> str:
        """Return which facts stay as sure as what is removed had made them, and offer the rest."""
        left = left_without(before, self.session.profile)
        self.talks.untold.update(fact.id for fact in left)
        self.refresh()
        return stays_words(self.session.profile, left)

    def open_form(
        self, kind: str, identity: str, *actions: Action, title: str = "", removable: bool = True
    ) -> None:
        """Show the form of a record; what counts show can be noted as something seen."""
        if kind in ("usage_figure", "experiment"):
            actions = (*actions, (_("Note what it shows"), partial(self.note, kind, identity)))
        super().open_form(kind, identity, *actions, title=title, removable=removable)

    def note(self, kind: str, identity: str) -> None:
        """Open the look at counts with their line in its notes, to say what it bears on."""
        self.panel.flush()
        profile = self.session.profile
        line = shown_by(profile, (kind, identity))
        if not line:
            self.session.failed.emit(_("There is no result yet. Fill in the counts first."))
            return
        users = getattr(profile.records[(kind, identity)], "class_id", "")
        known = looked_at(profile, line, users)
        if known is None:
            change = looking_at(profile, new_id, line, users, self.session.today())
            if not self.session.do(change):
                return
            talk = change.edits[0].key[1]
        else:
            talk = known.id
        self.open_talk(talk)
        self.talk.begin(line)

    # --- Choosing -----------------------------------------------------------------------------

    def open_talk(self, identity: str, *, with_form: bool = False) -> None:
        """Show a talk with its notes."""
        self.tab = TALKS
        self.panel.drop()
        self._fold()
        self.talk.show_talk(identity)
        self.refresh()
        self.to_top()
        if with_form:
            self.open_form("talk", identity, title=_("A talk"))
        else:
            self.talk.notes.setFocus()

    def leave_talk(self) -> None:
        """Show all talks again."""
        self.show_tab(TALKS)

    def activated(self, identity: str) -> None:
        """Open what was pressed in a figure."""
        kind, _colon, rest = identity.partition(":")
        if kind == "talk":
            self.open_talk(rest)
        elif kind in ("belief", "problem", "experiment", "usage_figure"):
            self.open_form(kind, rest)

    def keyed(self, identity: str, text: str) -> None:
        """Follow a key pressed on a part of a figure."""
        if text == "delete":
            self.remove(identity.partition(":")[2])


def _count(profile: Profile, kind: str) -> str:
    count = len(profile.of_kind(kind))
    return str(count) if count else ""
