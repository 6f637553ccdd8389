"""Discovery: beliefs, talks, and what was learnt."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "discovery",
    N_("Discovery"),
    "search",
    key=0,
    records=Late("cuprofiler.subjects.discovery.records", "RECORDS"),
    page=Late("cuprofiler.subjects.discovery.page.view", "DiscoveryView"),
    entries=Late("cuprofiler.subjects.discovery.words.discovery", "entries"),
    opens={"belief": "beliefs", "talk": "talks", "finding": "talks", "commitment": "talks"},
)
