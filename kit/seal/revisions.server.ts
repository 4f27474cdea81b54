import type { Figure } from '#kit/chapter/figure.ts'
import { addedUp, type RevisedRecord, type RevisionCounts, type RevisionStatus, statusOf } from './revision.ts'
import type { SealContent, SealedFigure } from './seal.ts'
import { compareTerm } from '#kit/indicator/compare.server.ts'
import type { Question } from '#kit/indicator/compile.server.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { figure, figureOn, type Total } from '#kit/indicator/figures.server.ts'
import { type Ground, groundOf } from '#kit/indicator/ground.server.ts'
import { definitionOf, type Part, partsOf, type Term, termsOf } from '#kit/indicator/terms.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Api } from '#kit/http/api.server.ts'

/** What became of one figure since it was sealed. */
export type FigureRevision = RevisionCounts & {
  readonly indicator: string
  readonly title: string
  readonly status: RevisionStatus
  readonly sealed: Figure
  /** The same definition version over the records as they are now; null when that version is no longer kept. */
  readonly live: Figure | null
  /** Set when the definition itself has another version today, with what that one gives. */
  readonly redefined: { readonly definition: string; readonly figure: Figure } | null
  /** The first of the records that differ; further ones by page. */
  readonly records: readonly RevisedRecord[]
}

export type PageAsked = { readonly limit: number; readonly offset: number }

export const questionOf = (api: Api, content: SealContent): Question => ({
  period: periodOfYear(content.year),
  division: api.world.divisions.byId(content.division_id)?.parent === null ? null : content.division_id,
})

const fits = (i: Indicator, sealed: SealedFigure): boolean => {
  const now = partsOf(i)
    .flatMap((part) => termsOf(i, part))
    .map(({ of }) => definitionOf(of))
  return definitionOf(i) === sealed.definition && now.join() === sealed.terms.map((t) => t.definition).join()
}

/** The definition a figure was sealed under: today's, or a past version that is still kept. */
const definedAs = (i: Indicator | undefined, sealed: SealedFigure): Indicator | undefined =>
  i && [i, ...(i.earlier ?? [])].find((candidate) => fits(candidate, sealed))

type Moved = { part: Part; sign: 1 | -1; sum: string; records: number }

const totalOf = (moved: readonly Moved[], part: Part): Total =>
  moved
    .filter((m) => m.part === part)
    .reduce<Total>(
      (sum, m) => ({
        value: new Decimal(sum.value).plus(new Decimal(m.sum).times(m.sign)).toFixed(),
        records: sum.records + m.records,
      }),
      { value: '0', records: 0 },
    )

const none: RevisionCounts = { added: 0, removed: 0, changed: 0, touched: 0 }

/** Compares one sealed figure with what stands now; `page` cuts the records named. Run it seeing everything. */
export async function figureRevision(api: Api, tx: Tx, content: SealContent, sealed: SealedFigure, page: PageAsked, ground?: Ground): Promise<FigureRevision> {
  const listed = content.document.figures.find((f) => f.indicator === sealed.indicator)
  const said: Figure = { ...(listed as Figure), definition: sealed.definition }
  const q = questionOf(api, content)
  const today = api.indicators.find((i) => i.id === sealed.indicator)
  const redefined = today && !fits(today, sealed) ? { definition: definitionOf(today), figure: await figure(tx, today, q, content.division) } : null
  const head = { indicator: sealed.indicator, title: listed?.title ?? sealed.indicator, sealed: said, redefined }
  const i = definedAs(today, sealed)
  if (!i) return { ...head, ...none, status: 'definition_gone', live: null, records: [] }
  const { moved, counts, records } = await compared(tx, i, sealed, q, page)
  const live = await figureOn(i, q, content.division, ground ?? (await groundOf(tx, [i], q)), async () => ({
    of: totalOf(moved, 'numerator'),
    per: i.formula.kind === 'ratio' ? totalOf(moved, 'denominator') : null,
  }))
  return { ...head, ...counts, status: statusOf(counts), live, records }
}

/** Term by term; a page runs on from one term into the next. */
async function compared(
  tx: Tx,
  i: Indicator,
  sealed: SealedFigure,
  q: Question,
  page: PageAsked,
): Promise<{ moved: Moved[]; counts: RevisionCounts; records: RevisedRecord[] }> {
  const terms: Term[] = partsOf(i).flatMap((part) => termsOf(i, part))
  const moved: Moved[] = []
  const all: RevisionCounts[] = []
  const records: RevisedRecord[] = []
  let { limit, offset } = page
  for (const [n, kept] of sealed.terms.entries()) {
    const found = await compareTerm(tx, terms[n] as Term, kept, q, { limit, offset })
    moved.push({
      part: kept.part,
      sign: kept.sign,
      sum: new Decimal(kept.sum).plus(found.delta).toFixed(),
      records: kept.records + found.added - found.removed,
    })
    all.push(found)
    records.push(...found.items)
    limit -= found.items.length
    offset = Math.max(0, offset - (found.added + found.removed + found.changed + found.touched))
  }
  return { moved, counts: addedUp(all), records }
}
