"""All answers of the interview; its page is the last one of the interview."""
