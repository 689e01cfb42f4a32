-- vigie.db: first what a run must remember, then the records, made for people.

-- One row a run; a run that was stopped has no end.
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,          -- sources and options, to tell whether a run goes on
  least_relevance REAL NOT NULL, -- articles below it are left out of the records
  started TEXT NOT NULL,
  finished TEXT
);

-- Web documents that a run found and has not read yet.
CREATE TABLE pending (
  name TEXT PRIMARY KEY,      -- as document.name
  run INTEGER NOT NULL,
  source TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT,
  published TEXT,
  language TEXT
) WITHOUT ROWID;

-- Every document that was read.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,  -- web address, or absolute path (with #N for the Nth of a file that holds several)
  source TEXT NOT NULL,       -- as given
  run INTEGER NOT NULL,       -- the last run that met it
  address TEXT,               -- the web address that was asked for
  etag TEXT,
  last_modified TEXT,
  input_hash TEXT NOT NULL,   -- of the document as received
  extraction TEXT NOT NULL,   -- fingerprint of what made the article
  annotation TEXT NOT NULL,   -- fingerprint of what made its records
  article TEXT NOT NULL,      -- id
  language TEXT,
  day TEXT NOT NULL,          -- of publication; '~', which sorts last, when unknown
  wanted INTEGER NOT NULL,    -- 0 when --since leaves it out
  relevance REAL,             -- null when the article could not be annotated
  fingerprint INTEGER         -- of the text, to find near-duplicates; null for short texts
);
CREATE INDEX document_article ON document (article);
CREATE INDEX document_address ON document (address) WHERE address IS NOT NULL;

-- The article of each document with all that it proves.
CREATE TABLE stored_article (
  document INTEGER PRIMARY KEY,
  article TEXT NOT NULL,      -- JSON, without the text
  records TEXT,               -- JSON: incidents, policyActions, vendors of this article alone
  title TEXT AS (article ->> 'title') VIRTUAL,
  text TEXT NOT NULL
);

-- Full-text search; the row id is article.document.
CREATE VIRTUAL TABLE article_text USING fts5 (
  title, text, content = 'stored_article', content_rowid = 'document', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER stored_article_insert AFTER INSERT ON stored_article BEGIN
  INSERT INTO article_text (rowid, title, text) VALUES (new.document, new.title, new.text);
END;
CREATE TRIGGER stored_article_update AFTER UPDATE OF text, article ON stored_article
  WHEN old.text <> new.text OR old.article ->> 'title' IS NOT new.article ->> 'title' BEGIN
  INSERT INTO article_text (article_text, rowid, title, text) VALUES ('delete', old.document, old.title, old.text);
  INSERT INTO article_text (rowid, title, text) VALUES (new.document, new.title, new.text);
END;

-- What an article names: one row for each value and spelling, with all places.
CREATE TABLE stored_mention (
  document INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  value TEXT,
  link TEXT,
  starts TEXT NOT NULL        -- JSON: offsets of the first character
);
CREATE INDEX stored_mention_document ON stored_mention (document);
CREATE INDEX stored_mention_value ON stored_mention (value, kind);

-- What failed, in the last run that tried.
CREATE TABLE failure (
  source TEXT NOT NULL,
  error TEXT NOT NULL,
  run INTEGER NOT NULL,
  stage TEXT NOT NULL,
  message TEXT NOT NULL,
  retriable INTEGER NOT NULL,
  PRIMARY KEY (source, error)
) WITHOUT ROWID;

-- The documents whose articles count, in order of publication; made anew at the end of each run.
CREATE TABLE selected (
  position INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  article TEXT NOT NULL UNIQUE,
  duplicate_of TEXT
);
CREATE UNIQUE INDEX selected_document ON selected (document);

-- For people: articles.
CREATE VIEW article AS SELECT
  s.article AS id, a.title, a.article ->> 'outlet' AS outlet, a.article ->> 'published' AS published,
  a.article ->> 'language' AS language, a.article ->> 'kind' AS kind, a.article ->> 'relevance' AS relevance,
  coalesce(a.article ->> 'canonicalUrl', a.article ->> 'url') AS url, a.article ->> 'source' AS source,
  a.article ->> 'wordCount' AS word_count, s.duplicate_of, a.text, s.document
  FROM selected AS s JOIN stored_article AS a ON a.document = s.document;

-- For people: mentions; text.substring(start, start + length(text)) for each start, in UTF-16 code units.
CREATE VIEW mention AS SELECT
  s.article, m.kind, m.text, m.value, m.link, json_array_length(m.starts) AS times, m.starts
  FROM selected AS s JOIN stored_mention AS m ON m.document = s.document;

-- For people: one row an event; "record" holds all fields as JSON, as in incidents.jsonl.
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  happened TEXT,              -- EDTF; the field "when"
  reported TEXT,              -- EDTF
  country TEXT,
  place TEXT,
  victim TEXT,
  actor TEXT,
  vector TEXT,
  confidence REAL NOT NULL,
  outlets INTEGER NOT NULL,
  first_seen TEXT,
  last_seen TEXT,
  record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX incident_country ON incident (country, happened);
CREATE INDEX incident_type ON incident (type, happened);

CREATE TABLE policy_action (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,                  -- EDTF
  effective TEXT,             -- EDTF
  authority TEXT,
  country TEXT,               -- of the authority
  level TEXT,
  scope TEXT,
  instrument TEXT,
  identifier TEXT,
  amount REAL,
  currency TEXT,
  confidence REAL NOT NULL,
  outlets INTEGER NOT NULL,
  first_seen TEXT,
  last_seen TEXT,
  record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX policy_action_country ON policy_action (country, date);
CREATE INDEX policy_action_type ON policy_action (type, date);

CREATE TABLE vendor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  parent TEXT,
  ownership TEXT,
  mentions INTEGER NOT NULL,
  record TEXT NOT NULL
) WITHOUT ROWID;

-- Which vendors an incident or a policy action names.
CREATE TABLE record_vendor (
  record TEXT NOT NULL,
  vendor TEXT NOT NULL,
  PRIMARY KEY (vendor, record)
) WITHOUT ROWID;
CREATE INDEX record_vendor_record ON record_vendor (record);

-- The sentences that prove an incident, a policy action or a vendor.
CREATE TABLE evidence (
  record TEXT NOT NULL,
  article TEXT NOT NULL,
  start_offset INTEGER NOT NULL, -- UTF-16 code units of the text of the article
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,
  fields TEXT NOT NULL,       -- JSON: the fields that it proves
  frame TEXT
);
CREATE INDEX evidence_record ON evidence (record);
CREATE INDEX evidence_article ON evidence (article);

-- Ids that merging ended, and the records that took them in.
CREATE TABLE former_id (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL
) WITHOUT ROWID;
