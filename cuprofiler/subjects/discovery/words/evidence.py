"""What the checklists say of discovery: how many were asked, where, and who not yet."""

from collections.abc import Callable
from dataclasses import replace

from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join_few
from cuprofiler.subjects.discovery.records import FindingKind, Talk, TalkKind
from cuprofiler.subjects.discovery.rules.coverage import Place, coverage
from cuprofiler.subjects.discovery.rules.evidence import evidence_for, findings_by_fact, talk_of
from cuprofiler.subjects.discovery.rules.facts import facts_by_id
from cuprofiler.subjects.discovery.words.discovery import (
    place_name,
    talk_title,
    talks_counted,
)


def _asked(profile: Profile, talks: list[Talk], places: list[Place]) -> str:
    """Return how many talks there were and where, and which groups had none."""
    if not talks:
        return ""
    words = talks_counted(profile, talks)
    missing = [place_name(profile, place) for place in places if not place.count]
    if missing:
        words += "; " + _("none with: {names}").format(names=join_few(missing))
    return words + "."


def _customers(profile: Profile) -> str:
    talks = [talk for talk in profile.of_kind("talk") if not talk.kind.with_users]
    return _asked(profile, talks, [p for p in coverage(profile) if p.role is not None])


def _gave(profile: Profile) -> str:
    talks = [talk for talk in profile.of_kind("talk") if not talk.kind.with_users]
    return talks_counted(profile, talks) + "." if talks else ""


def _users(*kinds: TalkKind) -> Callable[[Profile], str]:
    def said(profile: Profile) -> str:
        talks = [talk for talk in profile.of_kind("talk") if talk.kind in kinds]
        asked = {talk.class_id for talk in talks}
        places = [
            replace(place, talks={}) if place.class_id not in asked else place
            for place in coverage(profile)
            if place.role is None
        ]
        return _asked(profile, talks, places)

    return said


def told_by(profile: Profile, key: Key) -> str:
    """Return how many of those asked about a fact told or showed it, and who they were."""
    fact = facts_by_id(profile).get(":".join(key))
    findings = findings_by_fact(profile).get(":".join(key), [])
    if fact is None or not findings:
        return ""
    evidence = evidence_for(profile, fact, findings)
    every = evidence.voices + evidence.voices_against
    if not every:
        return ""
    told = [each for each in evidence.supports if each.kind is FindingKind.DID]
    talks = [talk for each in told if (talk := talk_of(profile, each)) is not None]
    names = list(dict.fromkeys(talk_title(profile, talk) for talk in talks))
    words = _("Told by {count} of {all}").format(count=evidence.voices, all=every)
    return f"{words}: {join_few(names)}" if names else words


DISCOVERY_EVIDENCE: dict[str, Callable[[Profile], str]] = {
    "discovery_customers": _customers,
    "discovery_gave": _gave,
    "discovery_visits": _users(TalkKind.VISIT),
    "discovery_walks": _users(TalkKind.WALK),
    "discovery_tests": _users(TalkKind.TEST),
    "discovery_diaries": _users(TalkKind.DIARY),
}
