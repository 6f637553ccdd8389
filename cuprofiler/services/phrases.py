"""People inside sentences: "the secretaries", "Maria Adler", "somebody else"."""

import re

from cuprofiler.core.text import shortened
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.company_names import is_english_job_word, is_job_title
from cuprofiler.domain.offer import Price, price_of, problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, UserClass
from cuprofiler.i18n import format_money, format_number, inside, join, language
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.people.rules.choosers import Chooser
from cuprofiler.words import basis_name, price_for_name

_ARTICLE = re.compile(r"(the|a|an|my|our|your|all|any|each|every|both|those|people)\b|\d", re.I)
MANY = 3


_COMMON_WORDS = """
child children people staff men women user driver wearer patient client customer guest pupil
student parent mum mom dad boy girl family colleague employee worker owner rep agent
"""
_COMMON = frozenset(_COMMON_WORDS.split())

_FAMILY_WORDS = "mom mum mummy mommy mama dad daddy papa grandma grandpa granny"
_FAMILY = frozenset(_FAMILY_WORDS.split())
"""Words that stand for one person as a name does: "Mom named it", not "the mom"."""


def _with_article(name: str) -> str:
    """English puts "the" before a kind of person; other languages take the name as typed.

    A capital stays where the word is no plain English one: "the Sachbearbeiterinnen".
    """
    if language() != "en" or _ARTICLE.match(name):
        return name
    return f"the {_lowered(name)}"


def _lowered(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name)
    if not words or name[1:2].isupper():
        return name
    plain = name.isascii() and (
        words[-1].lower().endswith("s")
        or any(word.lower() in _COMMON or is_english_job_word(word) for word in words)
    )
    return name[:1].lower() + name[1:] if plain else name


def users_phrase(each: UserClass) -> str:
    """Return a kind of user, inside a sentence."""
    return _with_article(each.name.strip())


def counted(each: UserClass) -> str:
    """Return a kind of user with its number, for labels: "12 × Assistants", "One office
    manager".
    """
    if not each.people:
        return each.name
    if each.people == 1:
        name = _singular(each.name.strip())
        return _("One {name}").format(name=_lowered(name)) if language() == "en" else name
    return _("{count} × {name}").format(count=format_number(each.people), name=each.name)


def one_of(each: UserClass) -> str:
    """Return one person of a kind, as a name: "Office manager" of office managers."""
    return _singular(each.name.strip())


def _singular(name: str) -> str:
    """Return an English plural for one person; what is none stays as it is."""
    if language() != "en" or not name.isascii() or not re.search(r"[a-z]s$", name):
        return name
    for ending, single in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh")):
        if name.endswith(ending):
            return name[: -len(ending)] + single
    return name if name.endswith(("ss", "us", "is")) else name[:-1]


def classes_phrase(classes: tuple[UserClass, ...]) -> str:
    """Return several kinds of user, inside a sentence."""
    if not classes:
        return _("the users")
    if len(classes) > MANY:
        return _("{count} kinds of user").format(count=len(classes))
    return join([users_phrase(each) for each in classes])


def member_phrase(member: DecisionMaker | None) -> str:
    """Return a person, inside a sentence; "somebody else" if nobody is named."""
    if member is None:
        return _("somebody else")
    # "Katrin Moser, owner" is a name with a job behind it; the name is enough.
    name = member.name.split(",")[0].strip()
    if name.casefold() in _FAMILY:
        return name[:1].upper() + name[1:]
    return _with_article(name) if is_job_title(name) else name


def chooser_phrase(chooser: Chooser) -> str:
    """Whoever picks, inside a sentence."""
    if chooser.user_class is not None:
        return users_phrase(chooser.user_class)
    return member_phrase(chooser.member)


def sentence(template: str, **parts: str) -> str:
    """Fill a sentence and begin it with a capital letter.

    Only the template's own braces count: what a founder typed may hold braces too.
    """
    filled = ""
    for index, piece in enumerate(re.split(r"\{(\w+)\}", template)):
        text = parts.get(piece, "") if index % 2 else piece
        starts = not filled or filled.endswith((". ", "? ", "! "))
        filled += text[:1].upper() + text[1:] if starts else text
    return filled


def refusal_words(member: DecisionMaker, currency: str) -> str:
    """Return what a person says no to: "no above €500.00, no because of a long notice"; else
    empty.
    """
    parts = []
    if member.limit is not None:
        parts.append(_("no above {amount}").format(amount=format_money(member.limit, currency)))
    if member.deal_breaker.strip():
        parts.append(_("no because of {reason}").format(reason=member.deal_breaker.strip()))
    return ", ".join(parts)


def price_words(profile: Profile, price: Price | None = None) -> str:
    """Return a price, or that of today: "€29.00 a user and month", "free"; empty if it is not
    known.
    """
    price = price or price_of(profile)
    if price is None:
        return ""
    if not price.amount:
        return _("free")
    amount = format_money(price.amount, profile.product.currency)
    return _("{amount} {unit}").format(amount=amount, unit=price_for_name(price.unit))


def problem_words(profile: Profile, most: int = 0) -> str:
    """Return the payer's problem as a line, with how sure it is; empty if it is not known.

    Of a long one the first `most` letters, and never without how sure it is.
    """
    problem = problem_of(profile)
    if not problem:
        return ""
    if most:
        problem = shortened(problem, most)
    answer = profile.answer(profile.product_id, "problem")
    basis = (answer.basis if answer else None) or Basis.GUESSED
    return _("The payer’s problem: {problem} ({basis}).").format(
        problem=problem.rstrip("."), basis=inside(basis_name(basis))
    )
