"""The tables of the history, and the steps from one version of them to the next.

The version of a file is its `user_version`; `application_id` says that it is a history at all.
A released step is never changed: a new one is added behind it.
"""

from __future__ import annotations

APPLICATION = 0x66616374
"""`fact`, as SQLite shows it in `PRAGMA application_id`."""

_FIRST = """
CREATE TABLE nights (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    started TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT 'checking' CHECK (stage IN ('checking', 'checked', 'published')),
    night TEXT,
    count TEXT,
    inputs TEXT,
    mailed TEXT
);
CREATE TABLE contents (
    sha256 TEXT PRIMARY KEY,
    source TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE checks (
    key TEXT PRIMARY KEY,
    content TEXT NOT NULL REFERENCES contents (sha256),
    night INTEGER NOT NULL,
    kept BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE looks (
    night INTEGER NOT NULL REFERENCES nights (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    source TEXT NOT NULL,
    checked TEXT REFERENCES checks (key),
    problem TEXT,
    PRIMARY KEY (night, position)
) WITHOUT ROWID;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    content TEXT NOT NULL,
    basis TEXT NOT NULL,
    said TEXT NOT NULL,
    night INTEGER NOT NULL
);
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    cause TEXT,
    since TEXT NOT NULL,
    nights INTEGER NOT NULL,
    updated TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    message TEXT NOT NULL,
    suggestion TEXT,
    reason TEXT NOT NULL,
    card TEXT NOT NULL,
    UNIQUE (article, fingerprint)
);
CREATE TABLE events (
    finding INTEGER NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
    night TEXT NOT NULL,
    state TEXT NOT NULL,
    cause TEXT,
    code TEXT NOT NULL
);
CREATE INDEX events_of_finding ON events (finding);
CREATE TABLE cards (
    sha256 TEXT PRIMARY KEY,
    card TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE standings (
    night INTEGER NOT NULL REFERENCES nights (id) ON DELETE CASCADE,
    finding INTEGER NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    cause TEXT,
    since TEXT NOT NULL,
    nights INTEGER NOT NULL,
    reason TEXT NOT NULL,
    is_unseen INTEGER NOT NULL,
    card TEXT NOT NULL REFERENCES cards (sha256),
    PRIMARY KEY (night, finding)
) WITHOUT ROWID;
"""

STEPS: tuple[str, ...] = (_FIRST,)
"""Step N leads from version N to version N + 1."""
