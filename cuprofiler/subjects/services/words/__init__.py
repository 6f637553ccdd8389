"""Services: words."""
