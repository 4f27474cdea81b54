import { audit } from '#kit/access/audit.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { unexplained } from '#kit/chapter/consistency.ts'
import type { ReportDocument } from '#kit/chapter/report.ts'
import { type SealContent, sealNumber, type SealedFigure, substanceOf } from './seal.ts'
import { frozenFigure } from '#kit/indicator/freeze.server.ts'
import type { Actor, HeldPost, Tx } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { seeingAll } from '#kit/records/acting.server.ts'
import type { DivisionEntry } from '#kit/place/divisions.server.ts'
import type { Api } from '#kit/http/api.server.ts'
import { type ReportAsked, reportFrom, reportIndicators } from '#kit/chapter/report-of.server.ts'
import { figuresIn } from '#kit/indicator/figures.server.ts'
import { type Digests, keepSeal, newestSeal, type SealRow } from './store.server.ts'

export type SealOrder = {
  readonly asked: ReportAsked
  readonly division: DivisionEntry
  readonly note: string | null
  /** Why a rule of consistency does not hold, by rule. */
  readonly explanations: Readonly<Record<string, string>>
}
export type Sealed = { readonly content: SealContent; readonly digests: Digests }

/** The post by which the actor may seal the report of a division; undefined without one. */
export const sealingPost = (api: Api, actor: Actor, division: string): HeldPost | undefined =>
  actor.posts.find((p) => p.division === division && api.sealers.some((role) => role === p.role))

/**
 * Freezes a report: what it says, and which records in which version stand behind each number. Run it in a transaction of
 * one moment under the actor's grants.
 * @throws Refusal 403 for other posts, 409 when nothing changed since the last seal, 422 when a rule fails unexplained
 */
export async function seal(api: Api, tx: Tx, actor: Actor, order: SealOrder): Promise<Sealed> {
  const { division, asked } = order
  const post = sealingPost(api, actor, division.id)
  if (!post) throw new Refusal(403, 'seal_not_allowed', `只有${division.name}本级的${sealerTitles(api)}可以封存这份报告`)
  const sealed_at = beijingInstant(Date.now())
  const { document, figures } = await seeingAll(api.world, tx, actor, () => frozen(api, tx, order, sealed_at))
  const year = asked.question.period.year
  const last = await newestSeal(tx, year, division.id)
  const numberOf = (at: number): string => sealNumber(year, division.code, at)
  if (last && sameSubstance(last, { document, figures }))
    throw new Refusal(409, 'nothing_changed', `自${numberOf(last.n)}封存以来，报告及其记录没有变化，无需再次封存`)
  const n = (last?.n ?? 0) + 1
  const content: SealContent = {
    format: 'siku-seal/1',
    id: newId(),
    number: numberOf(n),
    n,
    year,
    division: division.code,
    division_id: division.id,
    sealed_at,
    sealed_by: { id: actor.id, name: actor.name, post: api.role_titles[post.role] ?? post.role },
    note: order.note,
    previous: last ? { number: numberOf(last.n), sha256: last.sha256 } : null,
    document,
    figures,
  }
  const digests = await keepSeal(tx, content, division.id)
  await audit(tx, actor, { post: post.id, action: 'report_sealed', detail: { number: content.number, sha256: digests.sha256 } })
  return { content, digests }
}

/** A seal that can no longer be read is never the same. */
function sameSubstance(last: SealRow, now: { document: ReportDocument; figures: readonly SealedFigure[] }): boolean {
  try {
    return substanceOf(JSON.parse(last.canonical)) === substanceOf(now)
  } catch {
    return false
  }
}

const sealerTitles = (api: Api): string => [...new Set(api.sealers.map((role) => api.role_titles[role] ?? role))].join('、')

async function frozen(api: Api, tx: Tx, { asked, explanations }: SealOrder, at: string): Promise<{ document: ReportDocument; figures: SealedFigure[] }> {
  const shown = reportIndicators(api)
  const indicators = api.indicators.filter((i) => shown.has(i.id))
  const document = reportFrom(api, asked, await figuresIn(tx, indicators, asked.question, asked.division), at, explanations)
  demandExplanations(document)
  const figures: SealedFigure[] = []
  for (const i of indicators) figures.push(await frozenFigure(tx, i, asked.question))
  return { document, figures }
}

/** @throws Refusal 422 naming each rule that fails without a word */
function demandExplanations({ checks }: ReportDocument): void {
  const open = unexplained(checks)
  if (open.length === 0) return
  throw new Refusal(
    422,
    'consistency_unexplained',
    `有${open.length}项一致性检查未通过，封存前须逐项书面说明`,
    open.map(({ rule, title, found }) => ({ field: `explanations.${rule}`, code: 'consistency_unexplained', message: `未满足${title}：${found}` })),
  )
}

/** A new seal as the outside is told of it. */
export const sealedShort = ({ content, digests }: Sealed) => {
  const { id, number, year, division, sealed_at, sealed_by, note } = content
  return { id, number, year, division, sealed_at, sealed_by, note, digest: digests }
}
