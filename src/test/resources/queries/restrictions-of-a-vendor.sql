-- Who restricted Hikvision, since when, and where is the proof?
SELECT p.country, p.authority, p.type, p.status, p.date, e.quote, coalesce(a.url, a.source) AS source
FROM record_vendor AS v
JOIN policy_action AS p ON p.id = v.record
JOIN evidence AS e ON e.record = p.id
JOIN article AS a ON a.id = e.article
WHERE v.vendor = 'hikvision'
ORDER BY p.date;
