"""The checklists as shown and printed: every line with its reason, cause, entries, evidence."""

from collections.abc import Iterator
from typing import NamedTuple

from cuprofiler.content import Content
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import ItemState
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join
from cuprofiler.services.once import once
from cuprofiler.services.phrases import users_phrase
from cuprofiler.subjects.checklists.rules.checklists import (
    LISTS,
    Called,
    Entry,
    Item,
    cause,
    checklists,
    first_lists,
)
from cuprofiler.subjects.section import Found

CONFLICT_LIST = "design-balance"
"""The list that takes up conflicts: balancing both groups is its subject."""


class Line(NamedTuple):
    """One checklist line. `subject` and `question` name the answer it is there for."""

    id: str
    text: str
    why: str
    because: str
    section: str
    core: bool
    dropped: bool
    state: ItemState
    evidence: str
    ask: tuple[str, ...] = ()
    subject: str = ""
    question: str = ""


class Worklist(NamedTuple):
    """One checklist for one product."""

    id: str
    title: str
    purpose: str
    lines: tuple[Line, ...]

    @property
    def core(self) -> tuple[Line, ...]:
        """The lines to begin with; all of them if the list has no core block."""
        found = tuple(line for line in self.lines if line.core)
        return found or self.lines

    @property
    def further(self) -> tuple[Line, ...]:
        """The lines on demand."""
        chosen = set(self.core)
        return tuple(line for line in self.lines if line not in chosen)

    @property
    def done(self) -> int:
        """How many lines are ticked."""
        return sum(line.state.done for line in self.lines)


class Progress(NamedTuple):
    """How far a checklist is, of all its lines and of those to begin with."""

    title: str
    purpose: str
    done: int
    total: int
    core_done: int
    core_count: int


class WorklistService:
    """Makes checklists from a profile. Pure: nothing is read but the profile and the content."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._lists = once(lambda profile: checklists(profile, content.bank.items))

    def ids(self, profile: Profile) -> tuple[str, ...]:
        """Return lists with at least one item, the three named ones first, then in the bank's
        order.
        """
        return tuple(
            list_id
            for list_id in LISTS
            if self._entries(profile, list_id)
            or (list_id == CONFLICT_LIST and self._conflicts(profile))
        )

    def recommended(self, profile: Profile) -> tuple[str, ...]:
        """Return what to work on first, of the lists that have items."""
        there = self.ids(profile)
        return tuple(list_id for list_id in first_lists(profile) if list_id in there)

    def title(self, list_id: str) -> str:
        """Return a list's title."""
        return _(self._content.bank.lists[list_id].title)

    def worklist(self, profile: Profile, list_id: str) -> Worklist:
        """Return one list with all its lines."""
        words = self._content.bank.lists[list_id]
        lines = tuple(
            self._line(profile, entry, _(words.sections[entry.item.section]))
            for entry in self._entries(profile, list_id)
        )
        order = list(words.sections)
        titles = [_(words.sections[section]) for section in order]
        ranked = sorted(lines, key=lambda line: titles.index(line.section))
        conflicts = self._conflicts(profile) if list_id == CONFLICT_LIST else ()
        return Worklist(list_id, _(words.title), _(words.purpose), (*conflicts, *ranked))

    def progress(self, profile: Profile, list_id: str) -> Progress:
        """Return how far a list is, without the words of its lines."""
        words = self._content.bank.lists[list_id]
        conflicts = self._conflicts(profile) if list_id == CONFLICT_LIST else ()
        lines = [
            *((line.core, line.state.done) for line in conflicts),
            *(
                (entry.item.core, profile.item_state(entry.item.id).done)
                for entry in self._entries(profile, list_id)
            ),
        ]
        done = [is_done for _core, is_done in lines]
        core = [is_done for is_core, is_done in lines if is_core] or done
        return Progress(
            _(words.title), _(words.purpose), sum(done), len(done), sum(core), len(core)
        )

    def _conflicts(self, profile: Profile) -> tuple[Line, ...]:
        """Return every open conflict as a line; a settled one stays if it was worked on."""
        if not (profile.benefits or profile.moments or profile.conflicts):
            return ()
        from cuprofiler.subjects.value.rules.conflicts import pulls
        from cuprofiler.subjects.value.words.value import conflict_words

        found = []
        for pull in pulls(profile):
            item = f"conflict:{pull.source}"
            state = profile.item_state(item)
            if pull.settled and not state.touched:
                continue
            title, payer, user = conflict_words(profile, pull)
            found.append(
                Line(
                    id=item,
                    text=_("Settle the conflict: {what}").format(what=title),
                    why=" ".join(f"{wish}." for wish in (payer, user) if wish),
                    because=_("Settled by your decision. It stays since you worked on it.")
                    if pull.settled
                    else _("Here because these wishes pull apart."),
                    section=_("Conflicts to settle"),
                    core=True,
                    dropped=pull.settled,
                    state=state,
                    evidence=pull.noted.decision if pull.noted and pull.settled else "",
                )
            )
        return tuple(found)

    def _entries(self, profile: Profile, list_id: str) -> list[Entry]:
        return self._lists(profile).get(list_id, [])

    def _line(self, profile: Profile, entry: Entry, section: str) -> Line:
        item = entry.item
        subject, question = cause(profile, entry.called) if entry.called else ("", "")
        text, why = item.words(entry.called.around) if entry.called else (item.text, item.why)
        return Line(
            id=item.id,
            text=_(text),
            why=_(why) + ".",
            because=(
                self._because(profile, entry.called)
                if entry.called
                else _("No longer called for by your answers. It stays since you worked on it.")
            ),
            section=section,
            core=item.core,
            dropped=entry.dropped,
            state=profile.item_state(item.id),
            evidence=self._evidence(profile, item),
            ask=tuple(_(line) for line in item.ask),
            subject=subject,
            question=question,
        )

    def _because(self, profile: Profile, called: Called) -> str:
        if not called.groups or len(profile.user_classes) < 2:
            return _("Here because {reasons}.").format(reasons=self._reasons(called.tokens))
        parts = []
        for tokens, class_ids in called.groups:
            names = [users_phrase(e) for e in profile.user_classes if e.id in class_ids]
            parts.append(
                _("{reasons} ({users})").format(reasons=self._reasons(tokens), users=join(names))
            )
        return _("Here because {reasons}.").format(reasons=join(parts))

    def _reasons(self, tokens: frozenset[str]) -> str:
        named = sorted(tokens - {"ALL"}) or ["ALL"]
        return join([_(self._content.reasons[token]) for token in named])

    def _evidence(self, profile: Profile, item: Item) -> str:
        """Return what the program already knows towards an item; it never ticks it."""
        from cuprofiler.subjects.checklists.words.evidence import (
            evidence,  # late: no first page needs it
        )

        return evidence(profile, item.evidence)


def entries(content: Content, profile: Profile) -> Iterator[Found]:
    """Yield what a search finds: every list, and every item of it."""
    service = WorklistService(content)
    for list_id in service.ids(profile):
        worklist = service.worklist(profile, list_id)
        yield Found(worklist.title, _("checklist"), f"checklists:{list_id}")
        for line in worklist.lines:
            yield Found(line.text, worklist.title, f"checklists:{list_id}:{line.id}")
