"""Yes/no questions about the product itself. They are content: `questions.toml` says which."""

from cuprofiler.domain.codes import CLASS_CODES, OFFER, PAGES
from cuprofiler.resources import CONTENT, read_toml

_FACTS = {
    str(table.get("id")): str(table.get("token", ""))
    for table in read_toml(CONTENT / "questions.toml").get("questions", ())
    if table.get("chapter") == "facts" and table.get("options") == "yes_no"
}

FACTS = tuple(_FACTS)
"""The questions in the order in which they are asked."""

FACT_TOKENS = {fact: token for fact, token in _FACTS.items() if token}
"""The token that a fact sets where it is so; items of checklists are called for by it."""

RULED = frozenset(
    {
        *("recurring_price", "has_customers", "must_connect", "data_to_move"),
        *("regulated_data", "physical_goods", "seats_will_grow"),
    }
)
"""Facts that rules ask for by name: they may not be missing."""

ASKED = frozenset({*PAGES, *CLASS_CODES, *FACTS, *RULED, *OFFER})
"""Every question that the interview asks."""
