"""A contract of layers for import-linter that names modules by pattern.

Its own layers name packages. A subject has parts on several floors (records far below, its page
far up), and a new one must be held to them without a word here.
"""

from fnmatch import fnmatchcase
from typing import Any

from grimp import ImportGraph
from importlinter.application import output
from importlinter.domain import fields
from importlinter.domain.contract import Contract, ContractCheck


class Floors(Contract):
    """Modules import from their own floor and those below.

    `floors` are lines of patterns, the highest floor first; of several patterns that match a
    module the longest counts. A module that none matches breaks the contract.
    """

    floors: Any = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find every import that leads up, and every module without a floor."""
        floors = [line.split() for line in self.floors]
        place = {module: _floor_of(module, floors) for module in graph.modules}
        inner = {module for module in graph.modules if not graph.is_module_squashed(module)}
        wrong = [f"{module} has no floor" for module in sorted(inner) if place[module] is None]
        for module in sorted(inner):
            for imported in sorted(graph.find_modules_directly_imported_by(module) & inner):
                here, there = place[module], place[imported]
                if here is not None and there is not None and here > there:
                    wrong.append(f"{module} imports {imported}, which is above it")
        return ContractCheck(kept=not wrong, metadata={"wrong": wrong})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print what is wrong."""
        for line in check.metadata["wrong"]:
            output.print_error(line)


class Subjects(Contract):
    """Subjects know each other only by some of their parts, and use their own downwards.

    `order` are the parts of a subject from the highest to the lowest; `shared` those that other
    subjects may import.
    """

    order: Any = fields.ListField(subfield=fields.StringField())
    shared: Any = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find imports that lead up within a subject, or into what another keeps to itself."""
        wrong: list[str] = []
        for module in sorted(graph.modules):
            part = _part_of(module)
            if part is None:
                continue
            if part[1] not in self.order:
                wrong.append(f"{module} is none of: {', '.join(self.order)}")
                continue
            for imported in sorted(graph.find_modules_directly_imported_by(module)):
                other = _part_of(imported)
                if other is None or other[1] not in self.order:
                    continue
                if other[0] != part[0] and other[1] not in self.shared:
                    wrong.append(f"{module} imports {imported}, which is another subject's own")
                elif other[0] == part[0] and self._rank(part[1]) > self._rank(other[1]):
                    wrong.append(f"{module} imports {imported}, which is above it")
        return ContractCheck(kept=not wrong, metadata={"wrong": wrong})

    def _rank(self, part: str) -> int:
        return int(self.order.index(part))

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print what is wrong."""
        for line in check.metadata["wrong"]:
            output.print_error(line)


def _floor_of(module: str, floors: list[list[str]]) -> int | None:
    """Return the number of a module's floor from above, None if it has none."""
    matching = [
        (len(pattern), number)
        for number, patterns in enumerate(floors)
        for pattern in patterns
        if fnmatchcase(module, pattern)
    ]
    return max(matching)[1] if matching else None


def _part_of(module: str) -> tuple[str, str] | None:
    """Return subject and part of a module in a subject's folder."""
    names = module.split(".")
    return (names[2], names[3]) if names[1:2] == ["subjects"] and len(names) > 3 else None
