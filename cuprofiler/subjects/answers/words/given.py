"""Every answer of the interview in words, and how many need another look."""

from functools import cached_property

from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.offer import price_of, problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_number, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.clashes import Told, told
from cuprofiler.services.phrases import price_words, refusal_words
from cuprofiler.subjects.answers.rules import answering, interview
from cuprofiler.subjects.answers.rules.interview import Doubt, Step
from cuprofiler.subjects.verdict.words.explain import Explainer
from cuprofiler.words import number_word


class GivenAnswers:
    """The answers of a product as they are now. Pure: the same profile gives the same words."""

    def __init__(self, profile: Profile, explain: Explainer) -> None:
        self._profile, self._explain = profile, explain
        self.steps = interview.steps(profile)
        self.missing = [step for step in self.steps if not interview.is_answered(profile, step)]
        self.doubts = interview.doubts(profile)

    @cached_property
    def clashes(self) -> list[Told]:
        """What does not go together. Two answers at odds stand at both of them instead."""
        return [clash for clash in told(self._profile) if clash.second.kind != "answer"]

    @cached_property
    def others(self) -> list[DecisionMaker]:
        """Everybody named beside those who decide."""
        return [m for m in self._profile.decision_makers if Role.DECIDER not in m.roles]

    def doubt_about(self, step: Step) -> Doubt | None:
        """Return what makes an answer doubtful."""
        for doubt in self.doubts:
            if doubt.kind == "company":
                if step.question == doubt.question == "decider":
                    return doubt
            elif step.subject == doubt.subject and step.question in (doubt.question, doubt.other):
                return doubt
        return None

    def headline(self) -> str:
        """Return how many answers there are, and how many need another look."""
        need = len(self.doubts) + len(self.missing) + len(self.clashes)
        answered = len(self.steps) - len(self.missing)
        count = number_word(answered)
        first = ngettext("{count} answer.", "{count} answers.", answered).format(count=count)
        unknown = sum(interview.is_unknown(self._profile, step) for step in self.steps)
        if not need and unknown:
            second = ngettext(
                "{count} is still “I don’t know yet”.",
                "{count} are still “I don’t know yet”.",
                unknown,
            ).format(count=number_word(unknown))
            return f"{first} {second}"
        guesses = self.guesses()
        if not need and guesses:
            second = ngettext(
                "{count} is only guessed.", "{count} are only guessed.", guesses
            ).format(count=number_word(guesses))
            return f"{first} {second}"
        if not need:
            return _("{answers} Nothing needs another look.").format(answers=first)
        second = ngettext(
            "{count} thing needs another look.", "{count} things need another look.", need
        ).format(count=number_word(need))
        return f"{first} {second}"

    def guesses(self) -> int:
        """Return how many answers are guesses: nothing that is sure enough to be left alone."""
        marks = [self.basis(step) for step in self.steps]
        marks += [member.basis or Basis.GUESSED for member in self.others]
        return marks.count(Basis.GUESSED)

    def basis(self, step: Step) -> Basis | None:
        """Return how sure an answer is; None for one that is not about others, or unknown."""
        if step.question == "decider":
            decider = self._profile.decider
            return (decider.basis or Basis.GUESSED) if decider else None
        if not answering.has_basis(step) or interview.is_unknown(self._profile, step):
            return None
        answer = self._profile.answer(step.subject, step.question)
        return (answer.basis or Basis.GUESSED) if answer else None

    def said(self, step: Step) -> str:
        """Return an answer in words."""
        profile = self._profile
        kind = profile.user_class(step.subject)
        if step.question == "name":
            product = profile.product
            return f"{product.name}: {product.summary}" if product.summary else product.name
        if step.question == "class_name":
            return kind.name if kind else _("Not answered yet")
        if step.question == "people":
            if kind is not None and kind.people is not None:
                return format_number(kind.people)
            return self._nothing(step)
        if step.question == "proficiency":
            code = str(kind.proficiency) if kind and kind.proficiency else None
            return self._explain.said("proficiency", code)
        if step.question == "decider":
            return profile.decider.name if profile.decider else self._nothing(step)
        if step.question == "problem" and problem_of(profile):
            return problem_of(profile)
        if step.question == "price" and price_of(profile) is not None:
            return price_words(profile)
        if step.question == "more_users":
            count = len(profile.user_classes)
            return ngettext("{count} kind of user", "{count} kinds of user", count).format(
                count=count
            )
        return self._explain.said(step.question, profile.value(step.subject, step.question))

    def _nothing(self, step: Step) -> str:
        if interview.is_unknown(self._profile, step):
            return _("You don’t know yet")
        return _("Not answered yet")

    def refusal(self, member: DecisionMaker | None) -> str:
        """Return what makes a person say no; empty if nothing is known."""
        if member is None:
            return ""
        return refusal_words(member, self._profile.product.currency)
