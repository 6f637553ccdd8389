"""Names that are no person: companies and groups in the place of a decider (domain E1)."""

import re

_LEGAL_FORMS = frozenset(
    [
        "ltd",
        "limited",
        "llc",
        "llp",
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "plc",
        "co",
        "company",
        "gmbh",
        "mbh",
        "ag",
        "kg",
        "ohg",
        "gbr",
        "ug",
        "ev",
        "eg",
        "se",
        "sa",
        "sas",
        "sarl",
        "srl",
        "spa",
        "sl",
        "bv",
        "nv",
        "oy",
        "oyj",
        "ab",
        "as",
        "asa",
        "aps",
        "kft",
        "doo",
        "sro",
        "zrt",
        "pty",
        "pte",
        "kk",
        "holding",
        "holdings",
        "group",
        "gruppe",
        "firma",
        "unternehmen",
    ]
)
_INSTITUTIONS = frozenset(
    [
        "hotel",
        "bank",
        "university",
        "universität",
        "hospital",
        "krankenhaus",
        "klinik",
        "clinic",
        "school",
        "schule",
        "ministry",
        "ministerium",
        "restaurant",
        "airline",
        "insurance",
        "versicherung",
        "authority",
        "behörde",
        "kanzlei",
        "council",
        "association",
        "verein",
        "foundation",
        "stiftung",
    ]
)
_GROUPS = frozenset(
    (
        "management",
        "the management",
        "the company",
        "the firm",
        "the board",
        "board",
        "the team",
        "team",
        "purchasing",
        "purchasing department",
        "procurement",
        "it",
        "it department",
        "hr",
        "finance",
        "marketing",
        "sales",
        "the customer",
        "customer",
        "the client",
        "client",
        "headquarters",
        "geschäftsführung",
        "geschäftsleitung",
        "die firma",
        "die geschäftsführung",
        "das unternehmen",
        "der vorstand",
        "vorstand",
        "einkauf",
        "der einkauf",
        "vertrieb",
        "kunde",
        "der kunde",
    )
)
_ENGLISH = (
    "manager|director|head|chief|officer|owner|boss|buyer|lead|leader|secretary|"
    "president|partner|founder|specialist|clerk|accountant|doctor|nurse|teacher|engineer|"
    "administrator|assistant|adviser|advisor|managing|controller|treasurer|chair|"
    "chairman|chairwoman|principal|dean|chef|cook|member|supervisor|foreman|consultant|"
    "architect|broker|giver|parent|mother|father|mom|dad|wife|husband|ceo|cfo|cto|cio|coo|vp"
)
_GERMAN = (
    "leiter|leiterin|chefin|inhaber|inhaberin|geschäftsführer|geschäftsführerin|"
    "einkäufer|einkäuferin|direktor|direktorin|vorständin|rektor|rektorin|lehrer|"
    "lehrerin|arzt|ärztin|meister|meisterin|sachbearbeiter|sachbearbeiterin|buchhalter|"
    "buchhalterin|mitglied|berater|beraterin|steuerberater|steuerberaterin|verwalter|"
    "verwalterin|referent|referentin|pfleger|pflegerin|mutter|vater"
)
_ENGLISH_JOBS = tuple(_ENGLISH.split("|"))
_JOBS = (*_ENGLISH_JOBS, *_GERMAN.split("|"))


def is_job_word(word: str) -> bool:
    """Return whether a single word names a job or a part in a family ("director", "Mom")."""
    return _singular(word.lower(), _JOBS) in _JOBS


def is_english_job_word(word: str) -> bool:
    """Return the same for English words alone."""
    return _singular(word.lower(), _ENGLISH_JOBS) in _ENGLISH_JOBS


def _singular(word: str, jobs: tuple[str, ...]) -> str:
    """Return the word of which this may be the plural."""
    return word if word in jobs else word.removesuffix("s")


def is_job_title(name: str) -> bool:
    """Return whether a name is a job or a part in a family ("Head of sales", "Mom"), not a
    person's.
    """
    words = re.findall(r"[^\W\d_]+", name.lower())
    return any(is_job_word(word) for word in words)


def looks_like_company(name: str) -> bool:
    """Return whether a name is more likely a company or a group than a person or a job title.

    It only raises a question, so it may err: better one question too many than "Hotel Adler"
    as the one who says yes.
    """
    import unicodedata  # its tables are a megabyte that no first page needs

    words = re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*", unicodedata.normalize("NFC", name).lower())
    plain = [word.replace(".", "") for word in words]
    if not plain:
        return False
    if " ".join(plain) in _GROUPS:
        return True
    if any(word.endswith(_JOBS) or word.removesuffix("s").endswith(_JOBS) for word in plain):
        return False
    if any(word in _LEGAL_FORMS for word in plain[1:]) or plain[0] in ("company", "firma"):
        return True
    # Dotted or split legal forms: "S.A.", "e. V.", "B.V.".
    tail = "".join(plain[-2:]) if len(plain) > 1 and max(map(len, plain[-2:])) <= 2 else ""
    return tail in _LEGAL_FORMS or any(word in _INSTITUTIONS for word in plain)
