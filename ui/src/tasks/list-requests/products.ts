/** What a request must say, beside the amount, by what the product's ceiling is counted by. */
import type { TermsLine } from '../../ipc/client';

type Basis = Pick<TermsLine, 'ceiling_basis'>;

const BY_UNIT = ['student-month', 'tuition-and-month', 'work', 'worker', 'establishment', 'hectare'];
const BY_COST = ['contract-share', 'contract-or-estimate'];
const BY_STUDY = ['student-month', 'tuition-and-month'];

/** Works, months of study, workers, hectares. */
export const countsUnits = (product: Basis) => BY_UNIT.includes(product.ceiling_basis);
/** The ceiling is a share of what the whole costs. */
export const takesCost = (product: Basis) => BY_COST.includes(product.ceiling_basis);
/** Buying has a contract, building an estimate, and each its own share. */
export const asksWhatCost = (product: Basis) => product.ceiling_basis === 'contract-or-estimate';
/** The term follows from the course. */
export const followsStudy = (product: Basis) => BY_STUDY.includes(product.ceiling_basis);
