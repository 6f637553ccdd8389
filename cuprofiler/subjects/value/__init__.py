"""Who gets what, and wishes that pull apart."""
