"""From version 4 to 5: how many trainers there are, and on which days of the week."""

from cuprofiler.storage.steps.reshape import Added, Tables

TABLES: Tables = {
    "plan_frame": (
        """
CREATE TABLE plan_frame (
    product_id TEXT NOT NULL,
    start TEXT,
    our_rate TEXT,
    their_rate TEXT,
    turnover TEXT NOT NULL,
    capacity INTEGER,
    trainers INTEGER NOT NULL,
    trainer_days TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
    ),
}

ADDED: Added = {"plan_frame": {"trainers": 1, "trainer_days": "11111"}}
