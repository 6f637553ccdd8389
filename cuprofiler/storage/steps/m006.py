"""From version 6 to 7: every step that is taken is kept in the file, and states with a name."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "step": (
        """
CREATE TABLE step (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    at TEXT NOT NULL,
    product_id TEXT NOT NULL,
    label TEXT NOT NULL,
    why TEXT NOT NULL,
    undone INTEGER NOT NULL,
    edits BLOB NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT
""",
    ),
    "state": (
        """
CREATE TABLE state (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    records BLOB NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT
""",
    ),
}
