-- Feeds and site maps as last read, for servers that can tell whether they changed since.
CREATE TABLE listing (
  address TEXT PRIMARY KEY,   -- as asked for
  url TEXT NOT NULL,          -- after redirects
  etag TEXT,
  last_modified TEXT,
  content_type TEXT,
  body BLOB NOT NULL          -- as received, compressed with gzip
);
