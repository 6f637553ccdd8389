"""From version 1 to 2: who decides in depth, segments, needs, value and journeys."""

from cuprofiler.storage.steps.reshape import Added, Tables

TABLES: Tables = {
    "benefit": (
        """
CREATE TABLE benefit (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    effort INTEGER,
    voice TEXT NOT NULL,
    customer TEXT NOT NULL,
    in_release INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX benefit_of_product ON benefit (product_id)
""",
    ),
    "conflict": (
        """
CREATE TABLE "conflict" (
    product_id TEXT NOT NULL,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    payer_wish TEXT NOT NULL,
    user_wish TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id, source),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
    ),
    "decision_maker": (
        """
CREATE TABLE decision_maker (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    influence INTEGER,
    stance TEXT,
    deal_breaker TEXT NOT NULL,
    "limit" TEXT,
    basis TEXT,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    side TEXT NOT NULL,
    criteria TEXT NOT NULL,
    budget_month INTEGER,
    last_contact TEXT,
    segment_id TEXT NOT NULL,
    user_class_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX decision_maker_of_product ON decision_maker (product_id)
""",
    ),
    "lane": (
        """
CREATE TABLE lane (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX lane_of_product ON lane (product_id)
""",
    ),
    "moment": (
        """
CREATE TABLE moment (
    product_id TEXT NOT NULL,
    lane_id TEXT NOT NULL,
    stage_id TEXT NOT NULL,
    does TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    channel TEXT NOT NULL,
    thought TEXT NOT NULL,
    emotion INTEGER,
    hands_over TEXT NOT NULL,
    referral INTEGER NOT NULL,
    basis TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (lane_id, stage_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX moment_of_product ON moment (product_id)
""",
    ),
    "need": (
        """
CREATE TABLE need (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    do TEXT NOT NULL,
    result TEXT NOT NULL,
    kind TEXT NOT NULL,
    strength INTEGER NOT NULL,
    basis TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX need_of_product ON need (product_id)
""",
    ),
    "score": (
        """
CREATE TABLE score (
    product_id TEXT NOT NULL,
    benefit_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    value INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (benefit_id, subject_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX score_of_product ON score (product_id)
""",
    ),
    "segment": (
        """
CREATE TABLE segment (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    market TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER,
    kind TEXT NOT NULL,
    classes TEXT NOT NULL,
    want TEXT NOT NULL,
    months TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX segment_of_product ON segment (product_id)
""",
    ),
    "stage": (
        """
CREATE TABLE stage (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX stage_of_product ON stage (product_id)
""",
    ),
    "tie": (
        """
CREATE TABLE tie (
    product_id TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    strength INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (from_id, to_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX tie_of_product ON tie (product_id)
""",
    ),
}

ADDED: Added = {
    "decision_maker": {
        "title": "",
        "side": "payer",
        "criteria": "",
        "budget_month": None,
        "last_contact": None,
        "segment_id": "",
        "user_class_id": "",
    },
}
