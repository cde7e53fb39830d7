"""The codes of findings: what each means, why it matters, how to mend it (contract, section 4)."""
