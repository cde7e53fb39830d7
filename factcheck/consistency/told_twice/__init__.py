"""One thing told twice: in another currency or unit, in the headline, once more."""
