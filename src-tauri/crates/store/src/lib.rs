//! The encrypted SQLite book: event log, projections, migrations and queries.
