"""What to ask whom: about what they did, never about what they would do."""

from cuprofiler.content import Content
from cuprofiler.core.text import full_stop
from cuprofiler.domain.codes import CLASS_CODES, Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.subjects.discovery.figures.guide import ToAsk
from cuprofiler.subjects.discovery.rules.beliefs import held
from cuprofiler.subjects.discovery.rules.facts import is_about_users, subject_of
from cuprofiler.subjects.discovery.words.asking import question_of
from cuprofiler.subjects.discovery.words.facts import answer_words, asked_about

SIX = 6
"""A talk of half an hour has room for so many."""

FROM_GUESSES = 4
"""So many of them come from what is only guessed; the others ask how it came about."""

OF_CUSTOMERS = ("payer", "picker", "alternatives")
OF_USERS = ("say", "hands_over")


def talk_guide(content: Content, profile: Profile) -> list[ToAsk]:
    """Return what to ask the one who decides: first what is only guessed, then how it came about
    last time, and one thing to ask for.
    """
    found = _both(_beliefs(content, profile, users=""), _guessed(content, profile, OF_CUSTOMERS))
    found += [
        ToAsk(_("How did you choose the last one, step by step? Who had to agree?")),
        ToAsk(_("What did it cost you, all in all? What went wrong with it?")),
    ]
    ask = ToAsk(_("Ask for one thing: a date for a pilot, an introduction, a letter."))
    return [*found[: SIX - 1], ask]


def visit_guide(content: Content, profile: Profile, each: UserClass) -> list[ToAsk]:
    """Return what to look for at their work: the task, the place, the tools, the ways round."""
    found = _both(
        _beliefs(content, profile, users=each.id), _guessed(content, profile, OF_USERS, each)
    )
    found += [
        ToAsk(_("The task: what do they do, step by step? Count the minutes.")),
        ToAsk(_("The place: light, noise, gloves, who interrupts?")),
        ToAsk(_("The tools: what else is open, on paper, in their head?")),
        ToAsk(_("What do they do to get round the present tool?")),
    ]
    return found[:SIX]


def _both(beliefs: list[ToAsk], guessed: list[ToAsk]) -> list[ToAsk]:
    """Return the questions of both, none of them twice, with room left for how it came about."""
    asked = {each.question for each in beliefs}
    return [*beliefs, *(each for each in guessed if each.question not in asked)][:FROM_GUESSES]


def _beliefs(content: Content, profile: Profile, users: str) -> list[ToAsk]:
    found: dict[str, ToAsk] = {}
    for each in held(profile):
        if not each.risk:
            continue
        about = each.fact is not None and is_about_users(profile, each.fact)
        own = subject_of(profile, each.fact) if each.fact is not None and about else ""
        if own == users:
            question = question_of(content, profile, each)
            known = [_("We believe: {belief}").format(belief=full_stop(each.belief.name))]
            if mark := each.belief.pass_mark:
                known.append(_("It holds if: {mark}").format(mark=full_stop(mark)))
            if each.belief.name.rstrip(". ") in question:
                known = known[1:]  # the question has it already
            found.setdefault(question, ToAsk(question, " ".join(known)))
    return list(found.values())


def _guessed(
    content: Content, profile: Profile, questions: tuple[str, ...], each: UserClass | None = None
) -> list[ToAsk]:
    """Return the interview's own questions for them where the answer is guessed or unknown."""
    found: dict[str, ToAsk] = {}
    for kind in (each,) if each is not None else profile.user_classes:
        for name in questions:
            answer = profile.answer(kind.id, name)
            known = answer is not None and answer.value not in ("", "unknown")
            if known and answer is not None and answer.basis in (Basis.HEARD, Basis.PROVED):
                continue
            ask = content.questions[name].ask
            if ask and name in CLASS_CODES:
                guess = ""
                if known and answer is not None:
                    guess = _("We guess: {what}: {answer}").format(
                        what=inside(asked_about(name)),
                        answer=inside(answer_words(name, answer.value)),
                    )
                found.setdefault(name, ToAsk(_(ask), guess))
    return list(found.values())
