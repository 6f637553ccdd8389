"""The few things that stand over a page."""
