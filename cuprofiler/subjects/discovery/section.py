"""Discovery: beliefs, talks, and what was learnt."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "discovery",
    N_("Discovery"),
    "search",
    key=0,
    records=Late("cuprofiler.subjects.discovery.records", "RECORDS"),
    page=Late("cuprofiler.subjects.discovery.page.view", "DiscoveryView"),
    command=Late("cuprofiler.subjects.discovery.command", "add"),
    called="import-talks",
    entries=Late("cuprofiler.subjects.discovery.words.discovery", "entries"),
    papers=(
        Family(
            "discovery",
            N_("Discovery"),
            {
                "held": N_("What held, what fell"),
                "guide": N_("Talk guide"),
                "visit": N_("Visit sheets"),
                "test": N_("Test sheet"),
                "diary": N_("Diary"),
            },
            Late("cuprofiler.subjects.discovery.sheets", "there"),
            Late("cuprofiler.subjects.discovery.sheets", "DiscoveryComposer"),
            order=25,
        ),
    ),
    evidence={
        "discovery_": Late("cuprofiler.subjects.discovery.words.evidence", "DISCOVERY_EVIDENCE")
    },
    opens={
        "belief": "beliefs",
        "talk": "talks",
        "finding": "talks",
        "commitment": "talks",
        "trial": "talks",
        "diary_entry": "talks",
        "problem": "tests",
        "experiment": "tests",
        "usage_figure": "tests",
    },
)
