"""The trigger grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.trigger import TOKENS, TriggerError, parse


def fires(text, *tokens):
    return parse(text).match(frozenset(tokens)) is not None


def test_and_binds_tighter_than_or():
    assert fires("LIVE + SAME, THIRD", "THIRD")
    assert not fires("LIVE + (SAME, THIRD)", "THIRD")
    assert fires("LIVE + (SAME, THIRD)", "THIRD", "LIVE")
    assert fires("(CINF, UINF, INT) + SUB", "INT", "SUB")
    assert not fires("(CINF, UINF, INT) + SUB", "INT")


def test_the_reason_names_what_called_for_it():
    assert parse("UINF, CINF, INT").match(frozenset({"INT", "ALL"})) == {"INT"}
    assert parse("LIVE + B2B + SEATS25").match(frozenset({"LIVE", "B2B", "SEATS25"})) == {
        "LIVE",
        "B2B",
        "SEATS25",
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "missing"),
        ("FOO", "FOO"),
        ("B2B +", "missing"),
        ("(B2B", "bracket"),
        ("B2B)", ")"),
        ("B2B LIVE", "LIVE"),
        ("B2B & LIVE", "&"),
        (",B2B", ","),
    ],
)
def test_faults_are_named(text, said):
    with pytest.raises(TriggerError, match=said if said not in (")",) else r"\)"):
        parse(text)


@given(
    st.recursive(
        st.sampled_from(sorted(TOKENS)).map(lambda t: (t, lambda on: t in on)),
        lambda inner: st.tuples(st.sampled_from("+,"), inner, inner).map(
            lambda p: (
                f"({p[1][0]}) {p[0]} ({p[2][0]})",
                (lambda on: p[1][1](on) and p[2][1](on))
                if p[0] == "+"
                else (lambda on: p[1][1](on) or p[2][1](on)),
            )
        ),
        max_leaves=6,
    ),
    st.sets(st.sampled_from(sorted(TOKENS))),
)
def test_parsing_keeps_the_meaning(expression, tokens):
    text, meaning = expression
    assert fires(text, *tokens) == meaning(tokens)
