-- What is owed of grace-period interest otherwise than by accrual: below nothing where it was forgiven.
ALTER TABLE interest_move ADD COLUMN grace_owed INTEGER NOT NULL DEFAULT 0;
