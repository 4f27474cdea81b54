import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '国家储备林贷款产品公开资料', confidence: 'unchecked', looked_up_on: '2026-11-29' }

/** Least share of a project's investment that is its own capital; seen of one bank's product (2022) and of projects elsewhere (79.7 % lent). */
export const OWN_CAPITAL = {
  title: '项目资本金不低于总投资的',
  value: '20',
  unit: '%',
  source: '农业银行“国家储备林贷款”产品（2022年6月）公开报道',
  confidence: 'secondary',
  looked_up_on: '2026-11-29',
} as const

/** What banks were seen to grant. A term that is only remembered is told beside a contract and refuses nothing. */
export type BankTerm = LookedUp & {
  readonly title: string
  readonly longest_years: number
  readonly grace_years: number
  readonly source: string
}

export const BANK_TERMS = {
  cdb: {
    title: '国家开发银行',
    longest_years: 30,
    grace_years: 8,
    source: '国家开发银行国家储备林贷款条件',
    confidence: 'unchecked',
    looked_up_on: null,
  },
  adbc: {
    title: '中国农业发展银行',
    longest_years: 30,
    grace_years: 8,
    source: '中国农业发展银行国家储备林贷款条件',
    confidence: 'unchecked',
    looked_up_on: null,
  },
  abc: {
    title: '中国农业银行',
    longest_years: 50,
    grace_years: 8,
    source: '农业银行“国家储备林贷款”产品（2022年6月）公开报道',
    confidence: 'secondary',
    looked_up_on: '2026-11-29',
  },
} as const satisfies Record<string, BankTerm>

export const banks = { cdb: BANK_TERMS.cdb.title, adbc: BANK_TERMS.adbc.title, abc: BANK_TERMS.abc.title, other: '其他银行' } as const
export type Bank = keyof typeof banks

/** One question by which a loan is held against hidden debt of the government; any “no” marks it red. */
export type DebtCheck = LookedUp & { readonly title: string; readonly basis: readonly Basis[] }

const of = (title: string, ...basis: Basis[]): DebtCheck => ({ title, basis, confidence: 'unchecked', looked_up_on: null })
const budget: Basis = { document: 'budget_law', article: '第三十五条' }
const opinion: Basis = { document: 'local_debt_opinion', article: '' }
const borrowing: Basis = { document: 'local_borrowing_notice', article: '' }
const purchase: Basis = { document: 'service_purchase_notice', article: '' }

export const DEBT_CHECKS = {
  no_guarantee: of('政府及部门没有担保、承诺、回购或者保底', budget, opinion, borrowing),
  no_budget_repayment: of('不以财政资金偿还本息', budget, borrowing),
  real_builder: of('建设主体独立经营，没有注入公益性资产作资本', borrowing),
  own_capital: of('资本金不是借来的，也不是未列明可作资本金的专项债券', opinion, borrowing),
  own_cash: of('每年自有现金收入能够覆盖当年应还本息', opinion),
  no_purchase: of('没有以政府购买服务的名义融资', purchase),
  open_subsidy: of('财政补助只有对各类主体一视同仁的补助', borrowing),
  reported: of('已告知财政部门', opinion),
} as const satisfies Record<string, DebtCheck>
export type DebtCheckKey = keyof typeof DEBT_CHECKS
