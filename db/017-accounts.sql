-- Those who may ask, where there are several. Of a secret there is only what it hashes to. An account is never deleted:
-- what it signed stays signed, and nobody else comes to bear its name.
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, -- what its changes are signed with
  folded TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('reader', 'checker', 'editor', 'administrator')),
  email TEXT UNIQUE COLLATE NOCASE, -- by which the OpenID provider of the house knows them
  password TEXT, -- argon2id, as a PHC string
  created_at TEXT NOT NULL,
  disabled_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  hash TEXT NOT NULL UNIQUE,
  way TEXT NOT NULL CHECK (way IN ('password', 'passkey', 'openid')),
  agent TEXT NOT NULL, -- the browser, as it calls itself
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  ends_at TEXT NOT NULL
);
CREATE INDEX sessions_of ON sessions (account_id);

-- For programs.
CREATE TABLE tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reader', 'checker', 'editor', 'administrator')),
  created_at TEXT NOT NULL,
  used_at TEXT,
  ends_at TEXT NOT NULL
);
CREATE INDEX tokens_of ON tokens (account_id);

-- What is good for one time: an invitation, the code of the first run, what a passkey or a provider is asked to answer.
CREATE TABLE one_time (
  hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  account_id INTEGER REFERENCES accounts (id),
  data TEXT NOT NULL DEFAULT '',
  ends_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX one_time_of ON one_time (account_id) WHERE account_id IS NOT NULL;

-- Attempts to sign in that have not succeeded, by account and by address.
CREATE TABLE attempts (
  whose TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  last INTEGER NOT NULL -- in milliseconds since 1970
) WITHOUT ROWID;

CREATE TABLE passkeys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  credential TEXT NOT NULL UNIQUE, -- its id, base64url
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL, -- a list in JSON
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  used_at TEXT
);
CREATE INDEX passkeys_of ON passkeys (account_id);

CREATE TABLE openid_subjects (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (issuer, subject)
) WITHOUT ROWID;
CREATE INDEX openid_subjects_of ON openid_subjects (account_id);
