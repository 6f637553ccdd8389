"""The verdict in the founder's words: headline, reasons, what would change it, what to do."""

from typing import NamedTuple

from cuprofiler.content import Content
from cuprofiler.content.load import TypeWords
from cuprofiler.domain.codes import Basis, Market, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import format_number, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import chooser_phrase, classes_phrase, counted, sentence
from cuprofiler.subjects.checklists.rules.checklists import FIRST_LISTS
from cuprofiler.subjects.people.rules.choosers import (
    Chooser,
    chooser_of,
    payer_of,
    picks_for_itself,
    the_one,
)
from cuprofiler.subjects.people.rules.staff import all_apart, is_apart
from cuprofiler.subjects.verdict.rules.relationship import Flip, flips, open_questions, runner_up


class Reason(NamedTuple):
    """One answer the verdict rests on."""

    subject: str
    question: str
    answer: str
    asked: str
    said: str
    basis: Basis | None


class FlipLine(NamedTuple):
    """One answer that would change the verdict, in words."""

    question: str
    answer: str
    type: Type
    would_be: str
    if_clause: str
    guessed: bool
    odd: bool


class ClassVerdict(NamedTuple):
    """The verdict for one kind of user, in words."""

    class_id: str
    name: str
    counted: str
    people: int | None
    type: Type
    rule: str
    type_name: str
    headline: str
    meaning: str
    term: str
    reasons: tuple[Reason, ...]
    flips: tuple[FlipLine, ...]
    runner_up: str
    notes: tuple[str, ...]
    asked: int


class Step(NamedTuple):
    """One thing to do first."""

    list: str
    title: str
    why: str


class Explainer:
    """Says verdicts in words. Pure: the same profile gives the same words."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def said(self, question: str, code: str | None) -> str:
        """Return an answer as it stands in tables."""
        if code is None:
            return _("Not answered yet")
        option = self._content.questions[question].option(code)
        return _(option.said) if option else _("You don’t know yet")

    def asked(self, question: str) -> str:
        """Return what a question is about, in a word or two."""
        return _(self._content.questions[question].short)

    def type_name(self, kind: Type) -> str:
        """Return the plain name of a type."""
        return _(self._content.types[kind].name)

    def headline(self, profile: Profile) -> str:
        """Return the product's verdict in one sentence."""
        verdict = profile.verdict
        classes = profile.user_classes
        words = self._content.types[verdict.type]
        if verdict.type is Type.MIXED:
            return self._mixed_headline(profile)
        if verdict.type is Type.UNDETERMINED and any(
            profile.outcomes[each.id].type is Type.RECHECK for each in classes
        ):
            words = self._content.types[Type.RECHECK]
        known = tuple(e for e in classes if profile.outcomes[e.id].type is verdict.type)
        return self._headline_of(profile, words, known or classes)

    def _headline_of(
        self, profile: Profile, words: TypeWords, classes: tuple[UserClass, ...]
    ) -> str:
        """Return the headline for kinds of user that stand alike; one picker is named for all of
        them.
        """
        chooser = the_one([chooser_of(profile, each) for each in classes])
        template = words.headline
        # Whoever picks is not said to be moved by it too.
        rest = tuple(each for each in classes if each.id != chooser.kind)
        if words.picks and classes and all(picks_for_itself(profile, e) for e in classes):
            template, chooser = words.picks, Chooser(payer_of(profile))
        elif words.by_kind and chooser.user_class is not None:
            template = words.by_kind
        elif words.named and chooser.member is not None:
            template = words.named
        elif words.apart and all(is_apart(profile, each) for each in classes):
            template = words.apart
        return sentence(
            _(template), users=classes_phrase(rest or classes), payer=chooser_phrase(chooser)
        )

    def _mixed_headline(self, profile: Profile) -> str:
        counts: dict[Type, int] = {}
        for each in profile.user_classes:
            kind = profile.outcomes[each.id].type
            counts[kind] = counts.get(kind, 0) + (each.people or 0)
        if len(counts) == 1:
            # One relation everywhere but in a segment: the line below names that one.
            (kind,) = counts
            if kind.settled:
                words = self._content.types[kind]
                return self._headline_of(profile, words, profile.user_classes)
        if any(each.people is None for each in profile.user_classes) or len(counts) > 2:
            return _(self._content.types[Type.MIXED].headline)
        order = sorted(counts, key=lambda kind: kind is not profile.verdict.primary)
        lines = []
        for kind in order:
            one, many = self._content.types[kind].seats
            line = ngettext(one, many, counts[kind])
            lines.append(line.format(count=format_number(counts[kind])))
        return " ".join(lines)

    def subline(self, profile: Profile) -> str:
        """Return what the verdict means, with the field's term; how a mixed one was weighed."""
        verdict = profile.verdict
        words = self._content.types[verdict.type]
        if verdict.type is Type.MIXED:
            because = {
                "T1": _("nothing moves without them"),
                "T2": _("they are most of the people"),
                "T3": _("that is the harder case"),
            }[verdict.tie_break or "T3"]
            if verdict.tie_break == "T3" and any(e.people is None for e in profile.user_classes):
                because = _("how many each are is not known, and that is the harder case")
            elif verdict.tie_break == "T3" and profile.elsewhere:
                # A size is a number of customers: how many of the people are theirs, nobody says.
                because = _("how many are in each segment is not known, and it is the harder case")
            text = _("Mixed: plan first for “{type}”, because {because}.").format(
                type=self.type_name(verdict.primary), because=because
            )
        elif verdict.type is Type.UNDETERMINED:
            text = _(words.meaning)
        else:
            text = _("{meaning} The field calls this: {term}.").format(
                meaning=_(words.meaning), term=_(words.term)
            )
        for segment in profile.segments_of(Market.CUSTOMERS):
            here = profile.verdict_in(segment.id).primary
            if here.settled and here is not verdict.primary:
                words_here = _("In “{segment}”: {type}.")
                text += " " + words_here.format(
                    segment=segment.name, type=inside(self.type_name(here))
                )
        if verdict.provisional:
            text += " " + _("Provisional: one kind of user is not clear yet.")
        return text

    def one_line(self, profile: Profile) -> str:
        """Return the verdict as it stands on paper."""
        return self.headline(profile)

    def basis_line(self, profile: Profile) -> str:
        """Return how well the deciding answers are founded, in one sentence."""
        counts = dict.fromkeys(Basis, 0)
        total = 0
        for each in profile.user_classes:
            for reason in self._reasons(profile, each):
                if reason.question == "sold_to":
                    continue
                total += 1
                counts[reason.basis or Basis.GUESSED] += 1
        if not total:
            return ""
        parts = [
            text.format(count=count)
            for text, count in (
                (
                    ngettext("{count} is proved", "{count} are proved", counts[Basis.PROVED]),
                    counts[Basis.PROVED],
                ),
                (
                    ngettext("{count} is heard", "{count} are heard", counts[Basis.HEARD]),
                    counts[Basis.HEARD],
                ),
                (
                    ngettext("{count} is guessed", "{count} are guessed", counts[Basis.GUESSED]),
                    counts[Basis.GUESSED],
                ),
            )
            if count
        ]
        return ngettext(
            "Of the {count} answer behind this, {parts}.",
            "Of the {count} answers behind this, {parts}.",
            total,
        ).format(count=total, parts=join(parts))

    def verdict_of(self, profile: Profile, each: UserClass) -> ClassVerdict:
        """Return everything there is to say about one kind of user."""
        answers = profile.answers_of(each.id)
        outcome = profile.outcomes[each.id]
        words = self._content.types[outcome.type]
        second = runner_up(answers)
        lines = []
        for flip in flips(answers):
            option = self._content.questions[flip.question].option(flip.answer)
            given = profile.answer(each.id, flip.question)
            guessed = (
                given is not None
                and flip.question != "sold_to"
                and (given.basis or Basis.GUESSED) is Basis.GUESSED
            )
            lines.append(
                FlipLine(
                    flip.question,
                    flip.answer,
                    flip.type,
                    self._would_be(flip),
                    _(option.if_clause) if option else "",
                    guessed,
                    flip.odd,
                )
            )
        # A guess is the likelier to be wrong; what is alike stands together.
        ranked = sorted(
            lines,
            key=lambda line: (
                line.odd,
                not line.guessed,
                line.type is not second,
                line.type is Type.RECHECK,
                line.type is Type.UNDETERMINED,
            ),
        )
        return ClassVerdict(
            class_id=each.id,
            name=each.name,
            counted=counted(each),
            people=each.people,
            type=outcome.type,
            rule=outcome.rule,
            type_name=_(words.name),
            headline=self._headline_of(profile, words, (each,)),
            meaning=_(words.meaning),
            term=_(words.term),
            reasons=tuple(self._reasons(profile, each)),
            flips=tuple(ranked),
            runner_up=self.type_name(second) if second else "",
            notes=tuple(
                _(self._content.flags[flag])
                for flag in outcome.flags
                if flag in self._content.flags
            ),
            asked=len(profile.answers_of(each.id).codes()),
        )

    def _would_be(self, flip: Flip) -> str:
        """Return what the verdict would be, or what would have to be asked then."""
        if flip.type is Type.RECHECK:
            return _("Open: one more question")
        if flip.asks:
            return _("Open: then we would have to ask further ({question})").format(
                question=inside(self.asked(flip.asks))
            )
        return self.type_name(flip.type)

    def _reasons(self, profile: Profile, each: UserClass) -> list[Reason]:
        outcome = profile.outcomes[each.id]
        found = []
        decided = outcome.decided_by
        if outcome.type is not Type.INTERNAL and len(decided) > 1:
            # That it is sold goes without saying, unless it is the only reason.
            decided = tuple(question for question in decided if question != "sold_to")
        for question in decided:
            answer = profile.answer(each.id, question)
            code = answer.value if answer else None
            found.append(
                Reason(
                    each.id,
                    question,
                    code or "unknown",
                    _(self._content.questions[question].short),
                    self.said(question, code),
                    answer.basis if answer else None,
                )
            )
        return found

    def still_open(self, profile: Profile) -> list[tuple[str, str, bool]]:
        """Open questions as (kind of user, what is open, whether it decides the verdict)."""
        found = []
        for each in profile.user_classes:
            deciding = profile.outcomes[each.id].decided_by
            settled = profile.outcomes[each.id].type.settled
            for question in open_questions(profile.answers_of(each.id)):
                found.append(
                    (
                        each.name,
                        _(self._content.questions[question].short),
                        question in deciding and not settled,
                    )
                )
        return found

    def guess_to_check(self, profile: Profile, each: UserClass) -> tuple[str, str] | None:
        """Return a deciding answer that is only guessed, as question id and how to ask it."""
        turning = {flip.question for flip in flips(profile.answers_of(each.id))}
        for reason in reversed(self._reasons(profile, each)):
            ask = self._content.questions[reason.question].ask
            if ask and reason.question in turning and reason.basis in (None, Basis.GUESSED):
                if reason.answer != "unknown":
                    return reason.question, _(ask)
        return None

    def first_steps(self, profile: Profile) -> tuple[Step, ...]:
        """Return what to do first, after the product's primary type."""
        kind = profile.verdict.primary
        words = self._content.types[kind if kind in FIRST_LISTS else Type.UNDETERMINED]
        steps = (words.steps_apart if all_apart(profile) else ()) or words.steps
        return tuple(Step(step.list, _(step.title), _(step.why)) for step in steps)
