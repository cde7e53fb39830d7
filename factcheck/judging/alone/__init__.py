"""A claim judged by itself, by the facts that it is bound to."""
