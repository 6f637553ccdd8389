"""Two founders in words: what comes by itself, what is to settle, and what was settled."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cuprofiler.core.changes import Change, Edit, Edits, NewId, Step
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.subjects.discovery.records import Belief
from cuprofiler.subjects.discovery.rules.facts import facts_by_id
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import state_before
from cuprofiler.subjects.history.rules.merging import Merged, common_state, merged
from cuprofiler.subjects.history.words.changes import Told, change_words
from cuprofiler.subjects.history.words.variants import without_states
from cuprofiler.words import number_word


class Brought(NamedTuple):
    """What a copy brings: nothing new, or what comes over and what is to settle."""

    merged: Merged
    known: bool
    """Whether everything of it was settled before."""


def brought(
    mine: Profile, my_steps: Sequence[Step], copy: Profile, steps: Sequence[Step]
) -> Brought:
    """Return what a copy brings beyond what was settled with it before."""
    settled = {each.settled for each in mine.of_kind("state") if each.settled}
    for number in range(len(steps), 0, -1):
        if steps[number - 1].uid in settled:
            later = [step.change for step in steps[number:]]
            then = state_before(copy, [change for change in later if change is not None])
            return Brought(merged(without_states(mine), without_states(copy), then), not later)
    base = common_state(mine, my_steps, copy, steps)
    return Brought(merged(without_states(mine), without_states(copy), base), known=False)


def headline(found: Brought) -> str:
    """Return how much comes over, and how much is to settle."""
    come, settle = len(found.merged.edits), len(found.merged.differences)
    if not come and not settle:
        return _("There is nothing new in it.")
    if not settle:
        words = ngettext(
            "{count} thing comes over by itself.", "{count} things come over by themselves.", come
        )
        return words.format(count=number_word(come))
    words = ngettext("You differ on {count} thing.", "You differ on {count} things.", settle)
    return words.format(count=_small(settle))


def subline(found: Brought, left: int, name: str) -> str:
    """Return what comes over beside what is to settle, and whose copy it is."""
    beside = _("{name}, beside yours").format(name=name)
    come = len(found.merged.edits)
    if not come or not left:
        return beside
    words = ngettext(
        "{count} thing comes over by itself.", "{count} things come over by themselves.", come
    )
    return f"{beside}. {words.format(count=number_word(come))}"


def comes_over(each: Told) -> str:
    """Return what comes over by itself."""
    return _("Comes over by itself: {what}").format(what=change_words(each))


def _small(count: int) -> str:
    word = number_word(count)
    return word[:1].lower() + word[1:]


def bringing_over(found: Brought, name: str) -> Change:
    """Return the change that brings over what only the co-founder changed."""
    words = _("brought over from {name}").format(name=name)
    return Change(words, found.merged.edits, why=_("From {name}").format(name=name))


def taking(each: Told, edits: Edits, name: str) -> Change:
    """Return the change that takes over the co-founder's side of a difference."""
    words = _("taken from {name}: {what}").format(name=name, what=each.what)
    return Change(words, edits, why=_("From {name}").format(name=name))


def all_settled(profile: Profile, new_id: NewId, name: str, last: str, today: date) -> Change:
    """Return the change that notes that everything in a copy, up to its last step, is settled."""
    count = len(profile.of_kind("state"))
    words = _("Settled with {name}").format(name=name)
    state = State(new_id(), profile.product_id, words, today, last, count)
    return Change(words, (Edit(None, state),))


def to_find_out(profile: Profile, new_id: NewId, each: Told) -> Change:
    """Return the change that makes a belief of what founders differ on, to be tested."""
    key = ":".join(each.difference.key)
    fact = key if key in facts_by_id(profile) else ""
    if each.before and each.after:
        name = _("{what}: {mine}, or {theirs}?").format(
            what=each.what, mine=each.before, theirs=each.after
        )
    else:
        name = _("{what}: who of you is right?").format(what=each.what)
    count = len(profile.of_kind("belief"))
    belief = Belief(new_id(), profile.product_id, name[:500], fact, 3, position=count)
    return Change(_("to find out: {what}").format(what=each.what), (Edit(None, belief),))


def both_said(each: Told) -> str:
    """Return a difference as two founders read it: "you: …; your co-founder: …"."""
    if each.difference.before is None:
        return _("You have it no more. Your co-founder changed it.")
    if not each.before:
        return _("From yours to your co-founder’s: {what}").format(what=each.after)
    return _("You: {mine}. Your co-founder: {theirs}.").format(
        mine=each.before or _("not there"), theirs=each.after or _("not there")
    )
