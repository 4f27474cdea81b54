import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { SealContent } from './seal.ts'
import { brokenLists } from '#kit/indicator/freeze.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { digestsOf, type SealRow } from './store.server.ts'

/** What is found altered in a seal: which part, of which indicator where it is a list of records, and in words. */
export type SealFault = { readonly part: 'digest' | 'head' | 'records' | 'previous'; readonly indicator: string | null; readonly message: string }

/**
 * The content of a seal. It is read even where it was altered, since faults are told beside it.
 * @throws Refusal 409 when nothing can be read of it any more
 */
export function contentOf(row: SealRow): SealContent {
  try {
    return JSON.parse(row.canonical)
  } catch {
    throw new Refusal(409, 'seal_unreadable', '封存件的内容已被破坏，无法读出；请用备份核对')
  }
}

/** Holds a seal against its digests: text, head, lists of records and the seal before it. Run it seeing everything. */
export async function sealFaults(tx: Tx, row: SealRow, content: SealContent): Promise<SealFault[]> {
  return [...digestFaults(row), ...headFaults(row, content), ...(await recordFaults(tx, content)), ...(await previousFaults(tx, row, content))]
}

function digestFaults(row: SealRow): SealFault[] {
  const now = digestsOf(row.canonical)
  const broken = (['sha256', 'sm3'] as const).filter((name) => now[name] !== row[name])
  return broken.length === 0
    ? []
    : [{ part: 'digest', indicator: null, message: `封存内容与摘要不符（${broken.map((name) => name.toUpperCase()).join('、')}），内容或摘要被改动过` }]
}

function headFaults(row: SealRow, content: SealContent): SealFault[] {
  const kept = [row.id, row.year, row.division, row.n, row.sealed_at, row.sealed_by]
  const said = [content.id, content.year, content.division_id, content.n, content.sealed_at, content.sealed_by?.id]
  return isDeepStrictEqual(kept, said) ? [] : [{ part: 'head', indicator: null, message: '登记的年度、区划、编号、封存人或时间与封存内容不符' }]
}

async function recordFaults(tx: Tx, content: SealContent): Promise<SealFault[]> {
  const broken = await brokenLists(tx, [...new Set(content.figures.flatMap((f) => f.terms.map((t) => t.sha256)))])
  if (broken.size === 0) return []
  const titles = new Map(content.document.figures.map((f) => [f.indicator, f.title]))
  return content.figures
    .filter((f) => f.terms.some((t) => broken.has(t.sha256)))
    .map((f) => ({
      part: 'records' as const,
      indicator: f.indicator,
      message: `“${titles.get(f.indicator) ?? f.indicator}”背后的记录清单与摘要不符，被改动或删除过`,
    }))
}

async function previousFaults(tx: Tx, row: SealRow, { previous, n }: SealContent): Promise<SealFault[]> {
  if (previous === null) return n === 1 ? [] : [{ part: 'previous', indicator: null, message: '本号之前应有封存，却没有写明' }]
  const found = await sql<{
    sha256: string
  }>`select sha256 from siku.sealed_report where year = ${row.year} and division = ${row.division} and n = ${n - 1}`.execute(tx)
  return found.rows[0]?.sha256 === previous.sha256
    ? []
    : [{ part: 'previous', indicator: null, message: `上一号封存${previous.number}不在了，或其摘要被改动过` }]
}
