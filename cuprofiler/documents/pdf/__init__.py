"""The PDF writer; the only place that knows ReportLab."""

from cuprofiler.documents.pdf.write import Cancelled, write_pdf

__all__ = ["Cancelled", "write_pdf"]
