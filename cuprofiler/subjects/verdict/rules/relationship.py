"""The decision procedure: answers about one kind of user, and the relationship they mean.

The ordered table is domain B3: the first row whose conditions hold decides. Unknown answers
never guess; they end in UNDETERMINED with the question still to be asked.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import product as combinations
from typing import Any, NamedTuple

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import (
    CLASS_CODES,
    SETTLED_TYPES,
    Alternatives,
    Payer,
    PayerKind,
    Picker,
    Say,
    SoldTo,
    Type,
    YesNo,
)


@frozen
class Answers:
    """What the founder said about one kind of user. A missing answer is None."""

    sold_to: SoldTo | None = None
    payer: Payer | None = None
    picker: Picker | None = None
    say: Say | None = None
    alternatives: Alternatives | None = None
    hands_over: YesNo | None = None
    picker_uses: YesNo | None = None
    same_organisation: YesNo | None = None
    payer_kind: PayerKind | None = None

    @classmethod
    def from_codes(cls, codes: dict[str, str]) -> "Answers":
        """Read stored codes; raises ValueError for a code that its question does not have."""
        given: dict[str, Any] = {name: CLASS_CODES[name](code) for name, code in codes.items()}
        return cls(**given)

    def codes(self) -> dict[str, str]:
        """Return the answers given, as question and code."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: str(value) for name, value in given.items() if value is not None}

    def with_code(self, question: str, code: str) -> "Answers":
        """Return the same answers with one of them replaced."""
        given: dict[str, Any] = {question: CLASS_CODES[question](code)}
        return replace(self, **given)


class Rule(NamedTuple):
    """A row of the decision table. An empty condition holds for every answer."""

    id: str
    type: Type
    payer: frozenset[Payer] = frozenset()
    picker: frozenset[Picker] = frozenset()
    locked: bool | None = None
    say: frozenset[Say] = frozenset()
    flags: tuple[str, ...] = ()
    decided_by: tuple[str, ...] = ()

    def holds(self, payer: Payer, picker: Picker, locked: bool, say: Say) -> bool:
        """Return whether every condition of this row is met."""
        return (
            (not self.payer or payer in self.payer)
            and (not self.picker or picker in self.picker)
            and (self.locked is None or locked is self.locked)
            and (not self.say or say in self.say)
        )


_HAS_SAY = frozenset({Say.COUNTS, Say.VETO})
_NO_SAY = frozenset({Say.NOTHING, Say.AFTERWARDS})
_USER_SIDE = frozenset({Picker.USER, Picker.PAYER_SIDE})

INTERNAL_RULE = Rule("B1", Type.INTERNAL, decided_by=("sold_to",))

RULES = (
    Rule("B2", Type.UNDETERMINED, payer=frozenset({Payer.UNKNOWN}), decided_by=("payer",)),
    Rule("B2", Type.UNDETERMINED, picker=frozenset({Picker.UNKNOWN}), decided_by=("picker",)),
    Rule(
        "B3",
        Type.RECHECK,
        payer=frozenset({Payer.REACHER}),
        picker=frozenset({Picker.PAYER_SIDE}),
        flags=("PAYER_HANDS_IT_OVER?",),
        decided_by=("payer", "picker", "hands_over"),
    ),
    Rule("B4", Type.THIRD_PARTY_PAYS, frozenset({Payer.REACHER}), decided_by=("payer", "picker")),
    Rule("B5", Type.AGENT_CHOOSES, picker=frozenset({Picker.AGENT}), decided_by=("picker",)),
    Rule(
        "B6",
        Type.THIRD_PARTY_PAYS,
        frozenset({Payer.FUNDER}),
        frozenset({Picker.USER}),
        flags=("REIMBURSED",),
        decided_by=("payer", "picker"),
    ),
    Rule("B7", Type.SAME, frozenset({Payer.USER}), _USER_SIDE, decided_by=("payer", "picker")),
    Rule(
        "B8",
        Type.USER_INFLUENCES,
        frozenset({Payer.PROVIDER}),
        frozenset({Picker.USER}),
        flags=("USER_PICKS_PAYER_PAYS",),
        decided_by=("payer", "picker"),
    ),
    Rule(
        "B9",
        Type.CUSTOMER_INFLUENCES,
        locked=True,
        decided_by=("payer", "picker", "alternatives"),
    ),
    Rule(
        "B10",
        Type.UNDETERMINED,
        say=frozenset({Say.UNKNOWN}),
        flags=("ASK_SAY",),
        decided_by=("payer", "picker", "say"),
    ),
    Rule(
        "B11",
        Type.USER_INFLUENCES,
        say=_HAS_SAY,
        decided_by=("payer", "picker", "say", "alternatives"),
    ),
    Rule(
        "B12",
        Type.CUSTOMER_INFLUENCES,
        say=_NO_SAY,
        decided_by=("payer", "picker", "say", "alternatives"),
    ),
)


class Flip(NamedTuple):
    """One answer that, given differently, would change the verdict.

    With UNDETERMINED as type the answer would lead to a further question, `asks`. An `odd` one is
    hardly ever right where the others are.
    """

    question: str
    answer: str
    type: Type
    asks: str = ""
    odd: bool = False


class Outcome(NamedTuple):
    """The relationship of one kind of user.

    `decided_by` names the questions whose answers the rule rests on, in the order asked.
    """

    type: Type
    rule: str
    flags: tuple[str, ...]
    decided_by: tuple[str, ...]


def classify(answers: Answers) -> Outcome:
    """Judge one kind of user by the first rule that holds (domain B3)."""
    locked = answers.alternatives is Alternatives.ONLY_ONE
    if answers.sold_to is SoldTo.INTERNAL:
        return Outcome(
            Type.INTERNAL, "B1", _common_flags(answers, internal=True), INTERNAL_RULE.decided_by
        )
    if answers.sold_to is not SoldTo.OUTSIDE:
        flags = ("ASK_SOLD_TO", *_common_flags(answers, internal=False))
        return Outcome(Type.UNDETERMINED, "B2", flags, ("sold_to",))

    payer, picker, derived, asked = _resolved(answers)
    say = answers.say or Say.UNKNOWN
    rule = next(rule for rule in RULES if rule.holds(payer, picker, locked, say))
    flags = (*derived, *rule.flags, *_rule_flags(rule.id, payer, picker, say))
    decided = rule.decided_by
    if rule.id == "B2":
        unknown = (
            ("payer", payer is Payer.UNKNOWN),
            ("picker", picker is Picker.UNKNOWN),
        )
        decided = tuple(name for name, is_open in unknown if is_open)
    extra = tuple(question for question in asked if question not in decided)
    return Outcome(
        rule.type,
        rule.id,
        (*flags, *_common_flags(answers, internal=False)),
        ("sold_to", *decided, *extra) if rule.id != "B2" else decided,
    )


def _resolved(answers: Answers) -> tuple[Payer, Picker, tuple[str, ...], tuple[str, ...]]:
    """Return payer and picker as the rules read them, flags set on the way, further questions
    used.
    """
    payer = answers.payer or Payer.UNKNOWN
    picker = answers.picker or Picker.UNKNOWN
    if payer is Payer.USER and answers.picker is None:
        # Q2 presets Q3: who pays from their own pocket picks, unless somebody said otherwise.
        picker = Picker.USER
    if payer is Payer.REACHER and picker is Picker.PAYER_SIDE:
        if answers.hands_over is YesNo.YES:
            return Payer.PROVIDER, picker, (), ("hands_over",)
        if answers.hands_over is YesNo.NO:
            return payer, Picker.USER, (), ("hands_over",)
    if payer is Payer.FUNDER and picker is Picker.PAYER_SIDE:
        return Payer.PROVIDER, picker, ("FUNDER_AS_PROVIDER",), ()
    return payer, picker, (), ()


def _rule_flags(rule: str, payer: Payer, picker: Picker, say: Say) -> tuple[str, ...]:
    """Flags that hang on an answer within the rule (last column of domain B3)."""
    found = {
        "ASK_PAYER": rule == "B2" and payer is Payer.UNKNOWN,
        "ASK_PICKER": rule == "B2" and picker is Picker.UNKNOWN,
        "ALSO_AGENT": rule == "B4" and picker is Picker.AGENT,
        "USER_CAN_ASK": rule == "B5" and say in _HAS_SAY,
        "SAY_CAPPED": rule == "B9" and say not in _NO_SAY,
        "USER_VETO": rule == "B11" and say is Say.VETO,
        "LATE_VOICE": rule == "B12" and say is Say.AFTERWARDS,
    }
    return tuple(flag for flag, holds in found.items() if holds)


def _common_flags(answers: Answers, *, internal: bool) -> tuple[str, ...]:
    """Flags set by a single answer, whatever the rule."""
    found = {
        "LOCKED_CHOICE": answers.alternatives is Alternatives.ONLY_ONE,
        "NARROW_CHOICE": answers.alternatives is Alternatives.FEW,
        "B2B": answers.payer_kind is PayerKind.ORGANISATION and not internal,
        "B2C": answers.payer_kind is PayerKind.PRIVATE and not internal,
        # Whoever pays to reach members is served by them; they are nobody's customers.
        "B2B2C": answers.same_organisation is YesNo.NO
        and answers.payer is not Payer.REACHER
        and not internal,
        "PICKER_USES": answers.picker_uses is YesNo.YES and not internal,
        "UNSURE": bool(open_questions(answers)),
    }
    return tuple(flag for flag, holds in found.items() if holds)


def path(answers: Answers) -> tuple[str, ...]:
    """Return the questions that matter for these answers, in the order they are asked (domain
    B2).
    """
    if answers.sold_to is SoldTo.INTERNAL:
        return ("sold_to", "say", "alternatives")
    asked = ["sold_to", "payer", "picker"]
    reached = answers.payer is Payer.REACHER and answers.picker is Picker.PAYER_SIDE
    if reached:
        asked.append("hands_over")
    picks_alone = answers.picker is Picker.USER or (reached and answers.hands_over is YesNo.NO)
    if answers.payer is not Payer.USER and not picks_alone:
        asked.append("say")
    asked.append("alternatives")
    if answers.payer is not Payer.USER:
        if answers.picker is not Picker.USER:
            asked.append("picker_uses")
        asked.append("same_organisation")
    asked.append("payer_kind")
    return tuple(asked)


def open_questions(answers: Answers) -> tuple[str, ...]:
    """Return questions on the path that are unanswered or answered with "I don't know yet"."""
    unanswered = []
    for question in path(answers):
        value = getattr(answers, question)
        preset = question == "picker" and answers.payer is Payer.USER and value is None
        if not preset and (value is None or value == "unknown"):
            unanswered.append(question)
    return tuple(unanswered)


def contradictions(answers: Answers) -> tuple[tuple[str, str], ...]:
    """Return pairs of answers that cannot both be right (domain B4); both should be asked again."""
    found = []
    if answers.sold_to is SoldTo.OUTSIDE:
        if answers.picker is Picker.USER and answers.say in _NO_SAY:
            found.append(("picker", "say"))
        if answers.payer is Payer.USER and answers.same_organisation is YesNo.NO:
            found.append(("payer", "same_organisation"))
    return tuple(found)


_FLIP_QUESTIONS = ("say", "picker", "hands_over", "alternatives", "payer", "sold_to")
"""What is mistaken most often comes first; whether it is sold at all, one knows."""


def flips(answers: Answers) -> tuple[Flip, ...]:
    """Return every single answer that would change the type, the likely ones first, the odd ones
    last.

    "I don't know" is left out; an answer that only leads to a further question is not.
    """
    now = classify(answers).type
    found = []
    for question in _FLIP_QUESTIONS:
        for code in CLASS_CODES[question]:
            if code == "unknown" or code == getattr(answers, question):
                continue
            changed = answers.with_code(question, code)
            other = classify(changed)
            if other.type is now:
                continue
            asks = ""
            if other.type is Type.UNDETERMINED:
                asks = next(name for name in other.decided_by if name in open_questions(changed))
            odd = _is_odd(answers, question, str(code))
            found.append(Flip(question, str(code), other.type, asks, odd))
    return tuple(sorted(found, key=lambda flip: flip.odd))


def _is_odd(answers: Answers, question: str, code: str) -> bool:
    """Return whether an answer hardly ever is the right one in the place of the one given.

    Whether it is sold is no matter of opinion; advertisers, funds and go-betweens are mistaken for
    one another, and rarely for an employer or a parent.
    """
    if question == "sold_to":
        return answers.sold_to is not None
    apart = (Payer.REACHER, Payer.FUNDER)
    between = answers.payer in apart or answers.picker is Picker.AGENT
    if question == "payer":
        return code in apart and not between
    return question == "picker" and code == Picker.AGENT and not between


RUNNER_UP_ORDER = (
    Type.CUSTOMER_INFLUENCES,
    Type.USER_INFLUENCES,
    Type.AGENT_CHOOSES,
    Type.THIRD_PARTY_PAYS,
    Type.INTERNAL,
    Type.SAME,
)


def runner_up(answers: Answers) -> Type | None:
    """Return the type that most single answers lead to; ties go to the harder case to plan for."""
    counts = dict.fromkeys(RUNNER_UP_ORDER, 0)
    for flip in flips(answers):
        if flip.type in counts:
            counts[flip.type] += 1
    best = max(RUNNER_UP_ORDER, key=lambda kind: counts[kind])
    return best if counts[best] else None


def completions(answers: Answers) -> Iterator[Answers]:
    """Yield every way in which the open deciding questions could still be answered."""
    names = ("sold_to", "payer", "picker", "hands_over", "say")
    choices: list[list[Any]] = []
    for name in names:
        value = getattr(answers, name)
        known = value is not None and value != "unknown"
        choices.append([value] if known else [c for c in CLASS_CODES[name] if c != "unknown"])
    for values in combinations(*choices):
        yield replace(answers, **dict(zip(names, values, strict=True)))


def possible_types(answers: Answers) -> tuple[Type, ...]:
    """Return the types still possible: one if the answers settle it (domain B4)."""
    now = classify(answers).type
    if now.settled:
        return (now,)
    reachable = {classify(full).type for full in completions(answers)}
    return tuple(kind for kind in SETTLED_TYPES if kind in reachable)
