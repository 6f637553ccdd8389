"""Notes on conversations, as a subject that somebody may add one day."""
