"""Talks on a list in words: what was taken for what, and what becomes of each."""

from collections.abc import Sequence
from datetime import date

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.subjects.discovery.records import Finding, FindingKind, Talk, TalkKind
from cuprofiler.subjects.discovery.rules.coverage import is_customer
from cuprofiler.subjects.discovery.rules.reading import Draft


def talk_of_draft(profile: Profile, draft: Draft, identity: str, position: int) -> Talk:
    """Return a draft as a talk: with the person or kind of user of that name, if there is one."""
    member = next(
        (
            each.id
            for each in profile.decision_makers
            if is_customer(each) and draft.whom and _same(draft.whom, each.name, each.title)
        ),
        "",
    )
    users = next(
        (each.id for each in profile.user_classes if draft.whom and _same(draft.whom, each.name)),
        "",
    )
    usual = TalkKind.VISIT if users and not member else TalkKind.NEEDS
    kind = draft.kind or usual
    if draft.kind is None or (kind.with_users and member and not users):
        kind = usual
    notes = draft.notes
    if draft.whom and not (users if kind.with_users else member):
        # Who it was is not lost where nobody of that name is known.
        notes = f"{draft.whom}: {notes}".rstrip(": ")
    return Talk(
        identity,
        profile.product_id,
        kind,
        draft.day,
        "" if kind.with_users else member,
        users if kind.with_users else "",
        account=draft.account,
        asker=draft.asker,
        permission=draft.permission,
        notes=notes,
        position=position,
    )


def _same(text: str, *names: str) -> bool:
    folded = " ".join(text.casefold().split())
    return any(folded == " ".join(name.casefold().split()) for name in names if name.strip())


def why_not(draft: Draft, today: date) -> str:
    """Return why a talk can't be taken; empty if it can."""
    if draft.day is not None and draft.day > today:
        return _("this day is still to come")
    return ""


def adding_talks(profile: Profile, new_id: NewId, drafts: Sequence[Draft], source: str) -> Change:
    """Return the talks of a list as one step; what was learnt is a finding of its talk.

    Without permission no quote is kept, only what was learnt.
    """
    edits: list[Edit] = []
    count, findings = len(profile.of_kind("talk")), len(profile.of_kind("finding"))
    for number, draft in enumerate(drafts):
        talk = talk_of_draft(profile, draft, new_id(), count + number)
        edits.append(Edit(None, talk))
        if draft.quote:
            finding = Finding(
                new_id(),
                profile.product_id,
                talk.id,
                draft.quote,
                draft.quote if draft.permission else "",
                FindingKind.THINKS,
                position=findings + number,
            )
            edits.append(Edit(None, finding))
    words = ngettext("{count} talk from a list", "{count} talks from a list", len(drafts))
    why = _("From {name}").format(name=source)
    return Change(words.format(count=len(drafts)), tuple(edits), why=why)


def columns() -> dict[str, str]:
    """Return what the columns of lists of talks and of use are called."""
    return {
        "day": _("day"),
        "kind": _("what it was"),
        "whom": _("with whom"),
        "account": _("where"),
        "asker": _("who asked"),
        "permission": _("may be quoted"),
        "notes": _("notes"),
        "quote": _("what was learnt"),
        "users": _("kind of user"),
        "name": _("what they used"),
        "people": _("people who used it"),
        "out_of": _("of how many"),
        "period": _("month or week"),
    }


def nothing_read() -> str:
    """Return why no talk was found on a list."""
    return _(
        "No talks were found. The first line must name the columns, such as Date, Who, Company, "
        "Notes."
    )
