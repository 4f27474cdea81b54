import type { SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { planBatch, type BatchPlan } from './batches.ts'
import { verdictsOf } from './findings.ts'
import { countsBetween, type DemoGround, groundOn } from './grounds.ts'
import { patchIn, redrawn } from './shapes.ts'
import { isSuspected, spotId, type SpotPlan, type SpotStage } from './spots.ts'

const number = (n: number): string => String(n).padStart(4, '0')

/** Most offences are small; so many of the first suspected spots reach the threshold of a crime. */
const sizeOf = (suspected: boolean, grave: boolean, draw: Rng): number =>
  grave ? 11 + 6 * draw.next() : suspected ? 0.4 + 2.8 * draw.next() : 0.6 + 12 * draw.next() ** 2

type Making = {
  readonly batch: BatchPlan
  readonly verdicts: readonly SpotVerdict[]
  readonly grave: number
  readonly before: readonly SpotPlan[]
  /** All lawful ground there is, and what of it no spot was laid on yet. */
  readonly standing: readonly DemoGround[]
  readonly grounds: DemoGround[]
  readonly cased: DemoGround[]
  readonly stageOf: (n: number, verdict: SpotVerdict) => SpotStage
  readonly visitOf: (n: number) => string
  readonly rightBy?: (n: number) => string
}

/** The plans of one batch, in the order of their numbers. */
export function planSpots(demo: Demo, m: Making): SpotPlan[] {
  const draw = demo.random(`spots ${m.batch.key}`)
  const villages = draw.shuffle(demo.divisions.villages)
  const plain = m.before.filter((s) => s.grounds.length === 0 && !isSuspected(s.verdict))
  let grave = m.grave
  return m.verdicts.map((drawn, n): SpotPlan => {
    const ground = groundFor(m, drawn)
    const twin = drawn === 'issued_again' ? plain[(n * 7) % Math.max(1, plain.length)] : undefined
    // Without an earlier spot or case on the ground it can only have been misread.
    const verdict = (drawn === 'issued_again' && !twin) || (drawn === 'handled_before' && !ground) ? 'misread' : drawn
    const key = `${m.batch.key}-${number(n + 1)}`
    const head = {
      key,
      id: spotId(key, m.batch),
      number: `${m.batch.key}-${number(n + 1)}`,
      batch: m.batch,
      verdict,
      stage: m.stageOf(n, verdict),
      visit: m.visitOf(n),
    }
    const right = m.rightBy === undefined ? {} : { right_by: m.rightBy(n) }
    const laid = (place: Pick<SpotPlan, 'village' | 'shape' | 'earlier'>): SpotPlan => ({
      ...head,
      ...place,
      ...right,
      grounds: groundOn(m.standing, place.shape, m.batch.image_before, m.batch.image_after),
    })
    const there = ground && demo.divisions.all.find((d) => d.id === ground.division)
    if (ground && there) return laid({ village: there, shape: redrawn(ground.shape, verdict === 'beyond_permit' ? 1.25 : 0.92, 0) })
    if (twin) return laid({ village: twin.village, shape: redrawn(twin.shape, 0.97, 2), earlier: twin.id })
    const village: DemoDivision = villages[n % villages.length]!
    const heavy = isSuspected(verdict) && verdict !== 'illegal_felling' && grave > 0
    if (heavy) grave -= 1
    return laid({ village, shape: patchIn(village, sizeOf(isSuspected(verdict), heavy, draw), draw) })
  })
}

/** The next lawful ground that was valid on the images of the batch, taken once. */
function groundFor(m: Making, verdict: SpotVerdict): DemoGround | undefined {
  const { image_before, image_after } = m.batch
  const take = (from: DemoGround[], fits: (g: DemoGround) => boolean): DemoGround | undefined => {
    const found = from.findIndex(fits)
    return found < 0 ? undefined : from.splice(found, 1)[0]
  }
  const counts = (g: DemoGround): boolean => countsBetween(g, image_before, image_after)
  if (verdict === 'handled_before') return take(m.cased, counts)
  return verdict === 'lawful' || verdict === 'beyond_permit' ? take(m.grounds, counts) : undefined
}

/** A past year's inspection: batches whose every spot is verified, suspected ones rectified by days of the year after. */
export function pastInspection(
  demo: Demo,
  o: {
    year: number
    counts: readonly number[]
    suspected: number
    grave: number
    standing: readonly DemoGround[]
    grounds: DemoGround[]
    cased: DemoGround[]
    before: readonly SpotPlan[]
  },
): SpotPlan[] {
  const draw = demo.random(`inspection ${o.year}`)
  const total = o.counts.reduce((a, b) => a + b, 0)
  const verdicts = verdictsOf(total, o.suspected, draw)
  const months = ['04-17', '07-18', '09-20'] as const
  const all: SpotPlan[] = []
  let from = 0
  o.counts.forEach((count, n) => {
    const received = `${o.year}-${months[n % months.length]}`
    const batch = planBatch(o.year, n + 1, { count, received, days: 75, image_after: addCalendarDays(received, -40), concluded: addCalendarDays(received, 95) })
    all.push(
      ...planSpots(demo, {
        batch,
        verdicts: verdicts.slice(from, from + count),
        grave: n === 0 ? o.grave : 0,
        standing: o.standing,
        grounds: o.grounds,
        cased: o.cased,
        before: [...o.before, ...all],
        stageOf: () => 'closed',
        visitOf: (i) => addCalendarDays(received, 5 + (i % 55)),
        rightBy: (i) => addCalendarDays(`${o.year + 1}-03-01`, (i * 11) % 240),
      }),
    )
    from += count
  })
  return all
}
