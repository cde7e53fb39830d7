"""Claims judged together: what an article tells elsewhere counts for each of them."""
