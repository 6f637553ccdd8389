"""The printer: chosen in the system's dialog, and told how the pages are meant to lie."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from cuprofiler.paper.pdf.imposed import Way

SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def there_are_printers() -> bool:
    """Return whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(window: QWidget, chosen: Callable[[QPrinter], None]) -> QPrintDialog:
    """Let the founder choose a printer, copies, pages and sides, in the system's own dialog."""
    printer = QPrinter()
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)
    return dialog


def told(printer: QPrinter | None, media: str, way: Way) -> list[str]:
    """Return what the command `lp` is told: the printer and what was chosen for it.

    A page of another size than the printer's paper is made to fit, never cut.
    """
    found = ["-t", "cuprofiler", "-o", f"media={media}", "-o", "print-scaling=auto-fit"]
    if way is Way.BOOKLET:
        # Folded in the middle: the back is turned over the short edge.
        found += ["-o", "sides=two-sided-short-edge"]
    if printer is None:
        return found
    if printer.printerName():
        found += ["-d", printer.printerName()]
    found += ["-n", str(max(printer.copyCount(), 1))]
    sides = SIDES.get(printer.duplex())
    if sides and way is not Way.BOOKLET:
        found += ["-o", f"sides={sides}"]
    if printer.fromPage():
        found += ["-P", f"{printer.fromPage()}-{max(printer.toPage(), printer.fromPage())}"]
    return found
