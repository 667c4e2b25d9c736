"""SQLite's statements for conversations: each takes any number of rows, as one JSON list."""

CLAIM = """
INSERT INTO answered_updates (id, state, owner, until, at)
SELECT json_extract(value, '$[0]'), 'handling', :owner,
       json_extract(value, '$[1]'), json_extract(value, '$[2]')
FROM json_each(:rows) WHERE true
ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, until = excluded.until, at = excluded.at
WHERE answered_updates.state = 'handling' AND answered_updates.until <= excluded.at
RETURNING id
"""
IN_HAND = """
SELECT id FROM answered_updates
WHERE state = 'handling' AND id IN (SELECT value FROM json_each(:rows))
"""
READ = """
SELECT address, chosen, memory FROM conversations
WHERE address IN (SELECT value FROM json_each(:rows))
"""
VERSION = "SELECT version FROM register_version"
KEEP = """
INSERT INTO conversations (address, chosen, memory, updated_at)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'),
       json_extract(value, '$[2]'), json_extract(value, '$[3]')
FROM json_each(:rows) WHERE true
ON CONFLICT (address) DO UPDATE SET
    chosen = excluded.chosen, memory = excluded.memory, updated_at = excluded.updated_at
"""
ERASE = "DELETE FROM conversations WHERE address IN (SELECT value FROM json_each(:rows))"
ANSWERED = """
INSERT INTO answered_updates (id, state, owner, until, at)
SELECT json_extract(value, '$[0]'), 'answered', :owner,
       json_extract(value, '$[1]'), json_extract(value, '$[1]')
FROM json_each(:rows) WHERE true
ON CONFLICT (id) DO UPDATE SET state = 'answered'
"""
RELEASE = """
DELETE FROM answered_updates WHERE state = 'handling' AND owner = :owner
AND id IN (SELECT value FROM json_each(:rows))
"""
