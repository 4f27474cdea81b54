import { seedOf } from './draw.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { gate, hold, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { editionOn } from '../design/checks.ts'
import { afforestationWorks, type AfforestationWorksTable } from '../works/afforestation_works.ts'
import { afforestationCheck, checkKinds, type AfforestationCheckTable } from './afforestation_check.ts'
import {
  countsSpots,
  intensityOf,
  preservationResult,
  preservedFrom,
  rateOf,
  replantBy,
  type Result,
  rowsDrawn,
  seasonOver,
  survivalResult,
  tendingResult,
} from './marks.ts'

type Check = AfforestationCheckTable
type Works = Pick<AfforestationWorksTable, 'state' | 'part' | 'area' | 'number' | 'finished_on' | 'replanted_on'>

/** A check that is not done with: there is one at a time of the same works. */
export const openChecks = ['due', 'drawn', 'recorded'] as const

const worksOf = async (tx: Tx, id: string): Promise<Works> =>
  (await tx
    .selectFrom('afforestation_works')
    .where('id', '=', id)
    .select(['state', 'part', 'area', 'number', 'finished_on', 'replanted_on'])
    .executeTakeFirstOrThrow()) as Works

/** Works are looked at when they are finished, and again when they have stood for three years. */
function demandReady({ kind }: Check, { state, number, part }: Works): void {
  if (kind === 'preservation' && part !== 'planting' && part !== 'enclosure')
    refuse({ code: 'check_no_preservation', message: '保存率只查人工造林和封山育林', fields: ['kind'] })
  const due = kind === 'acceptance' ? 'finished' : 'accepted'
  if (state !== due)
    refuse({
      code: 'check_not_due',
      message: `施工小班${number}现在是“${afforestationWorks.states[state]}”，不能做${checkKinds[kind]}`,
      fields: ['works', 'kind'],
    })
}

function demandSeason({ kind, checked_on }: Check, works: Works): void {
  const day = checked_on ?? ''
  const finished = works.replanted_on ?? works.finished_on ?? ''
  if (kind === 'preservation') {
    const from = preservedFrom(works.finished_on ?? '')
    if (day < from) refuse({ code: 'check_too_early', message: `保存率从完工满三年（${from}）起核查`, fields: ['checked_on'] })
    return
  }
  if (day < finished) refuse({ code: 'check_too_early', message: '核查日期不能早于完工日期', fields: ['checked_on'] })
  if (!countsSpots(works.part)) return
  const from = seasonOver(finished)
  if (day < from) refuse({ code: 'check_too_early', message: `要过一个生长季（${from}）才能核查成活率`, fields: ['checked_on'] })
}

/** As much was looked at as the scheme asks for. */
function demandSample({ sampled_area, scheme }: Check, { area }: Works, day: string): void {
  const percent = intensityOf(scheme, area, day)
  if (percent === null)
    refuse({ code: 'check_scheme_over', message: '所选抽样方案在核查日已不执行；新版的抽样比例尚未核到原文，请用全查或项目手册', fields: ['scheme'] })
  if (sampled_area === null) return refuse({ code: 'check_incomplete', message: '应填写抽查面积', fields: ['sampled_area'] })
  if (compare(sampled_area, area) > 0) refuse({ code: 'check_sample_beyond', message: `抽查面积大于施工面积${area}亩`, fields: ['sampled_area'] })
  const least = new Decimal(area).times(percent ?? '100').dividedBy(100)
  if (least.greaterThan(sampled_area))
    refuse({ code: 'check_sample_short', message: `抽查面积不少于${least.toFixed(4)}亩（${percent ?? ''}%）`, fields: ['sampled_area'] })
}

/** What the numbers say; the reasons are told where it does not pass. */
function judged(after: Check, works: Works): { rate: string | null; result: Result } {
  const day = after.checked_on ?? ''
  const spots = countsSpots(works.part) || after.kind === 'preservation'
  if (spots) {
    const [living, designed] = [after.living_spots, after.designed_spots]
    if (living === null || designed === null || designed === 0)
      return refuse({ code: 'check_incomplete', message: '应填写设计和成活的栽植点数', fields: ['designed_spots', 'living_spots'] })
    demandSample(after, works, day)
    const result = after.kind === 'preservation' ? preservationResult(living, designed) : survivalResult(living, designed, day)
    return { rate: rateOf(living, designed), result }
  }
  if (works.part === 'tending') {
    if (after.score === null) return refuse({ code: 'check_incomplete', message: '应填写抚育得分', fields: ['score'] })
    return { rate: null, result: tendingResult(after.score, after.faults ?? []) }
  }
  if (after.as_designed === null) return refuse({ code: 'check_incomplete', message: '应填写封育是否与设计一致', fields: ['as_designed'] })
  return { rate: null, result: after.as_designed ? 'passed' : 'failed' }
}

/** The share to be looked at, and the rows, which nobody chooses. */
function drawnOf({ id, scheme, rows_total }: Pick<Check, 'id' | 'scheme' | 'rows_total'>, { area, part }: Works, at: string) {
  const percent = intensityOf(scheme, area, beijingDate(at))
  const seed = seedOf(id)
  const set = { part, percent, seed }
  if (percent === null || percent === '100' || !countsSpots(part)) return set
  if (rows_total === null) return refuse({ code: 'check_rows_missing', message: '抽行的应填写植树行数', fields: ['rows_total'] })
  return { ...set, drawn_rows: rowsDrawn(rows_total, percent, seed).join('、').slice(0, 4000) }
}

export const checkGates: readonly Gate[] = [
  gate(afforestationCheck, ['create'], '到了核查的时候，一次只有一份；行由系统抽定', async ({ tx, after, at }) => {
    await hold(tx, afforestationWorks, after.works)
    const works = await worksOf(tx, after.works)
    demandReady(after, works)
    const open = await tx
      .selectFrom('afforestation_check')
      .select('number')
      .where('works', '=', after.works)
      .where('id', '<>', after.id)
      .where('state', 'in', [...openChecks])
      .executeTakeFirst()
    if (open) refuse({ code: 'check_open', message: `施工小班${works.number}已有一份没有办完的核查${String(open['number'])}`, fields: ['works'] })
    if (after.state === 'drawn') return drawnOf(after, works, at)
    if (after.due_on === null) return refuse({ code: 'check_due_missing', message: '列为待核查的应填写应核查日期', fields: ['due_on'] })
    return { part: works.part }
  }),
  gate(afforestationCheck, ['draw'], '到场时由系统抽定行', async ({ tx, after, at }) => {
    await hold(tx, afforestationWorks, after.works)
    const works = await worksOf(tx, after.works)
    demandReady(after, works)
    return drawnOf(after, works, at)
  }),
  gate(afforestationCheck, ['record'], '过了生长季，抽够了面积，按核查日的标准判定', async ({ tx, after }) => {
    const works = await worksOf(tx, after.works)
    demandReady(after, works)
    demandSeason(after, works)
    const found = judged(after, works)
    if (found.result !== 'passed' && (after.reasons ?? []).length === 0)
      refuse({ code: 'check_reason_missing', message: '不合格的应选原因', fields: ['reasons'] })
    return { ...found, edition: editionOn(after.checked_on ?? '') }
  }),
  gate(afforestationCheck, ['confirm'], '施工小班随结果办理', async ({ tx, after, books }) => {
    await hold(tx, afforestationWorks, after.works)
    const works = await worksOf(tx, after.works)
    demandReady(after, works)
    const day = after.checked_on ?? ''
    if (after.kind === 'preservation') {
      const { rate: preservation } = after
      if (after.result === 'passed') books.step(afforestationWorks, after.works, 'preserve', { preserved_on: day, preservation })
      else books.step(afforestationWorks, after.works, 'lose', { preservation })
      return
    }
    const { rate: survival } = after
    if (after.result === 'passed') books.step(afforestationWorks, after.works, 'accept', { accepted_on: day, survival })
    else if (after.result === 'replant') books.step(afforestationWorks, after.works, 'order_replant', { replant_by: replantBy(day), survival })
    else books.step(afforestationWorks, after.works, 'fail', { survival })
  }),
]
