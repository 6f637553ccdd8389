"""From version 9 to 10: notes."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "note": (
        """
CREATE TABLE note (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    day TEXT,
    text TEXT NOT NULL,
    about TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX note_of_product ON note (product_id)",
    ),
}
