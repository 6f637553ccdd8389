"""The tables of version 1, as its files hold them."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "answer": (
        """
CREATE TABLE answer (
    product_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    basis TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (subject_id, question),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX answer_of_product ON answer (product_id)
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
    "item_state": (
        """
CREATE TABLE item_state (
    product_id TEXT NOT NULL,
    item TEXT NOT NULL,
    done INTEGER NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    note TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id, item),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
    ),
    "memo": (
        """
CREATE TABLE memo (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY ("key")
)
 STRICT
""",
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
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT
""",
    ),
    "user_class": (
        """
CREATE TABLE user_class (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    people INTEGER,
    proficiency TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        """
CREATE INDEX user_class_of_product ON user_class (product_id)
""",
    ),
}
