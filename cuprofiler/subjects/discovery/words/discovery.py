"""What is believed, who was asked and what they said, in words; what adds and changes them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cuprofiler.content import Content
from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.core.text import full_stop
from cuprofiler.domain.codes import CLASS_CODES, Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker
from cuprofiler.i18n import format_date, inside, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import member_phrase, users_phrase
from cuprofiler.subjects.discovery.records import (
    Belief,
    BeliefState,
    Commitment,
    Finding,
    FindingKind,
    Given,
    Talk,
    TalkKind,
)
from cuprofiler.subjects.discovery.rules.beliefs import Held, riskiest
from cuprofiler.subjects.discovery.rules.coverage import Place
from cuprofiler.subjects.discovery.rules.evidence import Proposal, speaks_against, talk_of
from cuprofiler.subjects.discovery.rules.facts import Fact, is_about_users, subject_of
from cuprofiler.subjects.discovery.words.facts import answer_words, fact_words
from cuprofiler.subjects.discovery.words.sentences import believed
from cuprofiler.subjects.section import Found
from cuprofiler.words import basis_name, code_name, number_word, role_name


class Told(NamedTuple):
    """What a finding is, and what it bears on."""

    kind: FindingKind = FindingKind.DID
    fact: str = ""
    belief: str = ""
    against: bool = False
    answer: str = ""


# --- Beliefs --------------------------------------------------------------------------------------


def beliefs_headline(profile: Profile) -> str:
    """Return the riskiest belief."""
    if not profile.of_kind("belief"):
        return _("Nothing is believed yet.")
    worst = riskiest(profile)
    if worst is None:
        return _("No belief is at risk.")
    return _("The riskiest guess: {belief}").format(belief=full_stop(worst.belief.name))


def beliefs_subline(profile: Profile) -> str:
    """Return whom to ask about it, and how much was asked so far."""
    parts = []
    worst = riskiest(profile)
    if worst is not None:
        parts.append(_("Ask {whom} next.").format(whom=whom_to_ask(profile, worst.fact)))
    talks = met(profile)
    beliefs = len(profile.of_kind("belief"))
    parts.append(ngettext("{count} belief", "{count} beliefs", beliefs).format(count=beliefs))
    if talks:
        parts[-1] += ", " + talks_counted(profile)
    return " ".join([*parts[:-1], parts[-1] + "."])


def met(profile: Profile) -> list[Talk]:
    """Return the talks and tests in which somebody was met: counts of use are no talk."""
    return [talk for talk in profile.of_kind("talk") if talk.kind.is_met]


def talks_counted(profile: Profile, talks: Sequence[Talk] | None = None) -> str:
    """Return how many talks there were (all, if none are named), where, and how many gave."""
    talks = met(profile) if talks is None else talks
    words = ngettext("{count} talk", "{count} talks", len(talks)).format(count=len(talks))
    places = {talk.account.strip().casefold() for talk in talks if talk.account.strip()}
    if places:
        where = ngettext("in {count} place", "in {count} places", len(places))
        words += " " + where.format(count=len(places))
    own = {talk.id for talk in talks}
    gave = own & {each.talk_id for each in profile.of_kind("commitment")}
    if gave:
        words += ", " + ngettext(
            "{count} of {all} gave something up", "{count} of {all} gave something up", len(gave)
        ).format(count=len(gave), all=len(talks))
    return words


def whom_to_ask(profile: Profile, fact: Fact | None) -> str:
    """Return who can say whether a fact is so; somebody else like them if they were asked."""
    if fact is not None and is_about_users(profile, fact):
        each = profile.user_class(subject_of(profile, fact))
        return users_phrase(each) if each is not None else _("one of the users")
    about = profile.records.get(fact.key) if fact is not None else None
    member = about if isinstance(about, DecisionMaker) else profile.decider
    if member is None:
        return _("whoever has the last word")
    if any(talk.member_id == member.id for talk in profile.of_kind("talk")):
        words = _("somebody like {name} elsewhere")
        return words.format(name=member_phrase(member))
    return member_phrase(member)


def rests_on(profile: Profile, each: Held) -> str:
    """Return the fact that a belief rests on, in words."""
    return str(fact_words(profile, each.fact)) if each.fact is not None else _("no fact yet")


def adding_belief(profile: Profile, new_id: NewId, fact: Fact | None = None) -> Change:
    """Return one more belief, about a fact or about none yet."""
    count = len(profile.of_kind("belief"))
    name = _("New belief") if fact is None else believed(profile, fact)
    belief = Belief(
        new_id(),
        profile.product_id,
        name,
        "" if fact is None else fact.id,
        2 if fact is None else fact.weight,
        position=count,
    )
    return Change(_("new belief"), (Edit(None, belief),))


def adding_beliefs(profile: Profile, new_id: NewId, found: tuple[Fact, ...]) -> Change:
    """Return several beliefs as one step."""
    edits: list[Edit] = []
    for fact in found:
        change = adding_belief(profile, new_id, fact)
        profile = profile.after(change)
        edits += change.edits
    words = ngettext("{count} new belief", "{count} new beliefs", len(edits))
    return Change(words.format(count=len(edits)), tuple(edits))


# --- Talks ----------------------------------------------------------------------------------------


def with_whom(profile: Profile, talk: Talk) -> str:
    """Return whom a talk was with, in words."""
    name = profile.named(talk.whom)
    return name or _("nobody named yet")


def talk_title(profile: Profile, talk: Talk) -> str:
    """Return a talk in a line: with whom, and where."""
    return join_parts([with_whom(profile, talk), talk.account.strip()])


def talk_line(talk: Talk) -> str:
    """Return what kind of talk it was, and when."""
    return join_parts([code_name(talk.kind), format_date(talk.day) if talk.day else ""])


def talk_subline(talk: Talk) -> str:
    """Return the same, and what is missing to learn from it."""
    if talk.whom:
        return talk_line(talk)
    missing = _("Say with whom it was: until then nothing follows from it.")
    return f"{talk_line(talk)}. {missing}"


def join_parts(parts: list[str]) -> str:
    """Return what there is of some words, with commas."""
    return ", ".join(part for part in parts if part)


def talks_headline(profile: Profile) -> str:
    """Return how much was asked."""
    if not met(profile):
        return _("Nobody was asked yet.")
    return talks_counted(profile)[:1].upper() + talks_counted(profile)[1:] + "."


def adding_talk(
    profile: Profile, new_id: NewId, kind: TalkKind, day: date, *, member: str = "", users: str = ""
) -> Change:
    """Return one more talk."""
    count = len(profile.of_kind("talk"))
    talk = Talk(
        new_id(),
        profile.product_id,
        kind,
        day,
        "" if kind.with_users else member,
        users if kind.with_users else "",
        position=count,
    )
    return Change(_("new talk"), (Edit(None, talk),))


def noting(profile: Profile, talk: Talk, text: str) -> Change:
    """Return the notes of a talk, as typed."""
    current = profile.records.get(talk.key)
    if not isinstance(current, Talk) or current.notes == text:
        return Change("", ())
    return Change(_("notes of a talk"), (Edit(current, replace(current, notes=text)),))


def adding_finding(profile: Profile, new_id: NewId, talk: Talk, text: str, told: Told) -> Change:
    """Return one more finding from words of the notes; they are a quote where that is allowed."""
    count = len(profile.of_kind("finding"))
    answer = told.answer or ("" if told.against else _supported(profile, told.fact))
    finding = Finding(
        new_id(),
        profile.product_id,
        talk.id,
        " ".join(text.split())[:500] or _("New finding"),
        " ".join(text.split())[:500] if talk.permission else "",
        told.kind,
        told.fact,
        told.belief,
        told.against,
        answer,
        position=count,
    )
    return Change(_("new finding"), (Edit(None, finding),))


def _supported(profile: Profile, fact: str) -> str:
    """Return the answer that a finding speaks for: what it is may be turned later."""
    record = profile.records.get(tuple(fact.split(":")))
    if not isinstance(record, Answer) or record.question not in CLASS_CODES:
        return ""
    return record.value if record.value != "unknown" else ""


def adding_commitment(profile: Profile, new_id: NewId, talk: Talk, kind: Given) -> Change:
    """Return something that somebody gave."""
    count = len(profile.of_kind("commitment"))
    given = Commitment(new_id(), profile.product_id, talk.id, kind, position=count)
    return Change(_("something given"), (Edit(None, given),))


def finding_words(profile: Profile, finding: Finding, facts: dict[str, Fact]) -> str:
    """Return what a finding bears on, and how: "against: who has the last word"."""
    fact = facts.get(finding.fact)
    about = str(fact_words(profile, fact).about) if fact is not None else ""
    about = about or profile.named(finding.belief_id)
    if not about:
        return code_name(finding.kind)
    against = speaks_against(profile, finding)
    how = _("against: {what}") if against else _("for: {what}")
    return join_parts([code_name(finding.kind), how.format(what=about)])


def entries(_content: Content, profile: Profile) -> Iterator[Found]:
    """Yield the talks for the search: they have no names but those of people."""
    for talk in profile.of_kind("talk"):
        note = talk_line(talk)
        yield Found(talk_title(profile, talk), _("talk"), f"talk:{talk.id}", note)


# --- What follows ---------------------------------------------------------------------------------


def because(profile: Profile, proposal: Proposal) -> str:
    """Return why something is proposed: who said or did what, and when."""
    if not proposal.because:
        return _("Nobody tells it any more")
    told = []
    for finding in proposal.because[:3]:
        talk = talk_of(profile, finding)
        if talk is None:
            continue
        who = talk_title(profile, talk)
        what = f"“{finding.quote}”" if finding.quote else finding.name.rstrip(". ")
        day = format_date(talk.day) if talk.day else ""
        told.append(join_parts([f"{who}: {what}", day]))
    more = len(proposal.because) - 3
    words = "; ".join(told)
    if more > 0:
        words += " " + ngettext("and {count} more", "and {count} more", more).format(count=more)
    return _("Because of {talks}").format(talks=words)


def proposal_words(profile: Profile, proposal: Proposal) -> tuple[str, str]:
    """Return what would change, and from what to what."""
    said = fact_words(profile, proposal.fact)
    before = basis_name(proposal.fact.basis or Basis.GUESSED)
    after = basis_name(proposal.basis)
    if proposal.kind == "turn":
        answer = inside(answer_words(proposal.fact.key[-1], proposal.answer))
        return said.about, f"{said.now} → {answer} ({inside(after)})"
    return str(said), f"{before} → {after}"


def accepting(profile: Profile, proposal: Proposal) -> Change:
    """Return a proposal as a change; its label says where it came from."""
    said = fact_words(profile, proposal.fact)
    talk = talk_of(profile, proposal.because[0]) if proposal.because else None
    source = talk_title(profile, talk) if talk is not None else ""
    label = _("{fact}, because of {talk}") if source else "{fact}"
    named = label.format(fact=said.about, talk=source)
    edits = (*proposal.edits, *_decided(profile, proposal))
    return Change(named, edits, why=because(profile, proposal))


def _decided(profile: Profile, proposal: Proposal) -> list[Edit]:
    """Return what a turned answer makes of the beliefs that rest on it: they fell, or what was
    not known is found out.
    """
    if proposal.kind != "turn":
        return []
    state = BeliefState.HOLDS if proposal.fact.unknown else BeliefState.FELL
    return [
        Edit(belief, replace(belief, state=state))
        for belief in profile.of_kind("belief")
        if belief.fact == proposal.fact.id and belief.state is BeliefState.OPEN
    ]


# --- Whom to ask ----------------------------------------------------------------------------------


def place_name(profile: Profile, place: Place) -> str:
    """Return a group in words."""
    if place.role is not None:
        return role_name(place.role)
    return profile.named(place.class_id)


def whom_headline(profile: Profile, places: tuple[Place, ...]) -> str:
    """Return who was not asked yet."""
    missing = [place_name(profile, place) for place in places if not place.count]
    if not places:
        return _("Name who decides and who uses it first.")
    if not missing:
        return _("Every group was asked at least once.")
    if len(missing) == len(places):
        return _("Nobody was asked yet.")
    words = ngettext(
        "{count} of {all} groups was not asked yet.",
        "{count} of {all} groups were not asked yet.",
        len(missing),
    )
    return words.format(count=number_word(len(missing)), all=len(places))
