"""Profile files of every shape that the JSON Schema allows, the largest and oddest values too."""

import json
import re
from typing import Any

from hypothesis import strategies as st

from cuprofiler.resources import RESOURCES

SCHEMA = json.loads((RESOURCES / "profile.schema.json").read_text(encoding="utf-8"))

_DATES = st.sampled_from(["0001-01-01", "1999-12-31", "2026-11-25", "2028-02-29", "9999-12-31"])
_WORDS = (
    *(
        "Boss",
        "Secretaries",
        "R&D <b>",
        "A company Ltd",
        "日本語",
        "שלום",
        "=1+1",
        "\r\n=2",
        "x" * 500,
    ),
    *("\u200bz", "\x1b[31mred", "%(x)s {y}", "Mum", "ﬁ", "😀", "e\u0301", "price", "9", "-"),
)
_FIGURES = (
    *("0", "1", "1.03", "2.5", "0.0001", "8", "20", "39.00", "99.999999", "100", "1000", "-99"),
    *("-98.999999", "9999.999999", "123456.78", "999999999999999", "999999999999999.9999"),
)
_CODES = (
    "EUR",
    "USD",
    "JPY",
    "BHD",
    "CLF",
    "XXX",
    "QQQ",
    "0" * 12,
    "2" * 12,
    "012012012012",
    "11111",
    "00100",
)

REFS = {
    "user_class": "user_classes",
    "segment": "segments",
    "reader": "decision_makers",
    "to": "decision_makers",
    "stage": "stages",
    "after": "tasks",
    "subject": "subjects",
}
"""Keys that name another part of the file, and where those parts are."""


_MOSTLY = (
    *("user_classes", "decision_makers", "cost", "plans", "ways", "lines", "lessons", "tasks"),
    *("start", "seats", "base_date"),
)
"""Parts that are always there, if only as empty lists: without them there is little to do."""


def _value(schema: dict[str, Any], key: str, depth: int) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        return _value(SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[-1]], key, depth)
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "anyOf" in schema:
        return st.one_of([_value(part, key, depth) for part in schema["anyOf"]])
    kind = schema.get("type")
    if kind == "object":
        return _object(schema, depth)
    if kind == "array":
        most = min(schema.get("maxItems", 3), 3)
        return st.lists(_value(schema["items"], key, depth + 1), max_size=most)
    if kind == "integer":
        least, most = schema.get("minimum", -5), schema.get("maximum", 10**9)
        near = [least, most, *(n for n in (0, 1, 2, 3, 12, 40) if least <= n <= most)]
        return st.one_of(st.sampled_from(near), st.integers(least, most))
    if kind == "boolean":
        return st.booleans()
    if kind == "null":
        return st.none()
    return _text(schema, key)


def _text(schema: dict[str, Any], key: str) -> st.SearchStrategy[str]:
    if schema.get("format") == "date":
        return _DATES
    if key in (*REFS, "id", "user_classes"):
        return st.just("")  # linked below
    pattern = schema.get("pattern")
    if pattern in (None, r"\S"):
        least = schema.get("minLength", 0)
        return st.sampled_from([word for word in ("", *_WORDS) if len(word) >= least])
    fitting = [text for text in (*_CODES, *_FIGURES, *_WORDS) if re.search(pattern, text)]
    return st.sampled_from(fitting)


def _object(schema: dict[str, Any], depth: int) -> st.SearchStrategy[dict[str, Any]]:
    fields = schema["properties"]
    wanted = {*schema.get("required", ()), *(key for key in fields if key in _MOSTLY)}
    required = {key: _value(part, key, depth + 1) for key, part in fields.items() if key in wanted}
    optional = {
        key: _value(part, key, depth + 1) for key, part in fields.items() if key not in required
    }
    return st.fixed_dictionaries(required, optional=optional)


@st.composite
def profiles(draw: st.DrawFn) -> dict[str, Any]:
    """A profile file that the schema allows, whose parts name each other where they can."""
    found = draw(_value(SCHEMA, "", 0))
    pools = _with_ids(found)
    for maker in found.get("decision_makers", []):
        others = [identity for identity in pools["decision_makers"] if identity != maker["id"]]
        sways = maker.get("sways", [])[: len(others)]
        maker["sways"] = [{**sway, "to": other} for sway, other in zip(sways, others, strict=False)]
    pools["subjects"] = pools["user_classes"] + pools["decision_makers"]
    _link(draw, found, pools)
    return found


def _with_ids(profile: dict[str, Any]) -> dict[str, list[str]]:
    lists = {
        "user_classes": profile.get("user_classes", []),
        "decision_makers": profile.get("decision_makers", []),
        "segments": profile.get("segments", []),
        "benefits": profile.get("benefits", []),
        "stages": profile.get("journeys", {}).get("stages", []),
        "tasks": profile.get("plans", {}).get("tasks", []),
    }
    pools = {}
    for name, parts in lists.items():
        for number, part in enumerate(parts):
            part["id"] = f"{name[:3]}{number}"
        pools[name] = [part["id"] for part in parts]
    return pools


def _link(draw: st.DrawFn, value: Any, pools: dict[str, list[str]]) -> None:
    """Let parts name each other, put bands in order, and mostly keep to one currency."""
    if isinstance(value, list):
        for part in value:
            _link(draw, part, pools)
        return
    if not isinstance(value, dict):
        return
    for key, part in list(value.items()):
        pool = pools.get(REFS.get(key, ""), [])
        if key in REFS and isinstance(part, str):
            value[key] = draw(st.sampled_from(pool)) if pool else ""
        elif key in ("after", "user_classes") and all(isinstance(each, str) for each in part):
            pool = pools["tasks" if key == "after" else "user_classes"]
            chosen = st.lists(st.sampled_from(pool), unique=True, max_size=2) if pool else None
            value[key] = draw(chosen) if chosen is not None else []
        elif key == "tiers":
            ends = sorted({band["up_to"] for band in part if band.get("up_to")})
            bands = [{**band, "up_to": end} for band, end in zip(part, ends, strict=False)]
            value[key] = [*bands, {"price": "1"}] if bands else []
        elif key in ("scores", "moments", "lessons", "here"):
            value[key] = [one for one in part if _can_stand(one, pools)]
            _link(draw, value[key], pools)
        elif key == "ways":
            value[key] = [one for one in part if one.get("lines")]
            for line in (line for one in value[key] for line in one["lines"]):
                if draw(st.integers(0, 9)):
                    line.pop("currency", None)
            _link(draw, value[key], pools)
        elif key != "sways":
            _link(draw, part, pools)


def _can_stand(part: dict[str, Any], pools: dict[str, list[str]]) -> bool:
    """Whether what a part must name is there at all."""
    return all(pools.get(REFS[key]) for key in part if key in REFS)
