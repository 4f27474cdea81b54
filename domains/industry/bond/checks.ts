import { BOND_PAPERS } from '#datasets/industry/bond.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

/** One plan and two papers, by the day on which the bond is asked for, or issued. */
export const papersWhole: Check = ({ after }) => {
  const day = String(after['issued_on'] ?? after['asked_on'] ?? '')
  if (day < BOND_PAPERS.valid_from) return null
  const missing = ['plan_paper', 'finance_paper', 'legal_paper'].filter((name) => !isFilled(after[name]))
  return missing.length === 0 ? null : { code: 'industry_bond_papers', message: `${BOND_PAPERS.title}（国办发〔2024〕52号）`, fields: missing }
}
