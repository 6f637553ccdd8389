"""What is added to loyalty, one by one or from an export."""

from collections.abc import Sequence
from datetime import date

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.codes import Role
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_month, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.adding import adding
from cuprofiler.services.listing import Listing, ListLine
from cuprofiler.subjects.loyalty.records import (
    Choice,
    Group,
    Reward,
    ShortSheet,
    SurveyAnswer,
    SurveyRound,
    UsabilitySheet,
)
from cuprofiler.subjects.loyalty.rules.reading import MOST_ANSWERS, SurveyDraft, read_survey
from cuprofiler.words import role_name


def adding_round(profile: Profile, new_id: NewId, group: Group, day: date) -> Change:
    """Return one more round of a group, today."""
    kinds = profile.user_classes
    alone = kinds[0].id if group is Group.USERS and len(kinds) == 1 else ""
    name = _("{month} {year}").format(month=format_month(day), year=day.year)
    record = SurveyRound(new_id(), profile.product_id, name, group, alone, day)
    return adding(profile, _("new round of questions"), record)


def adding_answer(profile: Profile, new_id: NewId, each: SurveyRound) -> Change:
    """Return one more answer of a round."""
    record = SurveyAnswer(
        new_id(), profile.product_id, each.id, _("New answer"), class_id=each.class_id
    )
    return adding(profile, _("new survey answer"), record)


def adding_sheet(profile: Profile, new_id: NewId, day: date, *, short: bool) -> Change:
    """Return one more sheet about how easy it is."""
    kinds = profile.user_classes
    alone = kinds[0].id if len(kinds) == 1 else ""
    name = _("New sheet")
    own = profile.product_id
    record: UsabilitySheet | ShortSheet = (
        ShortSheet(new_id(), own, name, alone, day)
        if short
        else UsabilitySheet(new_id(), own, name, alone, day)
    )
    return adding(profile, _("new usability sheet"), record)


def adding_reward(profile: Profile, new_id: NewId, group: Group) -> Change:
    """Return one more reward of a group."""
    record = Reward(new_id(), profile.product_id, _("New reward"), group)
    return adding(profile, _("new reward"), record)


# --- Brought in -----------------------------------------------------------------------------------


def survey_list(into: SurveyRound) -> Listing:
    """Return how answers are brought into a round."""
    return Listing(
        "survey_answer",
        _("Bring in answers"),
        _("Which of these answers belong to “{round}”?").format(round=into.name),
        _(
            "No answers were found. The first line must name the columns; one of them must hold "
            "the answers of 0 to 10."
        ),
        {
            "score": _("the answer, 0 to 10"),
            "account": _("where"),
            "role": _("part in the decision"),
            "users": _("kind of user"),
            "why": _("why"),
            "choice": _("would choose it"),
            "day": _("day"),
            "id": _("number of the answer"),
        },
        lambda text, content: read_survey(text, content.surveys),
        _line,
        lambda profile, new_id, drafts, source: adding_answers(
            profile, new_id, into, drafts, source
        ),
        lambda count: ngettext("Add {count} answer", "Add {count} answers", count).format(
            count=count
        ),
        lambda count: ngettext(
            "{count} answer is added.", "{count} answers are added.", count
        ).format(count=count),
        MOST_ANSWERS,
    )


def why_not(draft: SurveyDraft, today: date) -> str:
    """Return why an answer can't be taken; empty if it can."""
    if draft.odd:
        return _("“{cell}” is no answer from 0 to 10").format(cell=draft.odd)
    if draft.score is None and not draft.why:
        return _("it has no answer")
    if draft.again:
        return _("the same row stands above already")
    if draft.day is not None and draft.day > today:
        return _("this day is still to come")
    return ""


def _line(_profile: Profile, draft: SurveyDraft, today: date) -> ListLine:
    day = format_date(draft.day) if draft.day else ""
    note = ", ".join(filter(None, (draft.role, draft.users, day)))
    score = "" if draft.score is None else str(draft.score)
    said = " · ".join(filter(None, (score, " ".join(draft.why.split())[:120])))
    return ListLine(draft.account or _("No name"), note, said, why_not(draft, today))


def answer_of(
    profile: Profile, draft: SurveyDraft, into: SurveyRound, identity: str, position: int
) -> SurveyAnswer:
    """Return a row as an answer: with the kind of user and the part in the decision it names."""
    said = draft.users.casefold()
    kind = next((e.id for e in profile.user_classes if said and e.name.casefold() == said), "")
    role = next(
        (
            role
            for role in Role
            if draft.role and draft.role.casefold() in (str(role), role_name(role).casefold())
        ),
        None,
    )
    return SurveyAnswer(
        identity,
        profile.product_id,
        into.id,
        draft.account or _("No name"),
        draft.score,
        role,
        kind or into.class_id,
        draft.why,
        Choice(draft.choice) if draft.choice else None,
        position=position,
    )


def adding_answers(
    profile: Profile,
    new_id: NewId,
    into: SurveyRound,
    drafts: Sequence[SurveyDraft],
    source: str,
) -> Change:
    """Return answers of an export as one step; a list that was brought in already adds nothing.

    Two people of an account may answer alike: of what is here already, as many are left out as
    there are.
    """
    known: dict[tuple[object, ...], int] = {}
    there = profile.of_kind("survey_answer")
    for each in there:
        if each.round_id == into.id:
            known[_same(each)] = known.get(_same(each), 0) + 1
    edits: list[Edit] = []
    for draft in drafts:
        answer = answer_of(profile, draft, into, new_id(), len(there) + len(edits))
        if known.get(_same(answer), 0):
            known[_same(answer)] -= 1
            continue
        edits.append(Edit(None, answer))
    words = ngettext("{count} answer from a list", "{count} answers from a list", len(edits))
    why = _("From {name}").format(name=source)
    return Change(words.format(count=len(edits)), tuple(edits), why=why)


def _same(each: SurveyAnswer) -> tuple[object, ...]:
    return each.name.casefold(), each.score, each.role, each.class_id, each.why, each.own_choice
