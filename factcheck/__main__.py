"""The program's start: `factcheck`, and `python -m factcheck`."""

from __future__ import annotations

import gc
import os
import sys

_OBJECTS_BETWEEN_COLLECTIONS = 50_000

# What the program loads stays, so that looking for garbage among it every few hundred objects
# would be in vain; it is told so before anything is loaded.
gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)

try:
    from factcheck.cli import main
except KeyboardInterrupt:  # as the command line ends, which is not there yet
    sys.stderr.write("Interrupted.\n")
    sys.stderr.flush()
    os._exit(130)

if __name__ == "__main__":
    main()
