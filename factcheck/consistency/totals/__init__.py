"""Parts and their total: in a sentence, a list, a table, or two sentences."""
