"""HTML pages: their tags with exact places, their main content, what they say of themselves."""
