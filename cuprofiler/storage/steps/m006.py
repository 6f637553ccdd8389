"""From version 6 to 7: steps that are kept, states with a name, variants of products."""

from cuprofiler.storage.steps.reshape import Added, Tables

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
    name TEXT NOT NULL,
    day TEXT,
    settled TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX state_of_product ON state (product_id)",
    ),
    "product": (
        """
CREATE TABLE product (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    currency TEXT NOT NULL,
    position INTEGER NOT NULL,
    questions_version INTEGER NOT NULL,
    variant_of TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT
""",
    ),
}

ADDED: Added = {"product": {"variant_of": ""}}
