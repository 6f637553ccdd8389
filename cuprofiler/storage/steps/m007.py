"""From version 7 to 8: parts of talks, tasks tried, problems met, diaries, A/B tests, use."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "talk_part": (
        """
CREATE TABLE talk_part (
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (talk_id, part),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX talk_part_of_product ON talk_part (product_id)",
    ),
    "trial": (
        """
CREATE TABLE trial (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    name TEXT NOT NULL,
    done TEXT NOT NULL,
    minutes INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX trial_of_product ON trial (product_id)",
    ),
    "problem": (
        """
CREATE TABLE problem (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    severity INTEGER NOT NULL,
    talks TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX problem_of_product ON problem (product_id)",
    ),
    "diary_entry": (
        """
CREATE TABLE diary_entry (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    day TEXT,
    trouble INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX diary_entry_of_product ON diary_entry (product_id)",
    ),
    "experiment": (
        """
CREATE TABLE experiment (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    usual TEXT,
    least TEXT,
    people_a INTEGER,
    did_a INTEGER,
    people_b INTEGER,
    did_b INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX experiment_of_product ON experiment (product_id)",
    ),
    "usage_figure": (
        """
CREATE TABLE usage_figure (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    people INTEGER,
    out_of INTEGER,
    period TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX usage_figure_of_product ON usage_figure (product_id)",
    ),
}
