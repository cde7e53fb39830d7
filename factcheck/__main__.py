"""The program's start: `factcheck`, and `python -m factcheck`."""

from __future__ import annotations

import gc

_OBJECTS_BETWEEN_COLLECTIONS = 50_000

# What the program loads stays, so that looking for garbage among it every few hundred objects
# would be in vain; it is told so before anything is loaded.
gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)

from factcheck.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
