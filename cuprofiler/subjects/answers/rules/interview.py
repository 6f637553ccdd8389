"""The flow of the interview: which pages there are, which is next, what an answer changes.

No window is needed to walk it; the frame on screen asks this module for everything.
"""

from dataclasses import replace
from typing import NamedTuple

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import (
    CLASS_CODES,
    Basis,
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
from cuprofiler.domain.records import Answer, DecisionMaker, UserClass
from cuprofiler.domain.removal import removing
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
    """Every page on the path of these answers, in the order they are asked."""
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


SHARED = ("sold_to", "payer", "picker", "alternatives", "payer_kind")
"""Questions about the product and the paying side: answered once, they mostly hold for all."""


def model_of(profile: Profile, class_id: str) -> UserClass | None:
    """The kind of user whose answers about the paying side are offered for this one.

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
    """The questions about one kind of user; those taken over from another are not asked again."""
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
    """Whether anybody but private users themselves takes part in the decision."""
    if profile.decision_makers or not profile.user_classes:
        return True
    return any(
        profile.outcomes[each.id].type is not Type.SAME
        or "B2C" not in profile.outcomes[each.id].flags
        for each in profile.user_classes
    )


def is_answered(profile: Profile, step: Step) -> bool:
    """Whether this page has an answer; "I don't know yet" is one."""
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
    """Whether this page was answered with "I don't know yet"."""
    each = profile.user_class(step.subject)
    if step.question == "proficiency" and each is not None:
        return each.proficiency is Proficiency.UNKNOWN
    return profile.value(step.subject, step.question) == "unknown"


def first_open(profile: Profile) -> Step | None:
    """The first page without an answer, None if all have one."""
    return next((step for step in steps(profile) if not is_answered(profile, step)), None)


def following(profile: Profile, step: Step) -> Step | None:
    """The page after this one on the path, None after the last."""
    return _neighbour(profile, step, +1)


def preceding(profile: Profile, step: Step) -> Step | None:
    """The page before this one on the path, None before the first."""
    return _neighbour(profile, step, -1)


def _neighbour(profile: Profile, step: Step, offset: int) -> Step | None:
    pages = steps(profile)
    index = position(profile, step) + offset
    return pages[index] if 0 <= index < len(pages) else None


def position(profile: Profile, step: Step) -> int:
    """Where a page stands on the path, from 0; the nearest place if it left the path."""
    pages = steps(profile)
    for index, page in enumerate(pages):
        if page.id == step.id:
            return index
    for index, page in enumerate(pages):
        if page.subject == step.subject:
            return index
    return 0


def find_step(profile: Profile, question: str, subject: str) -> Step | None:
    """The page that asks a question about a subject, None if it is off the path."""
    wanted = Step(question, subject, "").id
    return next((step for step in steps(profile) if step.id == wanted), None)


def unused_answers(profile: Profile) -> tuple[Answer, ...]:
    """Answers kept although their question left the path."""
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
    """Every answer that needs another look, besides those not given yet."""
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


def choose(
    profile: Profile, step: Step, code: str, label: str, new_id: str, picker_name: str
) -> Change:
    """Answer a question with cards.

    `new_id` is used if the answer brings a further kind of user: whoever picks and uses it too
    (domain B2, Q6), named `picker_name`.
    """
    if step.question == "proficiency":
        each = profile.user_class(step.subject)
        if each is None:
            raise KeyError(step.subject)
        return Change(label, (Edit(each, replace(each, proficiency=Proficiency(code))),))
    before = profile.answer(step.subject, step.question)
    basis = before.basis if before else None
    answer = Answer(profile.product_id, step.subject, step.question, code, basis)
    if before == answer:
        return Change(label, ())
    edits = [Edit(before, answer)]
    if step.question == "picker_uses":
        edits += _picker_as_user(profile, step.subject, code, new_id, picker_name)
    if step.question == "same_as" and code == "yes":
        edits += _taken_over(profile, step.subject)
    return Change(label, tuple(edits))


def _taken_over(profile: Profile, class_id: str) -> list[Edit]:
    """The answers about the paying side, as they were given for another kind of user."""
    model = model_of(profile, class_id)
    edits: list[Edit] = []
    if model is None:
        return edits
    for name in SHARED:
        given, before = profile.answer(model.id, name), profile.answer(class_id, name)
        if given is not None:
            after = replace(given, subject_id=class_id)
            if after != before:
                edits.append(Edit(before, after))
    return edits


PICKER_IS = "class:"
"""Before the id of a kind of user: the answer that the one who picks is of that kind."""


def picker_kinds(profile: Profile, class_id: str) -> tuple[UserClass, ...]:
    """The kinds of user that the one who picks may be of: all others that are named."""
    return tuple(each for each in profile.user_classes if each.id != class_id)


def picker_kind(profile: Profile) -> str:
    """The kind of user that whoever decides is of; empty if that is not said."""
    return profile.decider.user_class_id if profile.decider is not None else ""


def name_picker(
    profile: Profile, step: Step, class_id: str, label: str, new_id: str, name: str
) -> Change:
    """Say that the one who picks is of a kind of user that is there already.

    Whoever decides is of that kind then; somebody called `name` is put there if nobody is yet.
    """
    each = profile.user_class(class_id)
    if each is None:
        raise KeyError(class_id)
    before = profile.answer(step.subject, step.question)
    after = Answer(profile.product_id, step.subject, step.question, "yes")
    edits = [Edit(before, after)] if before is None or before.value != "yes" else []
    decider = profile.decider
    if decider is None:
        member = DecisionMaker(
            new_id, profile.product_id, name, (Role.DECIDER,),
            position=len(profile.decision_makers), user_class_id=class_id,
        )  # fmt: skip
        edits.append(Edit(None, member))
    elif decider.user_class_id != class_id:
        edits.append(Edit(decider, replace(decider, user_class_id=class_id)))
    return Change(label, tuple(edits))


def _picker_as_user(
    profile: Profile, class_id: str, code: str, new_id: str, name: str
) -> list[Edit]:
    """Add the picker as a kind of user on yes; on no, remove it if nothing was added to it."""
    if code == "yes":
        known = any(profile.value(each.id, "payer") == "user" for each in profile.user_classes)
        if known:
            return []
        added = UserClass(
            new_id, profile.product_id, name, people=1, position=len(profile.user_classes)
        )
        kind = profile.value(class_id, "payer_kind")
        given = {"sold_to": "outside", "payer": "user", "picker": "user"}
        if kind:
            given["payer_kind"] = kind
        answers = [
            Answer(profile.product_id, new_id, name_, value) for name_, value in given.items()
        ]
        return [Edit(None, added), *(Edit(None, answer) for answer in answers)]
    if code == "no":
        for each in profile.user_classes:
            untouched = each.name == name and each.people == 1 and each.proficiency is None
            if untouched and profile.value(each.id, "payer") == "user":
                return list(remove_class(profile, each.id, "").edits)
    return []


def mark_basis(profile: Profile, step: Step, basis: Basis, label: str) -> Change:
    """Say how an answer is known; nothing if there is no answer yet."""
    before = profile.answer(step.subject, step.question)
    if before is None or before.basis is basis:
        return Change(label, ())
    return Change(label, (Edit(before, replace(before, basis=basis)),))


def has_basis(step: Step) -> bool:
    """Whether "how do you know?" is asked: only for facts about others."""
    return step.question == "problem" or (step.chapter == "pays" and step.question != "sold_to")


def name_class(
    profile: Profile, step: Step, name: str, new_id: str, label: str, merge: str
) -> Change:
    """Name a kind of user, adding it if it is not there yet."""
    each = profile.user_class(step.subject)
    if each is not None:
        return Change(label, (Edit(each, replace(each, name=name)),), merge)
    added = UserClass(new_id, profile.product_id, name, position=len(profile.user_classes))
    edits = [Edit(None, added)]
    asked = profile.answer(profile.product_id, "more_users")
    if asked is not None:
        # Asked again once this kind of user has been gone through.
        edits.append(Edit(asked, None))
    return Change(label, tuple(edits), merge)


def set_people(
    profile: Profile, class_id: str, people: int | None, label: str, merge: str
) -> Change:
    """Say how many of a kind there are; None stands for "I don't know yet"."""
    each = profile.user_class(class_id)
    if each is None:
        raise KeyError(class_id)
    edits = [Edit(each, replace(each, people=people))] if each.people != people else []
    noted = profile.answer(class_id, "people")
    if people is None and noted is None:
        edits.append(Edit(None, Answer(profile.product_id, class_id, "people", "unknown")))
    if people is not None and noted is not None:
        edits.append(Edit(noted, None))
    return Change(label, tuple(edits), merge)


def remove_class(profile: Profile, class_id: str, label: str) -> Change:
    """Take a kind of user away, with everything answered about it."""
    return removing(profile, class_id, label)


def put_member(profile: Profile, member: DecisionMaker, label: str, merge: str = "") -> Change:
    """Add or change a member of the decision-making unit."""
    before = profile.records.get(member.key)
    edits = (Edit(before, member),) if before != member else ()
    return with_decider_named(profile, Change(label, edits, merge))


def with_decider_named(profile: Profile, change: Change) -> Change:
    """Return a change that also takes back that nobody is known to decide, if it names somebody."""
    noted = profile.answer(profile.product_id, "decider")
    names = any(
        isinstance(edit.after, DecisionMaker) and Role.DECIDER in edit.after.roles
        for edit in change.edits
    )
    if noted is None or not names:
        return change
    return Change(change.label, (*change.edits, Edit(noted, None)), change.merge)


def remove_member(profile: Profile, member_id: str, label: str) -> Change:
    """Take a member of the decision-making unit away."""
    return removing(profile, member_id, label)


def note_answered(profile: Profile, step: Step, code: str, label: str) -> Change:
    """Record that a page without cards was gone through ("done") or left open ("unknown")."""
    before = profile.answer(step.subject, step.question)
    after = Answer(profile.product_id, step.subject, step.question, code)
    return Change(label, () if before == after else (Edit(before, after),))
