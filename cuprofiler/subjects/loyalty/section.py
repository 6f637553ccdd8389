"""Loyalty: who would recommend it, how easy it is, whom to call, what is given back."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

PAPER = "cuprofiler.subjects.loyalty.sheets"

SECTION = Section(
    "loyalty",
    N_("Loyalty"),
    "heart",
    key=0,
    records=Late("cuprofiler.subjects.loyalty.records", "RECORDS"),
    page=Late("cuprofiler.subjects.loyalty.page.view", "LoyaltyView"),
    contradictions=Late("cuprofiler.subjects.loyalty.words.risk", "contradictions"),
    numbers=Late("cuprofiler.subjects.loyalty.words.numbers", "numbers"),
    papers=(
        Family(
            "loyalty",
            N_("Loyalty"),
            {"result": N_("Result of the last rounds")},
            Late(PAPER, "there"),
            Late(PAPER, "LoyaltyComposer"),
            order=27,
        ),
        Family(
            "surveys",
            N_("Question sheets"),
            {
                "customers": N_("Question sheet for customers"),
                "users": N_("Question sheet for users"),
            },
            Late(PAPER, "surveys_there"),
            Late(PAPER, "SurveyComposer"),
            customer=True,
            order=24,
        ),
    ),
    evidence={"loyalty_": Late("cuprofiler.subjects.loyalty.words.evidence", "LOYALTY_EVIDENCE")},
    opens={
        "survey_round": "scores",
        "survey_answer": "scores",
        "usability_sheet": "ease",
        "short_sheet": "ease",
        "reward": "rewards",
    },
)
