"""What stands on a sheet before it is laid out."""

from cuprofiler.paper.blocks import Task
from cuprofiler.paper.figures.shapes import Words


def figures(sheet):
    """The figures of a sheet, those within others too."""
    for block in sheet.blocks:
        if not isinstance(block, Task):
            yield block
            yield from (part for _x, _y, part in block.within)


def tasks(sheet):
    """What is to be settled."""
    return tuple(block for block in sheet.blocks if isinstance(block, Task))


def said(sheet):
    """Every word of a sheet."""
    return " ".join(
        shape.text for figure in figures(sheet) for shape in figure.shapes
        if isinstance(shape, Words)
    )  # fmt: skip
