"""Usage figures in words: counts of people, a share only of many, and what it was before."""

from collections.abc import Sequence
from dataclasses import replace

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_number, format_percent, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.discovery.figures.numbers import Tested
from cuprofiler.subjects.discovery.records import UsageFigure
from cuprofiler.subjects.discovery.rules.numbers import SHARES_FROM
from cuprofiler.subjects.discovery.rules.reading import UsageDraft
from cuprofiler.subjects.discovery.rules.usage import Used, is_odd, used
from cuprofiler.subjects.discovery.words.discovery import join_parts


def usage_headline(profile: Profile) -> str:
    """Return what the fewest use; empty if no figure tells it."""
    for each in used(profile):
        if each.share is not None:
            return _("{task}: {count}.").format(
                task=each.now.name.rstrip(". "), count=count_words(each.now)
            )
    return ""


def count_words(each: UsageFigure) -> str:
    """Return how many used it: "12 of 40 (30%)"; a share only of many."""
    if each.people is None:
        return _("Say how many people used it")
    if is_odd(each):
        return _("More people than there are. Check the counts")
    if each.out_of is None:
        return ngettext("{count} person", "{count} people", each.people).format(
            count=format_number(each.people)
        )
    words = _("{people} of {out_of}").format(
        people=format_number(each.people), out_of=format_number(each.out_of)
    )
    if each.out_of >= SHARES_FROM:
        words += f" ({format_percent(each.people / each.out_of)})"
    return words


def used_words(profile: Profile, each: Used) -> str:
    """Return what a function was used by: whom of several kinds, when, and what it was before."""
    kind = profile.user_class(each.now.class_id)
    who = kind.name if kind is not None and len(profile.user_classes) > 1 else ""
    words = join_parts([who, count_words(each.now), each.now.period])
    if each.before is None or each.before.people is None or is_odd(each.before):
        return words
    before = join_parts([count_words(each.before), each.before.period])
    return _("{now}; before: {before}").format(now=words, before=before)


def usage_rows(profile: Profile) -> list[Tested]:
    """Return what is used, the least used first."""
    return [
        Tested(each.now.name, used_words(profile, each), _("Use"), f"usage_figure:{each.now.id}")
        for each in used(profile)
    ]


def adding_usage(profile: Profile, new_id: NewId) -> Change:
    """Return one more usage figure."""
    kinds = profile.user_classes
    figure = UsageFigure(
        new_id(),
        profile.product_id,
        _("New usage figure"),
        kinds[0].id if len(kinds) == 1 else "",
        position=len(profile.of_kind("usage_figure")),
    )
    return Change(_("new usage figure"), (Edit(None, figure),))


def figure_line(each: UsageFigure) -> str:
    """Return a figure as a line of notes: "Swap a shift: 12 of 40 (30 %), 2026-11"."""
    return _("{name}: {count}").format(
        name=each.name.rstrip(". "), count=join_parts([count_words(each), each.period])
    )


# --- Brought in -----------------------------------------------------------------------------------


def figure_of_draft(
    profile: Profile, draft: UsageDraft, identity: str, position: int
) -> UsageFigure:
    """Return a row as a figure: of the kind of user of that name, else the name says whose."""
    kinds = profile.user_classes
    said = draft.users.casefold()
    kind = next((each.id for each in kinds if each.name.casefold() == said), "")
    if not said and len(kinds) == 1:
        kind = kinds[0].id
    name = draft.name
    if said and not kind:
        name = join_parts([name, draft.users])
    return UsageFigure(
        identity, profile.product_id, name, kind, draft.people, draft.out_of, draft.period, position
    )


def why_not_used(draft: UsageDraft) -> str:
    """Return why a row can't be taken; empty if it can."""
    if not draft.name:
        return _("it does not say what was used")
    if draft.people is None:
        return _("it has no number of people")
    if draft.out_of is not None and draft.people > draft.out_of:
        return _("more people than there are")
    return ""


def adding_figures(
    profile: Profile, new_id: NewId, drafts: Sequence[UsageDraft], source: str
) -> Change:
    """Return usage figures of a list as one step.

    A figure of the same function, kind and period takes the place of the one there was: a list
    that is brought in twice changes nothing.
    """
    known = {
        (each.name.casefold(), each.class_id, each.period): each
        for each in profile.of_kind("usage_figure")
    }
    there = len(profile.of_kind("usage_figure"))
    found: dict[tuple[str, str, str], UsageFigure] = {}
    for draft in drafts:
        figure = figure_of_draft(profile, draft, "", there + len(found))
        key = (figure.name.casefold(), figure.class_id, figure.period)
        earlier = found.get(key) or known.get(key)
        place = (earlier.id, earlier.position) if earlier else (new_id(), figure.position)
        found[key] = replace(figure, id=place[0], position=place[1])
    edits = [Edit(known.get(key), figure) for key, figure in found.items()]
    changed = tuple(edit for edit in edits if edit.after != edit.before)
    words = ngettext(
        "{count} usage figure from a list", "{count} usage figures from a list", len(changed)
    )
    why = _("From {name}").format(name=source)
    return Change(words.format(count=len(changed)), changed, why=why)
