"""The PDF writer; the only place that knows ReportLab."""

from cuprofiler.paper.pdf.write import Cancelled, write_pdf

__all__ = ["Cancelled", "write_pdf"]
