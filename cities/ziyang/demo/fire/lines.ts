import { born, step } from '#kit/register/life.ts'
import { lineInspection } from '#domains/fire/power_line/line_inspection.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import { powerLine } from '#domains/fire/power_line/power_line.ts'
import { transformerArea } from '#domains/fire/power_line/transformer_area.ts'
import { transformerInspection } from '#domains/fire/power_line/transformer_inspection.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Row } from '#kit/register/apply.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { lineOf, spot } from './ground.ts'
import { hand } from './hands.ts'
import { office } from './moments.ts'

const OWNER = '演示供电公司'
const SURVEYED = '2022-06-01'

export type DemoLine = {
  id: string
  name: string
  village: DemoDivision
  township: DemoDivision
  km: string
  versions: Row[]
  plan: 'year' | 'other' | 'never'
}

const villagesIn = (demo: Demo, township: DemoDivision): DemoDivision[] => demo.divisions.villages.filter((v) => v.parent === township)

function section(
  demo: Demo,
  n: number,
  township: DemoDivision,
  voltage: '10kv' | '35kv',
  in_fire_zone: boolean,
  km: number,
  plan: DemoLine['plan'],
  draw: Rng,
): DemoLine {
  const villages = villagesIn(demo, township)
  const from = draw.pick(villages)
  const to = draw.pick(villages.filter((v) => v !== from))
  const line = lineOf(from.centroid, to.centroid, km, draw)
  const name = `${voltage === '10kv' ? '10千伏' : '35千伏'}${township.name.replace(/(街道|镇|乡)$/, '')}线${from.name.replace(/(村|社区)$/, '')}段`
  const id = seededId(`power_line:${n}`, `${SURVEYED}T00:00:00+08:00`)
  const fields = { name, code: `演示-${voltage}-${String(n).padStart(3, '0')}`, voltage, owner_unit: OWNER, line, in_fire_zone }
  const deed = hand(demo, 'county.fire_officer', township)(`${SURVEYED}T10:00:00+08:00`)
  const length_km = lengthKm(line) ?? '0.00'
  return {
    id,
    name,
    village: from,
    township,
    km: length_km,
    plan,
    versions: born(powerLine, { id, division: township.id, demo: true }, fields, deed, { length_km }),
  }
}

/** Sections of line: those in the fire zone that were inspected in the year add up to the city's figure. */
export function planLines(demo: Demo): DemoLine[] {
  const draw = demo.random('power lines')
  const townships = draw.shuffle(demo.divisions.townships.filter((t) => villagesIn(demo, t).length > 3))
  const hundredths = allot(
    Math.round(Number(demo.targets['fire.line_inspected']) * 100),
    Array.from({ length: 34 }, () => 0.6 + draw.next()),
  )
  const inYear = hundredths.map((h, i) => section(demo, i + 1, townships[i]!, '10kv', true, h / 100, 'year', draw))
  const outside = [35, 36, 37, 38, 39, 40, 41].map((n) => section(demo, n, townships[n]!, '10kv', false, 1.2 + draw.next(), 'year', draw))
  const higher = [42, 43, 44].map((n) => section(demo, n, townships[n]!, '35kv', true, 2 + 2 * draw.next(), 'year', draw))
  const rest = [45, 46, 47, 48, 49].map((n) => section(demo, n, townships[n]!, '10kv', true, 1 + draw.next(), n < 48 ? 'other' : 'never', draw))
  return [...inYear, ...outside, ...higher, ...rest]
}

function inspected(demo: Demo, line: DemoLine, key: string, day: string, draw: Rng): Row[] {
  const at = office(day, draw)
  const [head] = line.versions
  const fields = {
    power_line: line.id,
    inspected_on: day,
    method: draw.pick(['on_foot', 'drone', 'both']),
    inspectors: `${OWNER}与${line.township.name}联合排查组`,
    findings: '逐档查看通道树障、导线弧垂和杆塔基础，发现的隐患已登入隐患台账',
    hazards_found: draw.int(0, 2),
    photos: draw.chance(0.4) ? [demo.evidence(`line_inspection:${key}`, { taken_at: at, position: line.village.centroid, picture: 'scene' })] : [],
  }
  const copied = { length_km: head?.length_km, voltage: head?.voltage, in_fire_zone: head?.in_fire_zone }
  return born(
    lineInspection,
    { id: seededId(`line_inspection:${key}`, at), division: line.township.id, demo: true },
    fields,
    hand(demo, 'township.officer', line.township)(at),
    copied,
  )
}

const springOrAutumn = (year: number, draw: Rng): string => addCalendarDays(draw.chance(0.6) ? `${year}-01-05` : `${year}-10-08`, draw.int(0, 80))

/** Sections first, then who walked them: a third of them twice, which adds no length. */
export function* lines(demo: Demo, planned: readonly DemoLine[], year: number): Generator<LoadedRecord> {
  const draw = demo.random('line inspections')
  const today = demo.now.slice(0, 10)
  for (const line of planned) yield { register: powerLine, versions: line.versions }
  for (const [i, line] of planned.entries()) {
    if (line.plan === 'never') continue
    if (line.plan === 'other') {
      yield { register: lineInspection, versions: inspected(demo, line, `${i}:now`, addCalendarDays(today, -draw.int(3, 25)), draw) }
      continue
    }
    for (let k = 0; k < (i % 3 === 0 ? 2 : 1); k++) {
      yield { register: lineInspection, versions: inspected(demo, line, `${i}:${k}`, springOrAutumn(year, draw), draw) }
    }
  }
  const spoilt = planned.find((l) => l.plan === 'other')
  if (!spoilt) return
  const rows = inspected(demo, spoilt, 'void', `${year}-03-02`, draw)
  yield {
    register: lineInspection,
    versions: step(lineInspection, rows, 'annul', {}, hand(demo, 'township.officer', spoilt.township)(`${year}-03-06T10:00:00+08:00`, '线路登记错误')),
  }
}

/** Transformer areas: as many inspected in the year as the city counts, many of them more than once. */
export function* transformers(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('transformers')
  const inYear = Number(demo.targets['fire.transformer_areas'])
  const villages = draw.shuffle(demo.divisions.villages).slice(0, inYear + 6)
  const areas = villages.map((village, i) => {
    const id = seededId(`transformer_area:${i}`, `${SURVEYED}T00:00:00+08:00`)
    const fields = {
      name: `${village.name}${1 + (i % 3)}号台区`,
      code: `演示-TQ-${String(i + 1).padStart(3, '0')}`,
      owner_unit: OWNER,
      location: { type: 'Point', coordinates: spot(village, draw) },
      in_fire_zone: true,
    }
    return {
      id,
      village,
      versions: born(
        transformerArea,
        { id, division: village.id, demo: true },
        fields,
        hand(demo, 'county.fire_officer', village)(`${SURVEYED}T11:00:00+08:00`),
      ),
    }
  })
  for (const { versions } of areas) yield { register: transformerArea, versions }
  for (const [i, { id, village }] of areas.entries()) {
    const days =
      i < inYear
        ? Array.from({ length: 1 + (i % 3) }, () => springOrAutumn(year, draw))
        : i < inYear + 4
          ? [addCalendarDays(demo.now.slice(0, 10), -draw.int(2, 20))]
          : []
    for (const [k, day] of days.entries()) {
      const at = office(day, draw)
      const fields = {
        transformer_area: id,
        inspected_on: day,
        inspectors: `${OWNER}与${village.parent?.name ?? ''}联合排查组`,
        findings: '查看台架周边可燃物、引线和接地',
        hazards_found: draw.int(0, 1),
      }
      const deed = hand(demo, 'township.officer', village)(at)
      yield {
        register: transformerInspection,
        versions: born(transformerInspection, { id: seededId(`transformer_inspection:${i}:${k}`, at), division: village.id, demo: true }, fields, deed),
      }
    }
  }
}
