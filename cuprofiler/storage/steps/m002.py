"""From version 2 to 3: lifetime cost, training, implementation and services."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "closed": (
        """
CREATE TABLE closed (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX closed_of_product ON closed (product_id)
""",
    ),
    "cost_frame": (
        """
CREATE TABLE cost_frame (
    product_id TEXT NOT NULL,
    base_date TEXT,
    horizon INTEGER NOT NULL,
    rate TEXT NOT NULL,
    rate_for TEXT NOT NULL,
    inflation TEXT,
    seats TEXT NOT NULL,
    reader_id TEXT NOT NULL,
    valid_to TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
    ),
    "cost_line": (
        """
CREATE TABLE cost_line (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    way_id TEXT NOT NULL,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL,
    amount TEXT,
    currency TEXT NOT NULL,
    per TEXT NOT NULL,
    repeats TEXT NOT NULL,
    timing TEXT NOT NULL,
    first_year INTEGER NOT NULL,
    last_year INTEGER,
    every INTEGER NOT NULL,
    months INTEGER NOT NULL,
    rise TEXT NOT NULL,
    priced_at TEXT NOT NULL,
    rises_from INTEGER,
    indices TEXT NOT NULL,
    tiers TEXT NOT NULL,
    tier_mode TEXT NOT NULL,
    least_seats INTEGER NOT NULL,
    pack INTEGER NOT NULL,
    discount TEXT NOT NULL,
    prices TEXT NOT NULL,
    low TEXT,
    high TEXT,
    basis TEXT,
    source TEXT NOT NULL,
    noted TEXT,
    position INTEGER NOT NULL,
    link TEXT,
    to_us INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX cost_line_of_product ON cost_line (product_id)
""",
    ),
    "lesson": (
        """
CREATE TABLE lesson (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    people INTEGER,
    group_size INTEGER NOT NULL,
    learner_hours TEXT NOT NULL,
    trainer_hours TEXT NOT NULL,
    days INTEGER NOT NULL,
    price TEXT,
    reaction TEXT NOT NULL,
    learning TEXT NOT NULL,
    behaviour TEXT NOT NULL,
    results TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX lesson_of_product ON lesson (product_id)
""",
    ),
    "plan_frame": (
        """
CREATE TABLE plan_frame (
    product_id TEXT NOT NULL,
    start TEXT,
    our_rate TEXT,
    their_rate TEXT,
    turnover TEXT NOT NULL,
    capacity INTEGER,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
    ),
    "service": (
        """
CREATE TABLE service (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hands TEXT NOT NULL,
    price TEXT,
    hours TEXT NOT NULL,
    scope TEXT NOT NULL,
    first TEXT,
    last TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX service_of_product ON service (product_id)
""",
    ),
    "task": (
        """
CREATE TABLE task (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    phase TEXT NOT NULL,
    hands TEXT NOT NULL,
    owner TEXT NOT NULL,
    days INTEGER NOT NULL,
    our_hours TEXT NOT NULL,
    their_hours TEXT NOT NULL,
    "after" TEXT NOT NULL,
    not_before TEXT,
    price TEXT,
    pass_mark TEXT NOT NULL,
    way_back TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX task_of_product ON task (product_id)
""",
    ),
    "way": (
        """
CREATE TABLE way (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX way_of_product ON way (product_id)
""",
    ),
}
