"""Discovery: what is believed, who was asked, what they said, and what follows from it."""
