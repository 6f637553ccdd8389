"""Figures drawn once, for screen, paper and picture files. No Qt and no ReportLab."""
