"""Two states of a product in a few lines: verdict, answers, people, certainty, lists, cost."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from cuprofiler.core.changes import Change
from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, ItemState
from cuprofiler.i18n import format_date, format_money, join_few, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from cuprofiler.subjects.cost.words.cost import calculate
from cuprofiler.subjects.discovery.records import Commitment
from cuprofiler.subjects.history.rules.comparing import Difference, sureness, turned_against
from cuprofiler.subjects.history.words.changes import sureness_words
from cuprofiler.subjects.loyalty.rules.following import callbacks
from cuprofiler.subjects.loyalty.words.following import call_words
from cuprofiler.subjects.verdict.words.explain import Explainer
from cuprofiler.words import code_name, number_word

A_WEEK = timedelta(days=7)


MOST_CALLS = 20
"""So many calls are named among what is due; all of them stand with loyalty."""


class Row(NamedTuple):
    """One line of the summary: what it is about, and what is said of it."""

    title: str
    text: str
    because: str = ""
    place: str = ""


class Cause(NamedTuple):
    """What led to a record being as it is: the last step about it, and what that was told to be."""

    label: str
    why: str
    day: date


class Reader:
    """What reads two states: the verdict's words and the checklists of the program."""

    def __init__(self, explain: Explainer, worklists: WorklistService) -> None:
        self.explain = explain
        self.worklists = worklists

    def headline(self, before: Profile, after: Profile, found: Sequence[Difference]) -> str:
        """Return the finding: the verdict that turned, or how much is other."""
        new, old = self.explain.headline(after), self.explain.headline(before)
        if new != old and after.user_classes:
            return new
        if not found:
            return _("Nothing has changed.")
        if not before.user_classes:
            return _("All of it is new since then.")
        count = len(found)
        words = ngettext(
            "{count} thing has changed, the verdict has not.",
            "{count} things have changed, the verdict has not.",
            count,
        )
        return words.format(count=number_word(count))

    def rows(
        self,
        before: Profile,
        after: Profile,
        found: Sequence[Difference],
        causes: dict[Key, Cause],
    ) -> list[Row]:
        """Return what is other, a line to a subject; nothing of what is the same."""
        rows = [
            self._verdict(before, after, found, causes),
            self._answers(found),
            self._people(found),
            Row(_("Certainty"), sureness_words(sureness(found)), place="discovery"),
            self._lists(before, after, found),
            self._cost(before, after),
        ]
        return [row for row in rows if row.text]

    def _verdict(
        self,
        before: Profile,
        after: Profile,
        found: Sequence[Difference],
        causes: dict[Key, Cause],
    ) -> Row:
        old, new = self.explain.headline(before), self.explain.headline(after)
        if old == new:
            return Row("", "")
        because = [
            causes[each.key].why
            for each in found
            if each.key[0] in ("answer", "user_class") and each.key in causes
        ]
        told = list(dict.fromkeys(filter(None, because)))
        words = _("{before} → {after}").format(before=old, after=new)
        return Row(_("Verdict"), words, "; ".join(told[:2]), "verdict")

    def _answers(self, found: Sequence[Difference]) -> Row:
        count = sum(isinstance(each.record, Answer) for each in found)
        words = ngettext("{count} changed", "{count} changed", count).format(count=count)
        return Row(_("Answers"), words if count else "", place="answers")

    def _people(self, found: Sequence[Difference]) -> Row:
        makers = [each for each in found if isinstance(each.record, DecisionMaker)]
        new = [each for each in makers if each.before is None]
        gone = [each for each in makers if each.after is None]
        parts = []
        if new:
            names = [str(getattr(each.record, "name", "")) for each in new]
            parts.append(_("new: {names}").format(names=join_few(names)))
        if gone:
            names = [str(getattr(each.record, "name", "")) for each in gone]
            parts.append(_("gone: {names}").format(names=join_few(names)))
        against = [member.name for member in turned_against(found)]
        if against:
            parts.append(_("against it now: {names}").format(names=join_few(against)))
        return Row(_("People"), "; ".join(parts), place="people")

    def _items(self, profile: Profile) -> set[str]:
        lists = self.worklists
        return {
            line.id
            for list_id in lists.ids(profile)
            for line in lists.worklist(profile, list_id).lines
            if not line.dropped
        }

    def _lists(self, before: Profile, after: Profile, found: Sequence[Difference]) -> Row:
        old, new = self._items(before), self._items(after)
        parts = []
        came, went = len(new - old), len(old - new)
        if came:
            parts.append(
                ngettext("{count} line came", "{count} lines came", came).format(count=came)
            )
        if went:
            parts.append(ngettext("{count} went", "{count} went", went).format(count=went))
        done = sum(
            isinstance(each.after, ItemState)
            and each.after.done
            and not getattr(each.before, "done", False)
            for each in found
        )
        if done:
            parts.append(ngettext("{count} done", "{count} done", done).format(count=done))
        return Row(_("Checklists"), ", ".join(parts), place="checklists")

    def _cost(self, before: Profile, after: Profile) -> Row:
        totals = []
        for profile in (before, after):
            comparison = calculate(profile).comparison
            ours = comparison.ours if comparison is not None else None
            if ours is None or not ours.known or ours.total is None:
                return Row("", "")
            totals.append(format_money(ours.total, profile.product.currency, whole=True))
        if totals[0] == totals[1]:
            return Row("", "")
        words = _("{before} → {after} over the years").format(before=totals[0], after=totals[1])
        return Row(_("Lifetime cost"), words, place="cost")

    def item_text(self, profile: Profile) -> dict[str, str]:
        """Return the words of every item of the lists."""
        lists = self.worklists
        return {
            line.id: line.text
            for list_id in lists.ids(profile)
            for line in lists.worklist(profile, list_id).lines
        }

    def due(self, profile: Profile, today: date) -> list[tuple[str, str]]:
        """Return what is due within a week or late, with its place: the earliest first."""
        texts = self.item_text(profile)
        found = [
            (state.due, texts[state.item], state.owner, self._place(profile, state.item))
            for state in profile.item_states
            if state.due and not state.done and state.item in texts
        ]
        found += [
            (given.due, code_name(given.kind), given.note, f"talk:{given.talk_id}")
            for given in profile.of_kind("commitment")
            if isinstance(given, Commitment) and given.due
        ]
        found += [
            (each.due, call_words(each), each.answer.owner, f"survey_answer:{each.answer.id}")
            for each in callbacks(profile, MOST_CALLS)
            if each.due is not None
        ]
        lines = []
        for day, what, who, place in sorted(found, key=lambda each: each[0]):
            if day > today + A_WEEK:
                continue
            when = (
                _("late since {date}").format(date=format_date(day))
                if day < today
                else format_date(day)
            )
            lines.append((", ".join(filter(None, (when, who))) + ": " + what, place))
        return lines

    def _place(self, profile: Profile, item: str) -> str:
        """Return where an item stands, as navigation knows it."""
        for list_id in self.worklists.ids(profile):
            if any(line.id == item for line in self.worklists.worklist(profile, list_id).lines):
                return f"checklists:{list_id}:{item}"
        return "checklists"


def causes_of(steps: Sequence[tuple[Change, date]]) -> dict[Key, Cause]:
    """Return the last step about each record, by its key."""
    found: dict[Key, Cause] = {}
    for change, day in steps:
        for edit in change.edits:
            found[edit.key] = Cause(change.label, change.why, day)
    return found
