"""Runs the steps on the connection, and in the transaction, that `data.migrate` hands over."""

from alembic import context

from data.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
