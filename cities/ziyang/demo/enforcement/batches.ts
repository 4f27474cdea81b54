import { spotBatch } from '#domains/enforcement/batch/spot_batch.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { officeHour, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

/** A batch as planned: the spots in it come beside. `concluded` left out: work goes on. */
export type BatchPlan = {
  readonly key: string
  readonly id: string
  readonly year: number
  readonly count: number
  readonly received: string
  readonly verify_by: string
  readonly image_before: string
  readonly image_after: string
  readonly concluded?: string
}

export function planBatch(year: number, n: number, o: { count: number; received: string; days: number; image_after: string; concluded?: string }): BatchPlan {
  const key = `${year}-${n}`
  const received = workday(o.received)
  return {
    key,
    id: seededId(`spot_batch:${key}`, received),
    year,
    count: o.count,
    received,
    verify_by: workday(addCalendarDays(received, o.days)),
    image_before: addCalendarDays(o.image_after, -365),
    image_after: o.image_after,
    ...(o.concluded === undefined ? {} : { concluded: workday(o.concluded) }),
  }
}

/** The batch itself: taken in with its file, distributed the day after, concluded when all its spots are. */
export function batchRecord(demo: Demo, plan: BatchPlan): LoadedRecord {
  const draw = demo.random(`spot batch ${plan.key}`)
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const taken = officeHour(plan.received, draw)
  const file = demo.evidence(`spot_batch:${plan.key}`, { taken_at: taken, picture: 'document' })
  const life = begin(
    spotBatch,
    { id: plan.id, division: demo.divisions.city.id, belongs_to_year: plan.year },
    {
      supervision_year: plan.year,
      batch_number: `演示督查〔${plan.year}〕第${plan.key.split('-')[1]}批`,
      issuer: 'nation',
      document_number: `演示林督〔${plan.year}〕${plan.key.split('-')[1]}号`,
      received_on: plan.received,
      verify_by: plan.verify_by,
      spot_count: plan.count,
      received_file: [file],
    },
    city(taken),
  )
  const distributed = workday(addCalendarDays(plan.received, 1))
  life.step('distribute', { distributed_on: distributed }, city(officeHour(distributed, draw)))
  if (plan.concluded !== undefined)
    life.step('conclude', { conclusion: `本批${plan.count}个图斑已全部完成内业核对和外业核实。` }, city(officeHour(plan.concluded, draw)))
  return life.loaded()
}
