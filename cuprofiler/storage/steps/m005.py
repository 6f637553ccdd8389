"""From version 5 to 6: discovery, which are beliefs, talks, findings and what people gave."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "belief": (
        """
CREATE TABLE belief (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    fact TEXT NOT NULL,
    weight INTEGER NOT NULL,
    pass_mark TEXT NOT NULL,
    state TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX belief_of_product ON belief (product_id)",
    ),
    "talk": (
        """
CREATE TABLE talk (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    member_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    account TEXT NOT NULL,
    asker TEXT NOT NULL,
    permission INTEGER NOT NULL,
    shown TEXT NOT NULL,
    notes TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX talk_of_product ON talk (product_id)",
    ),
    "finding": (
        """
CREATE TABLE finding (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    name TEXT NOT NULL,
    quote TEXT NOT NULL,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    belief_id TEXT NOT NULL,
    against INTEGER NOT NULL,
    answer TEXT NOT NULL,
    theme TEXT NOT NULL,
    set_aside INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX finding_of_product ON finding (product_id)",
    ),
    "commitment": (
        """
CREATE TABLE commitment (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    amount TEXT,
    due TEXT,
    note TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX commitment_of_product ON commitment (product_id)",
    ),
}
