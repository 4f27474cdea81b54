import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { harvestQuotaEntry } from '#domains/harvest/quota/harvest_quota_entry.ts'
import { overcutOf } from '#domains/harvest/permit/overcut.ts'
import { type QuotaDeed, quotaLines } from '#domains/harvest/quota/lines.ts'
import { quotaUse } from '#domains/harvest/quota/use.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { emptyPosition, posted, type Position } from '#kit/ledger/ledger.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Deed } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { PlannedHarvest, Stage } from './plan.ts'
import { quotaId, unitId } from './quotas.ts'
import { regenerationOf } from './regenerations.ts'
import type { Times } from './times.ts'

const reached: readonly Stage[] = ['draft', 'submitted', 'accepted', 'surveyed', 'publicised', 'inspected', 'committed', 'reviewed', 'issued', 'cutting', 'cut']
const atEnd: ReadonlySet<Stage> = new Set(['closed', 'replanted', 'unfinished', 'overcut', 'overcut_open'])
const depthOf = (stage: Stage): number => {
  if (stage === 'voided' || stage === 'expired') return reached.indexOf('issued')
  if (stage === 'refused') return reached.indexOf('accepted')
  if (stage === 'withdrawn' || stage === 'correcting') return reached.indexOf('submitted')
  return atEnd.has(stage) ? reached.indexOf('cut') : reached.indexOf(stage)
}

export const permitId = (p: PlannedHarvest): string => seededId(`harvest_permit:${p.year} ${p.key}`, `${p.applied}T08:00:00+08:00`)
const number = (p: PlannedHarvest, id: string): string => `演示采字〔${p.year}〕${id.slice(-8)}`

function application(p: PlannedHarvest): Record<string, unknown> {
  const selective = p.method === 'selective'
  return {
    cutting_unit: unitId(p.county),
    holder_kind: p.commitment ? 'household' : p.item.ownership === 'state' ? 'state' : 'collective',
    holder_name: p.commitment ? `演示林农${p.key}` : `${p.village.name}（演示）`,
    holder_number: `演示户${p.year}${p.key}`,
    place: `${p.village.name}${p.key}号小班`,
    four_bounds: '东至田坎，南至山路，西至沟，北至山脊',
    area_boundary: p.boundary,
    ...p.item,
    method: p.method,
    quota_basis: p.basis,
    outside_document: p.basis === 'approved_construction' ? `演示林资许准〔${p.year}〕${p.key}` : null,
    species: p.species,
    area_ha: p.area_ha,
    volume: p.volume,
    trees: Math.round(Number(p.volume) * 11),
    intensity: selective ? '30.0' : null,
    canopy_after: selective ? '60.0' : null,
    slope: p.slope,
    easily_regenerated: p.slope <= 15,
    strips: [],
    regeneration_method: 'planting',
    regeneration_species: p.species,
  }
}

/** A permit's whole life so far, with the lines of its quota account and what was planted after it, by the same pure rules as people's work. */
export function* permitLife(demo: Demo, p: PlannedHarvest, at: Times): Generator<LoadedRecord> {
  const [town, county, second, ranger] = [
    hand(demo, 'township.officer', p.village),
    hand(demo, 'county.forestry_officer', p.county),
    hand(demo, 'county.forestry_officer', p.county, 1),
    hand(demo, 'ranger', p.village),
  ]
  const id = permitId(p)
  const use = quotaUse(p.basis, p.volume)
  const quota = use.counts_to_quota ? quotaId(p.county, p.item, p.year) : null
  const photo = (what: string, taken_at: string): string[] => [
    demo.evidence(`harvest:${p.year} ${p.key} ${what}`, {
      taken_at,
      position: p.boundary.coordinates[0]![0] as [number, number],
      picture: what === 'cut' ? 'after' : 'document',
    }),
  ]
  const life = begin(harvestPermit, { id, division: p.village.id, belongs_to_year: p.year }, application(p), town(at.created), { drawn_ha: p.area_ha, ...use })
  const entries: LoadedRecord[] = []
  let own: Position = emptyPosition
  const book = (deed: QuotaDeed, by: Deed): void => {
    if (quota === null) return
    for (const { kind, amount } of quotaLines(deed, own, p.volume)) {
      own = posted(own, kind, amount)
      entries.push(
        begin(
          harvestQuotaEntry,
          { id: seededId(`harvest_quota_entry:${id} ${entries.length}`, by.at), division: p.village.id, belongs_to_year: p.year },
          { account: quota, kind, amount, subject: id },
          by,
        ).loaded(),
      )
    }
  }
  const depth = depthOf(p.stage)
  const past = (stage: Stage): boolean => depth >= reached.indexOf(stage)

  if (past('submitted')) life.step('submit', {}, town(at.submit))
  if (p.stage === 'correcting') life.step('request_correction', { correction_note: '补交林权证明复印件' }, county(at.request_correction))
  if (p.stage === 'withdrawn') life.step('withdraw', {}, town(at.withdraw, '申请人暂不采伐'))
  if (past('accepted')) {
    life.step('accept', {}, county(at.accept), { quota })
    book('settle', county(at.accept))
  }
  if (p.stage === 'refused') {
    life.step('refuse', {}, county(at.refuse, '所在小班位于封育区'))
    book('release', county(at.refuse))
  }
  if (p.commitment && past('committed')) life.step('commit', { undertaking: photo('promise', at.commit) }, town(at.commit), { way: 'commitment' })
  if (!p.commitment && past('surveyed'))
    life.step('survey', { survey_number: `演示伐设${p.key}`, surveyed_by: '演示调查设计队', survey_files: photo('survey', at.survey) }, town(at.survey), {
      way: 'normal',
    })
  if (!p.commitment && past('publicised'))
    life.step('publicise', { publicity_from: at.publicise.slice(0, 10), publicity_to: addCalendarDays(at.publicise.slice(0, 10), 5) }, town(at.publicise))
  if (!p.commitment && past('inspected'))
    life.step(
      'inspect',
      {
        inspected_on: at.inspect.slice(0, 10),
        inspector: county(at.inspect).by,
        second_inspector: second(at.inspect).by,
        inspection_note: '四至清楚，与调查设计一致',
      },
      county(at.inspect),
    )
  if (past('reviewed')) life.step('review', { review_note: '符合采伐条件，分项限额有余额' }, county(at.review))
  const valid_to = addCalendarDays(at.issue.slice(0, 10), 90)
  if (past('issued')) {
    const day = at.issue.slice(0, 10)
    life.step('issue', { permit_number: number(p, id), issued_on: day, valid_from: day, valid_to }, second(at.issue))
    book('use', second(at.issue))
  }
  if (p.stage === 'voided') {
    life.step('void', {}, county(at.void, '持证人书面放弃'))
    book('give_back', county(at.void))
  }
  if (p.stage === 'expired') {
    const lapsed = bySystem(`${addCalendarDays(valid_to, 1)}T00:05:00+08:00`)
    life.step('expire', {}, lapsed)
    book('give_back', lapsed)
  }
  if (past('cutting')) life.step('start', { started_on: at.start.slice(0, 10) }, ranger(at.start))
  yield* past('cut') ? felled(demo, p, at, life, photo('cut', at.cut)) : [life.loaded()]
  yield* entries
}

type Life = ReturnType<typeof begin>

function* felled(demo: Demo, p: PlannedHarvest, at: Times, life: Life, cut_photos: string[]): Generator<LoadedRecord> {
  const [town, county] = [hand(demo, 'township.officer', p.village), hand(demo, 'county.forestry_officer', p.county)]
  const beyond = p.stage === 'overcut' || p.stage === 'overcut_open'
  const cut_volume = new Decimal(p.volume)
    .times(beyond ? '1.18' : '0.97')
    .toDecimalPlaces(1)
    .toFixed()
  const done = { cut_checked_on: at.cut.slice(0, 10), cut_volume, cut_area_ha: p.area_ha, cut_photos }
  const over = overcutOf({ ...life.row(), ...done })
  const set = { overcut_volume: over.volume, overcut_area_ha: over.area }
  if (beyond) life.step('find_overcut', done, town(at.cut), set)
  else life.step('accept_cut', { ...done, cut_certificate: `演示采验${p.key}` }, town(at.cut), set)
  if (p.stage === 'overcut') life.step('settle_overcut', { overcut_settled_note: '已移交执法查处并补种' }, county(at.settle))
  const planted = regenerationOf(demo, p, permitIdOf(life), at.cut)
  const closes = planted === null ? ['closed', 'replanted', 'unfinished', 'overcut'].includes(p.stage) : planted.passed !== null && p.stage !== 'overcut_open'
  const closed = planted?.passed ?? (p.stage === 'overcut' ? at.settle : at.cut)
  if (closes && closed <= demo.now) life.step('close', {}, county(closed))
  yield life.loaded()
  if (planted) yield planted.record
}

const permitIdOf = (life: Life): string => life.row().id
