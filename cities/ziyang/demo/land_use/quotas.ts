import { landQuota, type QuotaKind } from '#domains/land_use/quota/land_quota.ts'
import { landQuotaEntry } from '#domains/land_use/quota/land_quota_entry.ts'
import type { LedgerKind } from '#kit/ledger/ledger.ts'
import type { Deed, Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { Lived } from './lives.ts'
import { firstYear, type PlannedApplication } from './plan.ts'

export type Account = {
  readonly id: string
  readonly division: DemoDivision
  readonly year: number
  readonly kind: QuotaKind
  readonly document_number: string
}
type Line = {
  readonly account: Account
  readonly kind: LedgerKind
  readonly amount: string
  readonly deed: Deed
  readonly subject?: string
  readonly document_number?: string
  readonly note?: string
}

const issuedOn = (year: number): string => `${year}-01-02`
const lastYear = (demo: Demo): number => {
  const year = Number(demo.now.slice(0, 4))
  return demo.now.slice(0, 10) > issuedOn(year) ? year : year - 1
}

/** An account a county and year, and one of the national reserve for the city. */
export function accountsOf(demo: Demo): Account[] {
  const { city, counties } = demo.divisions
  const years = Array.from({ length: lastYear(demo) - firstYear + 1 }, (_, i) => firstYear + i)
  const account = (division: DemoDivision, year: number, kind: QuotaKind, n: number): Account => ({
    id: seededId(`land_quota:${division.code}:${year}:${kind}`, moment(issuedOn(year), 9)),
    division,
    year,
    kind,
    document_number: `演示林定〔${year}〕${n}号`,
  })
  return years.flatMap((year) => [
    ...counties.map((county, i) => account(county, year, 'regular', i + 1)),
    account(city, year, 'national_reserve', counties.length + 1),
  ])
}

/** The account that an application takes from; undefined for other kinds of use. */
export const accountFor = (accounts: readonly Account[], a: PlannedApplication): Account | undefined =>
  a.kind !== 'permanent'
    ? undefined
    : accounts.find((q) => q.year === Number(a.received.slice(0, 4)) && (a.project.key ? q.kind === 'national_reserve' : q.division === a.county))

const record = (l: Line, n: number): LoadedRecord =>
  begin(
    landQuotaEntry,
    { id: seededId(`land_quota_entry:${l.account.id}:${l.kind}:${l.subject ?? n}`, l.deed.at), division: l.account.division.id },
    {
      account: l.account.id,
      kind: l.kind,
      amount: l.amount,
      ...(l.subject ? { subject: l.subject } : {}),
      ...(l.document_number ? { document_number: l.document_number } : {}),
      ...(l.note ? { note: l.note } : {}),
    },
    l.deed,
  ).loaded()

/** What was issued, supplemented in summer, and carried into the next year of the same plan. */
function issued(demo: Demo, accounts: readonly Account[]): Line[] {
  const by = hand(demo, 'city.forestry_officer', demo.divisions.city)
  return accounts.flatMap((account): Line[] => {
    const { year, kind, document_number, division } = account
    const [summer, winter] = [moment(`${year}-07-10`, 10), moment(`${year}-12-28`, 15)]
    const next = accounts.find((o) => o.year === year + 1 && o.division === division && o.kind === kind)
    const carried = kind === 'regular' && year % 5 !== 0 && next && winter < demo.now
    return [
      { account, kind: 'allocate', amount: kind === 'regular' ? '8.0000' : '16.0000', deed: by(moment(issuedOn(year), 9)), document_number },
      ...(kind === 'regular' && summer < demo.now
        ? [{ account, kind: 'supplement', amount: '2.0000', deed: by(summer), document_number: `${document_number}（追加）` } as const]
        : []),
      ...(carried
        ? [
            { account, kind: 'carry_out', amount: '0.5000', deed: by(winter), note: `结转至${year + 1}年` } as const,
            { account: next, kind: 'carry_in', amount: '0.5000', deed: by(moment(`${year + 1}-01-03`, 9)), note: `由${year}年结转` } as const,
          ]
        : []),
    ]
  })
}

const deedOf = (row: Row): Deed => ({ at: row.changed_at, by: String(row.changed_by), post: row.changed_post as string | null })
const booked: Readonly<Record<string, LedgerKind>> = {
  accept: 'reserve',
  deem_accepted: 'reserve',
  grant: 'consume',
  refuse: 'release',
  withdraw: 'release',
  cancel: 'give_back',
}

/** What the steps of an application wrote to its account. */
function taken(account: Account, { planned, rows }: Lived): Line[] {
  return rows.flatMap((row) => {
    const kind = booked[String(row.changed_action)]
    return kind
      ? [
          {
            account,
            kind,
            amount: String(row.area),
            deed: deedOf(row),
            subject: planned.id,
            document_number: String(row.decision_number ?? row.acceptance_number ?? ''),
          },
        ]
      : []
  })
}

export function* quotas(demo: Demo, accounts: readonly Account[], lives: readonly Lived[]): Generator<LoadedRecord> {
  const by = hand(demo, 'city.forestry_officer', demo.divisions.city)
  for (const { id, division, year, kind, document_number } of accounts) {
    yield begin(
      landQuota,
      { id, division: division.id, belongs_to_year: year },
      { kind, document_number, issued_on: issuedOn(year) },
      by(moment(issuedOn(year), 8, 50)),
    ).loaded()
  }
  const lines = [
    ...issued(demo, accounts),
    ...lives.flatMap((l) => {
      const account = accountFor(accounts, l.planned)
      return account ? taken(account, l) : []
    }),
  ]
  yield* lines.toSorted((a, b) => Date.parse(a.deed.at) - Date.parse(b.deed.at)).map(record)
}
