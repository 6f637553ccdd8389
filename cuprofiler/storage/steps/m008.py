"""From version 8 to 9: prices and markets, surveys and rewards."""

from cuprofiler.storage.steps.reshape import Tables

TABLES: Tables = {
    "price_frame": (
        """
CREATE TABLE price_frame (
    product_id TEXT NOT NULL,
    narrower INTEGER NOT NULL,
    place TEXT NOT NULL,
    year INTEGER,
    needed TEXT,
    sellers INTEGER,
    deals INTEGER,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
    ),
    "price_answer": (
        """
CREATE TABLE price_answer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    too_cheap TEXT,
    cheap TEXT,
    expensive TEXT,
    too_expensive TEXT,
    per TEXT NOT NULL,
    day TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX price_answer_of_product ON price_answer (product_id)",
    ),
    "ladder_answer": (
        """
CREATE TABLE ladder_answer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    price TEXT,
    buys INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX ladder_answer_of_product ON ladder_answer (product_id)",
    ),
    "price_offer": (
        """
CREATE TABLE price_offer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    price TEXT,
    per TEXT NOT NULL,
    state TEXT NOT NULL,
    weight TEXT NOT NULL,
    why TEXT NOT NULL,
    member_id TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    day TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX price_offer_of_product ON price_offer (product_id)",
    ),
    "market": (
        """
CREATE TABLE market (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    accounts INTEGER,
    reachable INTEGER,
    share TEXT,
    years INTEGER NOT NULL,
    seats INTEGER,
    price TEXT,
    source TEXT NOT NULL,
    basis TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX market_of_product ON market (product_id)",
    ),
    "worth": (
        """
CREATE TABLE worth (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    monthly TEXT,
    margin TEXT,
    churn TEXT,
    rate TEXT,
    spent TEXT,
    won INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX worth_of_product ON worth (product_id)",
    ),
    "survey_round": (
        """
CREATE TABLE survey_round (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL,
    class_id TEXT NOT NULL,
    day TEXT,
    how TEXT NOT NULL,
    asked INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX survey_round_of_product ON survey_round (product_id)",
    ),
    "survey_answer": (
        """
CREATE TABLE survey_answer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    name TEXT NOT NULL,
    score INTEGER,
    role TEXT,
    class_id TEXT NOT NULL,
    why TEXT NOT NULL,
    own_choice TEXT,
    owner TEXT NOT NULL,
    called TEXT,
    cause TEXT NOT NULL,
    closed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX survey_answer_of_product ON survey_answer (product_id)",
    ),
    "usability_sheet": (
        """
CREATE TABLE usability_sheet (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    day TEXT,
    q1 INTEGER,
    q2 INTEGER,
    q3 INTEGER,
    q4 INTEGER,
    q5 INTEGER,
    q6 INTEGER,
    q7 INTEGER,
    q8 INTEGER,
    q9 INTEGER,
    q10 INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX usability_sheet_of_product ON usability_sheet (product_id)",
    ),
    "short_sheet": (
        """
CREATE TABLE short_sheet (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    day TEXT,
    useful INTEGER,
    easy INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX short_sheet_of_product ON short_sheet (product_id)",
    ),
    "reward": (
        """
CREATE TABLE reward (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL,
    cost TEXT,
    month INTEGER,
    owner TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
""",
        "CREATE INDEX reward_of_product ON reward (product_id)",
    ),
}
