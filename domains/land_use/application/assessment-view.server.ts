import { NATIONAL_REVIEW, type ReviewGroup } from '#datasets/land_use/limits.ts'
import { FEE_MULTIPLIERS } from '#datasets/land_use/restoration-fee.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import type { Row } from '#kit/register/apply.ts'
import { deadlineDue, deadlineTitle, enteredAt } from '#kit/register/deadline.ts'
import { fromStates } from '#kit/register/define.ts'
import { position } from '#kit/ledger/position.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { controlLayer, controlLineKinds } from '#domains/planning/control_layer/control_layer.ts'
import type { Sent } from '#kit/wire/door.ts'
import { mu, muOf } from '../parcel/area.ts'
import { assess, type Assessment } from './assess.server.ts'
import { landQuotaLedger } from '../quota/land_quota_entry.ts'
import { landUseApplication, type LandUseApplicationTable } from './land_use_application.ts'
import { classTitle, lineFinding } from './line-findings.ts'
import { marks } from './marks.ts'
import { reviewLevels, type ReviewJudgement } from './review-level.ts'
import { useTypes } from './use-type.ts'
import type { ApplicationAssessment, Finding, ToldPiece } from './wire.ts'

type Layer = { id: string; state: string; in_force_to: string | null }

/** What became of the layers since: a version that is no longer in force still counts for its day, and the line says so. */
async function withNotes(tx: Tx, findings: readonly Finding[], on: string) {
  const ids = [...new Set(findings.flatMap((f) => f.layer ?? []))]
  const layers =
    ids.length === 0 ? [] : ((await tx.selectFrom('control_layer').where('id', 'in', ids).select(['id', 'state', 'in_force_to']).execute()) as Layer[])
  const noteOf = (layer: string | null): string | null => {
    const known = layers.find((l) => l.id === layer)
    if (!known || known.state === 'in_force') return null
    return `该图层版本现为“${controlLayer.states[known.state as keyof typeof controlLayer.states]}”${known.in_force_to ? `，${known.in_force_to}起不再适用` : ''}；按核查基准日${on}有效的版本判定`
  }
  return findings.map((f) => ({ ...f, mark_title: marks[f.mark], note: noteOf(f.layer) }))
}

const patterns = { red: 'forbidden', check: 'check', told: 'told', unknown: 'told' } as const

/** What lies on the parcels, drawn: the versions of the day. */
async function piecesOf(tx: Tx, { parcels, project, day }: Pick<Assessment, 'parcels' | 'project' | 'day'>): Promise<ToldPiece[]> {
  const pieces: ToldPiece[] = []
  for (const parcel of parcels) {
    const over = await overlay(tx, { geometry: parcel.boundary, layers: [{ register: controlLayer, kinds: controlLineKinds }], on: day, pieces: true })
    for (const share of over.layers) {
      const finding = lineFinding({ project, parcel, day }, share)
      if (!finding || !share.pieces) continue
      const named = classTitle(share)
      const title = named === null ? share.title : `${share.title}（${named}）`
      pieces.push({ parcel: parcel.number, class: patterns[finding.mark], title, area_mu: muOf(share.plane_area_m2), geometry: share.pieces })
    }
  }
  return pieces
}

const groupsOf = ({ areas, reached }: ReviewJudgement) =>
  (Object.keys(NATIONAL_REVIEW) as ReviewGroup[]).map((group) => ({
    group,
    title: NATIONAL_REVIEW[group].title,
    area: areas[group],
    national_from: NATIONAL_REVIEW[group].value,
    reached: reached.includes(group),
  }))

/** The clocks that run in the present state, each with the step that stops it. */
function clocksOf(row: Row, now: string) {
  return Object.entries(landUseApplication.transitions).flatMap(([step, t]) => {
    const deadline = ('within' in t ? t.within : undefined) ?? ('lapses' in t ? t.lapses : undefined)
    if (!deadline || !fromStates(t).includes(row.state)) return []
    const due = deadlineDue(deadline, row, enteredAt(row))
    return [
      {
        step,
        title: t.title,
        due,
        rule: deadlineTitle(landUseApplication, deadline),
        overdue: due !== null && Date.parse(due) < Date.parse(now),
        by_system: 'lapses' in t,
      },
    ]
  })
}

async function quotaOf(tx: Tx, row: LandUseApplicationTable) {
  if (row.quota === null) return null
  const [whole, own] = [await position(tx, landQuotaLedger, row.quota), await position(tx, landQuotaLedger, row.quota, row.id)]
  return { account: row.quota, ...whole, own_reserved: own.reserved, own_used: own.used }
}

/**
 * All that an officer looks at before deciding: findings with reason, article and layer version, fee by parcel, who reviews, quota and clocks. Before
 * acceptance it is a preview by today's layers; afterwards what was found then stands.
 */
export async function assessmentView(tx: Tx, id: string): Promise<Sent<ApplicationAssessment>> {
  const row = (await tx.selectFrom('land_use_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as LandUseApplicationTable
  const now = beijingInstant(Date.now())
  const on = row.assessed_on ?? beijingDate(now)
  const a = await assess(tx, row, on)
  const findings = await withNotes(tx, row.assessed_on === null ? a.findings : ((row.findings ?? []) as Finding[]), on)
  return {
    application: id,
    state: row.state,
    on,
    preview: row.assessed_on === null,
    project: a.project,
    area: a.area,
    area_mu: mu(a.area),
    review: { level: a.review.level, title: reviewLevels[a.review.level], groups: groupsOf(a.review) },
    red_marks: findings.filter((f) => f.mark === 'red').length,
    findings,
    fees: a.fees.map((fee, i) => ({
      parcel: a.parcels[i]!.number,
      ...fee,
      multipliers: fee.multipliers.map((m) => ({ title: FEE_MULTIPLIERS[m].title, factor: FEE_MULTIPLIERS[m].factor })),
    })),
    fee_due: a.fee_due,
    quota: await quotaOf(tx, row),
    clocks: clocksOf(row as unknown as Row, now),
    outside_days: (row.outside_days ?? 0) + (row.lower_outside_days ?? 0),
    extended_days: row.extended_days ?? 0,
    parcels: a.parcels.map((p) => ({
      number: p.number,
      area: p.area,
      drawn_m2: p.drawn_m2,
      ellipsoidal_m2: p.ellipsoidal_m2,
      use_type: p.use_type === null ? null : useTypes[p.use_type],
      geometry: p.boundary,
    })),
    pieces: await piecesOf(tx, a),
  }
}
