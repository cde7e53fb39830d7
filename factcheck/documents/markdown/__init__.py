"""Markdown: what stands in its front matter, its blocks, and the marks inside them."""
