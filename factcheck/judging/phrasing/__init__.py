"""What a verdict says: corrections in the article's own style, rivals, remarks and steps."""
