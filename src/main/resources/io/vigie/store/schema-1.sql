-- One row a run; a run that was stopped has no end.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,          -- sources and options, to tell whether a run goes on
  started TEXT NOT NULL,
  finished TEXT
);

-- Every document that was read, with all that it proves.
CREATE TABLE documents (
  source TEXT PRIMARY KEY,
  run INTEGER NOT NULL,       -- the last run that met it
  address TEXT,               -- the web address that was asked for
  etag TEXT,
  last_modified TEXT,
  input_hash TEXT NOT NULL,   -- of the document as received
  extraction TEXT NOT NULL,   -- fingerprint of what made the article
  annotation TEXT NOT NULL,   -- fingerprint of what made its records
  article TEXT NOT NULL,      -- id
  published TEXT NOT NULL,    -- '' when unknown, so that rows sort alike everywhere
  content_hash TEXT NOT NULL, -- of the article's text
  relevance REAL NOT NULL,
  records TEXT NOT NULL       -- JSON: the article and what it proves
);

CREATE INDEX documents_in_order ON documents (published, article, source);
CREATE INDEX documents_by_article ON documents (article, source);
CREATE INDEX documents_by_address ON documents (address) WHERE address IS NOT NULL;
CREATE INDEX documents_by_annotation ON documents (annotation, source);

-- What failed, in the last run that tried.
CREATE TABLE failures (
  source TEXT NOT NULL,
  error TEXT NOT NULL,
  run INTEGER NOT NULL,
  stage TEXT NOT NULL,
  message TEXT NOT NULL,
  retriable INTEGER NOT NULL,
  PRIMARY KEY (source, error)
) WITHOUT ROWID;
