import type { ReportDocument } from '#kit/chapter/report.ts'
import type { SealContent } from './seal.ts'
import { groundOf } from '#kit/indicator/ground.server.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as, seeingAll } from '#kit/records/acting.server.ts'
import type { Api } from '#kit/http/api.server.ts'
import { contentOf, type SealFault, sealFaults } from './check.server.ts'
import { readableOf, type ToldRecord, toldRecords } from './deeds.server.ts'
import { type FigureRevision, figureRevision, type PageAsked, questionOf } from './revisions.server.ts'
import { type SealRow, sealRow, sealRows } from './store.server.ts'

/** Records named with each figure of the whole answer; further ones come by page. */
const firstRecords = 20

export type ToldRevision = Omit<FigureRevision, 'records'> & { readonly records: readonly ToldRecord[] }

const headOf = (api: Api, row: SealRow, content: SealContent) => ({
  id: row.id,
  number: content.number,
  year: row.year,
  division: content.division,
  division_name: api.world.divisions.byId(row.division)?.name ?? content.division,
  title: content.document.title,
  sealed_at: row.sealed_at,
  sealed_by: content.sealed_by,
  note: content.note,
  previous: content.previous,
  figures: content.figures.length,
  records: content.document.figures.reduce((n, f) => n + f.records, 0),
  demo: row.demo,
  digest: { sha256: row.sha256, sm3: row.sm3 },
})
export type SealHead = ReturnType<typeof headOf>

/** @throws Refusal 404 for what is not there or not to be seen */
async function rowAt(tx: Tx, id: string): Promise<SealRow> {
  const row = isId(id) ? await sealRow(tx, id) : undefined
  if (!row) throw new Refusal(404, 'seal_unknown', '没有这份封存的报告')
  return row
}

/** Seals that the actor may see, newest first; year and division (its id) narrow them. */
export const sealsOf = (api: Api, actor: Actor, year: number | null, division: string | null): Promise<SealHead[]> =>
  as(api.world, actor, async (tx) => (await sealRows(tx, year, division)).map((row) => headOf(api, row, contentOf(row))))

/** A sealed report with what was revised since, figure by figure, and whether its digests hold. @throws Refusal 404, 409 */
export async function sealedReport(api: Api, actor: Actor, id: string) {
  return as(
    api.world,
    actor,
    async (tx) => {
      const row = await rowAt(tx, id)
      const content = contentOf(row)
      const all = <T>(run: () => Promise<T>): Promise<T> => seeingAll(api.world, tx, actor, run)
      const faults = await all(() => sealFaults(tx, row, content))
      const ground = await all(() => groundOf(tx, api.indicators, questionOf(api, content)))
      const found = await all(() => inTurn(content.figures, (figure) => figureRevision(api, tx, content, figure, { limit: firstRecords, offset: 0 }, ground)))
      const readable = await readableOf(
        api,
        tx,
        found.flatMap((r) => r.records),
      )
      const revisions = await all(() =>
        inTurn(found, async (r): Promise<ToldRevision> => ({ ...r, records: await toldRecords(api, tx, content, r.records, readable) })),
      )
      const count = (status: string): number => revisions.filter((r) => r.status === status).length
      return {
        ...headOf(api, row, content),
        verified: faults.length === 0,
        faults,
        document: content.document,
        revised: count('revised'),
        touched: count('touched'),
        redefined: revisions.filter((r) => r.redefined !== null).length,
        revisions,
      }
    },
    'one moment',
  )
}
export type SealedReport = Awaited<ReturnType<typeof sealedReport>>

/** One after the other, as one transaction must. */
async function inTurn<A, B>(items: readonly A[], run: (item: A) => Promise<B>): Promise<B[]> {
  const out: B[] = []
  for (const item of items) out.push(await run(item))
  return out
}

/** A page of all records of one figure that differ from what was sealed. @throws Refusal 404, 409 */
export async function revisedRecords(
  api: Api,
  actor: Actor,
  id: string,
  indicator: string,
  page: PageAsked,
): Promise<{ items: ToldRecord[]; total: number; next?: string }> {
  return as(
    api.world,
    actor,
    async (tx) => {
      const content = contentOf(await rowAt(tx, id))
      const sealed = content.figures.find((f) => f.indicator === indicator)
      if (!sealed) throw new Refusal(404, 'indicator_unknown', '这份报告里没有这个指标')
      const { records, added, removed, changed, touched } = await seeingAll(api.world, tx, actor, () => figureRevision(api, tx, content, sealed, page))
      const readable = await readableOf(api, tx, records)
      const items = await seeingAll(api.world, tx, actor, () => toldRecords(api, tx, content, records, readable))
      const [end, total] = [page.offset + items.length, added + removed + changed + touched]
      return { items, total, ...(end < total ? { next: String(end) } : {}) }
    },
    'one moment',
  )
}

const marked = (content: SealContent, row: SealRow, faults: readonly SealFault[]): ReportDocument => ({
  ...content.document,
  figures: content.document.figures.map((figure) => ({
    ...figure,
    digests: content.figures.find((f) => f.indicator === figure.indicator)?.terms.map((t) => t.sha256) ?? [],
  })),
  seal: {
    number: content.number,
    sealed_at: content.sealed_at,
    sealed_by: `${content.sealed_by.post} ${content.sealed_by.name}`,
    sha256: row.sha256,
    sm3: row.sm3,
    sound: faults.length === 0,
  },
})

/** A sealed report as it is drawn and printed, marked as sealed, and the characters its digests are taken of. @throws Refusal 404, 409 */
export async function sealedDocument(api: Api, actor: Actor, id: string): Promise<{ row: SealRow; document: ReportDocument }> {
  return as(
    api.world,
    actor,
    async (tx) => {
      const row = await rowAt(tx, id)
      const content = contentOf(row)
      const faults = await seeingAll(api.world, tx, actor, () => sealFaults(tx, row, content))
      return { row, document: marked(content, row, faults) }
    },
    'one moment',
  )
}
