"""Forms of beliefs, talks, findings and what people gave: what hangs on other answers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.fields import Field
from cuprofiler.services.past import in_the_past
from cuprofiler.subjects.discovery.records import Belief, Commitment, Finding, Given, Talk
from cuprofiler.subjects.discovery.rules.coverage import is_customer
from cuprofiler.subjects.discovery.rules.facts import facts_by_id
from cuprofiler.subjects.discovery.words.discovery import talk_title
from cuprofiler.subjects.discovery.words.facts import answer_options, fact_options


def belief_form(profile: Profile, _belief: Belief, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a belief."""
    yield from _with_facts(profile, fields)


def talk_form(profile: Profile, talk: Talk, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a talk: with people who decide, pay or advise, or with a kind of user."""
    members = {m.id for m in profile.decision_makers if is_customer(m)} | {""}
    fields["member_id"] = replace(
        fields["member_id"],
        options=tuple(each for each in fields["member_id"].options if each[0] in members),
    )
    left_out = {"member_id"} if talk.kind.with_users else {"class_id"}
    if not profile.segments:
        left_out |= {"segment_id"}
    fields["kind"] = replace(fields["kind"], write=_of_kind(fields["kind"]))
    fields["day"] = in_the_past(fields["day"])
    fields["permission"] = replace(fields["permission"], write=_allowed(fields["permission"]))
    yield from (field for name, field in fields.items() if name not in left_out)


def finding_form(profile: Profile, finding: Finding, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a finding; their words only where they may be quoted."""
    talk = profile.records.get(("talk", finding.talk_id))
    may_quote = isinstance(talk, Talk) and talk.permission
    kind, _colon, rest = finding.fact.partition(":")
    question = rest.rpartition(":")[2] if kind == "answer" else ""
    fact = facts_by_id(profile).get(finding.fact)
    unknown = fact is not None and fact.unknown
    answers = answer_options(question) if finding.against or unknown else ()
    fields["answer"] = replace(
        fields["answer"], options=(fields["answer"].options[:1] + answers) or answers
    )
    fields["quote"] = replace(fields["quote"], write=_quoting(fields["quote"], finding))
    for field in _with_facts(profile, fields):
        if field.id == "quote" and not may_quote:
            continue
        if field.id == "answer" and not answers:
            continue
        if field.id == "against" and (unknown or not (finding.fact or finding.belief_id)):
            continue
        if field.id == "belief_id" and len(field.options) < 2:
            continue
        yield field


def commitment_form(
    _profile: Profile, given: Commitment, fields: dict[str, Field]
) -> Iterator[Field]:
    """Yield what somebody gave; an amount where it is money."""
    for name, field in fields.items():
        if name != "amount" or given.kind is Given.MONEY:
            yield field


def problem_form(profile: Profile, _problem: object, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a problem, and the tests in which it may have been met."""
    talks = tuple((talk.id, talk_title(profile, talk)) for talk in profile.of_kind("talk")
                  if talk.kind.with_users)  # fmt: skip
    for name, field in fields.items():
        if name == "talks":
            if talks:
                yield replace(field, options=talks)
        else:
            yield field


def _with_facts(profile: Profile, fields: dict[str, Field]) -> Iterator[Field]:
    for name, field in fields.items():
        if name == "fact":
            yield replace(field, options=field.options[:1] + fact_options(profile))
        else:
            yield field


def _of_kind(field: Field) -> Callable[[Profile, Any], Change]:
    """Customers and users are asked in other ways: who it was with goes when that changes."""

    def write(found: Profile, value: Any) -> Change:
        change = field.write(found, value)
        for edit in change.edits:
            if isinstance(edit.after, Talk):
                after = edit.after
                users = after.kind.with_users
                after = replace(
                    after,
                    member_id="" if users else after.member_id,
                    class_id=after.class_id if users else "",
                )
                return Change(change.label, (Edit(edit.before, after),))
        return change

    return write


def _allowed(field: Field) -> Callable[[Profile, Any], Change]:
    """Without permission no quote is kept: taking it back takes the quotes away."""

    def write(found: Profile, value: Any) -> Change:
        change = field.write(found, value)
        edits = list(change.edits)
        for edit in change.edits:
            if isinstance(edit.after, Talk) and not edit.after.permission:
                edits += [
                    Edit(each, replace(each, quote=""))
                    for each in found.of_kind("finding")
                    if each.talk_id == edit.after.id and each.quote
                ]
        return Change(change.label, tuple(edits))

    return write


def _quoting(field: Field, finding: Finding) -> Callable[[Profile, Any], Change]:
    def write(found: Profile, value: Any) -> Change:
        talk = found.records.get(("talk", finding.talk_id))
        if value and not (isinstance(talk, Talk) and talk.permission):
            raise InvalidChangeError(
                _("Without permission no quote is kept. Write down what you learnt.")
            )
        return field.write(found, value)

    return write
