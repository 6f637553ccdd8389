"""Forms of loyalty: what hangs on other answers."""

from collections.abc import Iterator

from cuprofiler.domain.codes import Type
from cuprofiler.domain.profile import Profile
from cuprofiler.services.fields import Field
from cuprofiler.services.past import in_the_past
from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer, SurveyRound
from cuprofiler.subjects.loyalty.rules.recommending import PASSIVE

NO_SAY = (Type.CUSTOMER_INFLUENCES, Type.INTERNAL)
"""Relationships in which users get what others chose."""

FOLLOWING = {"owner", "called", "cause", "closed"}
"""What is asked of answers of 0–6 alone."""


def round_form(profile: Profile, each: SurveyRound, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a round; the kind of user where users were asked and there are several."""
    for name, field in fields.items():
        if name == "class_id" and (each.group is Group.CUSTOMERS or len(profile.user_classes) < 2):
            continue
        yield in_the_past(field) if name == "day" else field


def survey_form(profile: Profile, each: SurveyAnswer, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield an answer: of customers their part, of users their kind; what follows from it."""
    asked = profile.records.get(("survey_round", each.round_id))
    users = isinstance(asked, SurveyRound) and asked.group is Group.USERS
    left_out = {"role"} if users else {"class_id", "own_choice"}
    if users and len(profile.user_classes) < 2:
        left_out |= {"class_id"}
    if users and not has_no_say(profile, each.class_id):
        left_out |= {"own_choice"}
    if each.score is None or each.score >= PASSIVE:
        left_out |= FOLLOWING
    for name, field in fields.items():
        if name in left_out:
            continue
        yield in_the_past(field) if name == "called" else field


def has_no_say(profile: Profile, class_id: str) -> bool:
    """Return whether users have no say: of a kind, or of any if it is not known."""
    kinds = [each.id for each in profile.user_classes if not class_id or each.id == class_id]
    return any(profile.outcomes[each].type in NO_SAY for each in kinds)


def sheet_form(_profile: Profile, _sheet: object, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a sheet about how easy it is."""
    for name, field in fields.items():
        yield in_the_past(field) if name == "day" else field
