//! One function per task: authority, clock, transaction, audit.
