-- Which articles speak of clinics or patients and of something published? (SQLite FTS5)
SELECT a.published, a.title, snippet(article_text, 1, '[', ']', '…', 12) AS passage
FROM article_text
JOIN article AS a ON a.document = article_text.rowid
WHERE article_text MATCH '(clinique OR clinic OR patient*) AND (ligne OR online OR publi*)'
ORDER BY rank
LIMIT 10;
