"""The flow of the interview: which pages there are, which is next, what an answer changes.

No window is needed to walk it; the frame on screen asks this module for everything.
"""

from typing import NamedTuple

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import (
    CLASS_CODES,
    Payer,
    Picker,
    Proficiency,
    Role,
    Type,
)
from cuprofiler.domain.company_names import looks_like_company
from cuprofiler.domain.facts import FACTS
from cuprofiler.domain.offer import has_price
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, UserClass
from cuprofiler.subjects.verdict.rules.relationship import contradictions, path

NEW_CLASS = "new"
"""Subject of the page that names a kind of user not there yet."""


class Step(NamedTuple):
    """One page: a question asked about a subject (the product or a kind of user)."""

    question: str
    subject: str
    chapter: str

    @property
    def id(self) -> str:
        """A stable name, kept to resume the interview here."""
        return f"{self.question}@{self.subject}"


@once
def steps(profile: Profile) -> tuple[Step, ...]:
    """Return every page on the path of these answers, in the order they are asked."""
    product = profile.product_id
    found = [Step("name", product, "product")]
    for each in profile.user_classes:
        found += [
            Step(question, each.id, "uses") for question in ("class_name", "people", "proficiency")
        ]
        found += [Step(name, each.id, "pays") for name in _asked_of(profile, each)]
    if not profile.user_classes:
        found.append(Step("class_name", NEW_CLASS, "uses"))
    else:
        found.append(Step("more_users", product, "more"))
        if profile.value(product, "more_users") == "yes":
            found.append(Step("class_name", NEW_CLASS, "more"))
    if _somebody_decides(profile):
        found += [
            Step(question, product, "decides") for question in ("decider", "others", "problem")
        ]
    else:
        found.append(Step("problem", product, "facts"))
    for fact in FACTS:
        found.append(Step(fact, product, "facts"))
        # Whether it is paid again says what the price may be for.
        if fact == "recurring_price" and has_price(profile):
            found.append(Step("price", product, "facts"))
    return tuple(found)


PARTS = ("product", "uses", "pays", "more", "decides", "facts")
"""The parts of the interview, in order. How many questions each will have hangs on answers."""


def progress(profile: Profile, step: Step) -> tuple[int, float]:
    """Return which part a page is in, from 1, and how far one has come in all, 0–1.

    Parts are sure from the beginning; a number of questions would grow with the answers.
    """
    part = PARTS.index(step.chapter)
    here = [each for each in steps(profile) if each.chapter == step.chapter]
    answered = sum(is_answered(profile, each) for each in here)
    return part + 1, (part + answered / max(len(here), 1)) / len(PARTS)


SHARED = ("sold_to", "payer", "picker", "alternatives", "payer_kind")
"""Questions about the product and the paying side: answered once, they mostly hold for all."""


def model_of(profile: Profile, class_id: str) -> UserClass | None:
    """Return the kind of user whose answers about the paying side are offered for this one.

    The first that stands before it, if those answers are all there; None where that kind picks for
    itself, as then they say nothing of others.
    """
    model = _first_model(profile)
    if model is None:
        return None
    order = [each.id for each in profile.user_classes]
    if class_id in order[: order.index(model.id) + 1]:
        return None
    return model


@once
def _first_model(profile: Profile) -> UserClass | None:
    for each in profile.user_classes:
        answers = profile.answers_of(each.id)
        asked = [name for name in path(answers) if name in SHARED]
        given = all(getattr(answers, name) not in (None, "unknown") for name in asked)
        if given and answers.picker is not Picker.USER and answers.payer is not Payer.USER:
            return each
    return None


def _asked_of(profile: Profile, each: UserClass) -> list[str]:
    """Return the questions about one kind of user; those taken over from another are not asked
    again.
    """
    asked = list(path(profile.answers_of(each.id)))
    taken_over = profile.value(each.id, "same_as")
    model = model_of(profile, each.id)
    if model is None:
        return asked
    if taken_over == "yes":
        same = {
            name
            for name in SHARED
            if profile.value(each.id, name) == profile.value(model.id, name) is not None
        }
        return ["same_as", *(name for name in asked if name not in same)]
    begun = any(profile.value(each.id, name) is not None for name in SHARED)
    if taken_over == "no" or not begun:
        # One page as long as it is open: the others hang on it.
        return ["same_as", *(asked if taken_over == "no" else ())]
    return asked


def _somebody_decides(profile: Profile) -> bool:
    """Return whether anybody but private users themselves takes part in the decision."""
    if profile.decision_makers or not profile.user_classes:
        return True
    return any(
        profile.outcomes[each.id].type is not Type.SAME
        or "B2C" not in profile.outcomes[each.id].flags
        for each in profile.user_classes
    )


def is_answered(profile: Profile, step: Step) -> bool:
    """Return whether this page has an answer; "I don't know yet" is one."""
    if step.question == "name":
        return bool(profile.product.name.strip())
    if step.question == "class_name":
        return profile.user_class(step.subject) is not None
    if step.question in ("people", "proficiency"):
        each = profile.user_class(step.subject)
        given = each is not None and getattr(each, step.question) is not None
        return given or profile.value(step.subject, step.question) is not None
    if step.question == "decider":
        return profile.decider is not None or profile.value(step.subject, "decider") is not None
    if step.question == "others":
        return profile.value(step.subject, "others") is not None
    return profile.value(step.subject, step.question) is not None


def is_unknown(profile: Profile, step: Step) -> bool:
    """Return whether this page was answered with "I don't know yet"."""
    each = profile.user_class(step.subject)
    if step.question == "proficiency" and each is not None:
        return each.proficiency is Proficiency.UNKNOWN
    return profile.value(step.subject, step.question) == "unknown"


def first_open(profile: Profile) -> Step | None:
    """Return the first page without an answer, None if all have one."""
    return next((step for step in steps(profile) if not is_answered(profile, step)), None)


def following(profile: Profile, step: Step) -> Step | None:
    """Return the page after this one on the path, None after the last."""
    return _neighbour(profile, step, +1)


def preceding(profile: Profile, step: Step) -> Step | None:
    """Return the page before this one on the path, None before the first."""
    return _neighbour(profile, step, -1)


def _neighbour(profile: Profile, step: Step, offset: int) -> Step | None:
    pages = steps(profile)
    index = position(profile, step) + offset
    return pages[index] if 0 <= index < len(pages) else None


def position(profile: Profile, step: Step) -> int:
    """Return where a page stands on the path, from 0; the nearest place if it left the path."""
    pages = steps(profile)
    for index, page in enumerate(pages):
        if page.id == step.id:
            return index
    for index, page in enumerate(pages):
        if page.subject == step.subject:
            return index
    return 0


def find_step(profile: Profile, question: str, subject: str) -> Step | None:
    """Return the page that asks a question about a subject, None if it is off the path."""
    wanted = Step(question, subject, "").id
    return next((step for step in steps(profile) if step.id == wanted), None)


OF_A_KIND = {"name": "class_name", "people": "people", "proficiency": "proficiency"}
"""Which question what is known of a kind of user answers."""


def step_about(profile: Profile, change: Change) -> Step | None:
    """Return the page whose answer a change is about; None if it is about no answer, or several."""
    found = {find_step(profile, *asked) for edit in change.edits for asked in _asked(edit)}
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _asked(edit: Edit) -> list[tuple[str, str]]:
    """Return the questions, each with its subject, whose answers an edit changes."""
    record, before, after = edit.record, edit.before, edit.after
    if isinstance(record, Answer):
        return [(record.question, record.subject_id)]
    if isinstance(record, UserClass) and before is not None and after is not None:
        return [
            (question, record.id)
            for name, question in OF_A_KIND.items()
            if getattr(before, name) != getattr(after, name)
        ]
    return []


def unused_answers(profile: Profile) -> tuple[Answer, ...]:
    """Return answers kept although their question left the path."""
    asked = {(step.subject, step.question) for step in steps(profile)}
    asked |= {
        (each.id, name)
        for each in profile.user_classes
        for name in path(profile.answers_of(each.id))
    }
    return tuple(
        record
        for record in profile.records.values()
        if isinstance(record, Answer)
        and record.question in CLASS_CODES
        and (record.subject_id, record.question) not in asked
    )


class Doubt(NamedTuple):
    """Something that needs another look on the check page.

    `kind` is "company" (a company named where a person is needed) or "contradiction" (two
    answers that cannot both be right); `other` is the second question of a contradiction.
    """

    kind: str
    subject: str
    question: str
    other: str = ""


def doubts(profile: Profile) -> tuple[Doubt, ...]:
    """Return every answer that needs another look, besides those not given yet."""
    found = [
        Doubt("company", member.id, "decider" if Role.DECIDER in member.roles else "others")
        for member in profile.decision_makers
        if looks_like_company(member.name)
    ]
    for each in profile.user_classes:
        found += [
            Doubt("contradiction", each.id, first, second)
            for first, second in contradictions(profile.answers_of(each.id))
        ]
    return tuple(found)


# --- What an answer changes -------------------------------------------------------------------
