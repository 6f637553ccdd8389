"""The changes that answers of the interview make."""

from dataclasses import replace

from cuprofiler.core.changes import Edit, Edits
from cuprofiler.domain.codes import (
    Basis,
    Proficiency,
    Role,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, UserClass
from cuprofiler.domain.removal import removing
from cuprofiler.subjects.answers.rules.interview import SHARED, Step, model_of


def choose(profile: Profile, step: Step, code: str, new_id: str, picker_name: str) -> Edits:
    """Answer a question with cards.

    `new_id` is used if the answer brings a further kind of user: whoever picks and uses it too
    (domain B2, Q6), named `picker_name`.
    """
    if step.question == "proficiency":
        each = profile.user_class(step.subject)
        if each is None:
            raise KeyError(step.subject)
        return (Edit(each, replace(each, proficiency=Proficiency(code))),)
    before = profile.answer(step.subject, step.question)
    basis = before.basis if before else None
    answer = Answer(profile.product_id, step.subject, step.question, code, basis)
    if before == answer:
        return ()
    edits = [Edit(before, answer)]
    if step.question == "picker_uses":
        edits += _picker_as_user(profile, step.subject, code, new_id, picker_name)
    if step.question == "same_as" and code == "yes":
        edits += _taken_over(profile, step.subject)
    return tuple(edits)


def _taken_over(profile: Profile, class_id: str) -> list[Edit]:
    """Return the answers about the paying side, as they were given for another kind of user."""
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
    """Return the kinds of user that the one who picks may be of: all others that are named."""
    return tuple(each for each in profile.user_classes if each.id != class_id)


def picker_kind(profile: Profile) -> str:
    """Return the kind of user that whoever decides is of; empty if that is not said."""
    return profile.decider.user_class_id if profile.decider is not None else ""


def name_picker(profile: Profile, step: Step, class_id: str, new_id: str, name: str) -> Edits:
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
    return tuple(edits)


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
                return list(remove_class(profile, each.id))
    return []


def mark_basis(profile: Profile, step: Step, basis: Basis) -> Edits:
    """Say how an answer is known; nothing if there is no answer yet."""
    before = profile.answer(step.subject, step.question)
    if before is None or before.basis is basis:
        return ()
    return (Edit(before, replace(before, basis=basis)),)


def has_basis(step: Step) -> bool:
    """Return whether "how do you know?" is asked: only for facts about others."""
    return step.question == "problem" or (step.chapter == "pays" and step.question != "sold_to")


def name_class(profile: Profile, step: Step, name: str, new_id: str) -> Edits:
    """Name a kind of user, adding it if it is not there yet."""
    each = profile.user_class(step.subject)
    if each is not None:
        return (Edit(each, replace(each, name=name)),)
    added = UserClass(new_id, profile.product_id, name, position=len(profile.user_classes))
    edits = [Edit(None, added)]
    asked = profile.answer(profile.product_id, "more_users")
    if asked is not None:
        # Asked again once this kind of user has been gone through.
        edits.append(Edit(asked, None))
    return tuple(edits)


def set_people(profile: Profile, class_id: str, people: int | None) -> Edits:
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
    return tuple(edits)


def remove_class(profile: Profile, class_id: str) -> Edits:
    """Take a kind of user away, with everything answered about it."""
    return removing(profile, class_id)


def put_member(profile: Profile, member: DecisionMaker) -> Edits:
    """Add or change a member of the decision-making unit."""
    before = profile.records.get(member.key)
    edits = (Edit(before, member),) if before != member else ()
    return with_decider_named(profile, edits)


def with_decider_named(profile: Profile, edits: Edits) -> Edits:
    """Return edits that also take back that nobody is known to decide, if they name somebody."""
    noted = profile.answer(profile.product_id, "decider")
    names = any(
        isinstance(edit.after, DecisionMaker) and Role.DECIDER in edit.after.roles for edit in edits
    )
    return edits if noted is None or not names else (*edits, Edit(noted, None))


def remove_member(profile: Profile, member_id: str) -> Edits:
    """Take a member of the decision-making unit away."""
    return removing(profile, member_id)


def note_answered(profile: Profile, step: Step, code: str) -> Edits:
    """Record that a page without cards was gone through ("done") or left open ("unknown")."""
    before = profile.answer(step.subject, step.question)
    after = Answer(profile.product_id, step.subject, step.question, code)
    return () if before == after else (Edit(before, after),)
