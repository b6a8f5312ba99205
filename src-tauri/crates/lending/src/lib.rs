//! Groups, borrowers, loans, exact interest and collection: pure, without a clock.
