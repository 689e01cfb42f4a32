-- Which vendors stand in most incidents and policy actions?
SELECT v.name, v.country, count(i.id) AS incidents, count(p.id) AS policy_actions
FROM vendor AS v
JOIN record_vendor AS r ON r.vendor = v.id
LEFT JOIN incident AS i ON i.id = r.record
LEFT JOIN policy_action AS p ON p.id = r.record
GROUP BY v.id
ORDER BY policy_actions DESC, incidents DESC, v.name;
