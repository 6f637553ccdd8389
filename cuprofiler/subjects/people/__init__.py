"""Who decides, who uses it, and the year of both."""
