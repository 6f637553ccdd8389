"""Price and market: what they would pay, what they paid, how many there are, what one is worth."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

PAPER = "cuprofiler.subjects.price.sheets"

SECTION = Section(
    "price",
    N_("Price and market"),
    "tag",
    key=0,
    records=Late("cuprofiler.subjects.price.records", "RECORDS"),
    page=Late("cuprofiler.subjects.price.page.view", "PriceView"),
    command=Late("cuprofiler.subjects.price.command", "add"),
    called="import-answers",
    numbers=Late("cuprofiler.subjects.price.words.numbers", "numbers"),
    papers=(
        Family(
            "price",
            N_("Price"),
            {"card": N_("Price card"), "asked": N_("The four price questions")},
            Late(PAPER, "there"),
            Late(PAPER, "PriceComposer"),
            order=26,
        ),
        Family(
            "market",
            N_("Market"),
            {"size": N_("Size of the market")},
            Late(PAPER, "market_there"),
            Late(PAPER, "MarketComposer"),
            order=22,
        ),
    ),
    evidence={"price_": Late("cuprofiler.subjects.price.words.evidence", "PRICE_EVIDENCE")},
    opens={
        "price_frame": "market",
        "price_answer": "asked",
        "ladder_answer": "asked",
        "price_offer": "offers",
        "market": "market",
        "worth": "worth",
    },
)
