"""One method per user action; no Qt, no SQL."""
