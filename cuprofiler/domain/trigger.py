"""When a checklist item is printed: a small grammar of tokens.

"+" means and (and binds tighter), "," means or, brackets group. Example:
`(CINF, UINF, INT) + SUB`.
"""

import re

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import Type
from cuprofiler.domain.facts import FACT_TOKENS

TYPE_TOKENS = {
    Type.SAME: "SAME",
    Type.USER_INFLUENCES: "UINF",
    Type.CUSTOMER_INFLUENCES: "CINF",
    Type.INTERNAL: "INT",
    Type.THIRD_PARTY_PAYS: "THIRD",
    Type.AGENT_CHOOSES: "AGENT",
}

TOKENS = frozenset(TYPE_TOKENS.values()) | {
    "ALL",
    "notINT",
    "notSAME",
    "B2B",
    "B2C",
    "B2B2C",
    "DMU3",
    "MULTI",
    "NOVICE",
    "POWER",
    "LOCKED",
    "LATE_VOICE",
    "USER_VETO",
    "SEATS25",
    "UNSURE",
    "notB2C",
    "notB2B2C",
    "notTHIRD",
    *FACT_TOKENS.values(),
}

CONDITIONS = frozenset({"notB2C", "notB2B2C", "notTHIRD"})
"""Tokens that hold an item back where it would be absurd; they are no reason for it."""

_LEXEME = re.compile(r"\s*([A-Za-z0-9_]+|[+,()])")


class TriggerError(ValueError):
    """A trigger that does not follow the grammar or names an unknown token."""


@frozen
class Trigger:
    """A parsed trigger: alternatives, each a set of tokens that must hold together."""

    alternatives: tuple[frozenset[str], ...]

    def match(self, tokens: frozenset[str]) -> frozenset[str] | None:
        """Return the tokens that call for the item, or None if it is not called for."""
        for needed in self.alternatives:
            if needed <= tokens:
                return needed
        return None


def parse(text: str) -> Trigger:
    """Parse a trigger; raises TriggerError that names what is wrong."""
    lexemes = _lexemes(text)
    parser = _Parser(text, lexemes)
    alternatives = parser.either()
    if parser.position != len(lexemes):
        raise TriggerError(f"unexpected “{lexemes[parser.position]}” in “{text}”")
    return Trigger(tuple(dict.fromkeys(alternatives)))


def _lexemes(text: str) -> list[str]:
    found, position = [], 0
    stripped = text.rstrip()
    while position < len(stripped):
        match = _LEXEME.match(stripped, position)
        if match is None:
            raise TriggerError(f"unexpected “{stripped[position:].strip()[:1]}” in “{text}”")
        found.append(match.group(1))
        position = match.end()
    return found


class _Parser:
    """Recursive descent over the lexemes, yielding alternatives of token sets."""

    def __init__(self, text: str, lexemes: list[str]) -> None:
        self.text = text
        self.lexemes = lexemes
        self.position = 0

    def either(self) -> list[frozenset[str]]:
        found = self.both()
        while self._take(","):
            found = found + self.both()
        return found

    def both(self) -> list[frozenset[str]]:
        found = self.single()
        while self._take("+"):
            right = self.single()
            found = [a | b for a in found for b in right]
        return found

    def single(self) -> list[frozenset[str]]:
        if self._take("("):
            found = self.either()
            if not self._take(")"):
                raise TriggerError(f"a bracket is not closed in “{self.text}”")
            return found
        if self.position == len(self.lexemes):
            raise TriggerError(f"something is missing at the end of “{self.text}”")
        token = self.lexemes[self.position]
        if token not in TOKENS:
            raise TriggerError(f"unknown token “{token}” in “{self.text}”")
        self.position += 1
        return [frozenset({token})]

    def _take(self, lexeme: str) -> bool:
        if self.position < len(self.lexemes) and self.lexemes[self.position] == lexeme:
            self.position += 1
            return True
        return False
