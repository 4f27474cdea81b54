import { correctedOf, reductionOf } from '#domains/pest/treatment/efficacy.ts'
import { pestFlightArea } from '#domains/pest/flight/pest_flight_area.ts'
import { pestTreatment } from '#domains/pest/treatment/pest_treatment.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { convert } from '#kit/quantity/units.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { square } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'

type XY = readonly [number, number]
/** Degrees a metre, as `square` draws them. */
const [EAST, NORTH] = [1 / 96_400, 1 / 110_900]
/** Side of a square of so many 亩, metres. */
const sideOf = (mu: number): number => Math.sqrt(Number(convert(String(mu), '亩', '平方米')))
const AERIAL = { mu: 1000, agent: '3.6%烟碱·苦参碱微囊悬浮剂', dose: '100毫升/亩' } as const
const GROUND = { mu: 600, agent: '1.2%烟碱·苦参碱', dose: '50毫升/亩' } as const

export type Block = {
  readonly key: string
  readonly town: DemoDivision
  readonly centre: XY
  readonly mu: string
  readonly side: number
  readonly method: 'aircraft' | 'ground' | 'smoke' | 'biological'
  readonly pass: number
  readonly day: string
  readonly flight: string | null
  readonly fresh: boolean
}
type Flight = { readonly id: string; readonly town: DemoDivision; readonly centre: XY; readonly n: number; readonly side: number }

const far = (a: XY, b: XY): number => Math.hypot((a[0] - b[0]) / EAST, (a[1] - b[1]) / NORTH)
/** Centres of an n × n grid around a place, so many metres apart. */
const grid = ([x, y]: XY, n: number, metres: number): XY[] =>
  Array.from({ length: n * n }, (_, i): XY => [x + ((i % n) - (n - 1) / 2) * metres * EAST, y + (Math.floor(i / n) - (n - 1) / 2) * metres * NORTH])

/** Where aircraft fly: one area in each county, around the middle of a township. */
function planFlights(demo: Demo): Flight[] {
  const draw = demo.random('pest flights')
  const side = sideOf(AERIAL.mu)
  return demo.divisions.counties.map((county, n) => {
    const town = draw.pick(demo.divisions.townships.filter((t) => t.parent === county))
    return { id: seededId(`pest_flight:${n}`, moment('2023-03-20', 10)), town, centre: town.centroid, n, side: 5 * (side + 10) + 120 }
  })
}

/** Blocks of the published year: by aircraft, on the ground, and second passes over some of them; no two of one pass share ground. */
export function planBlocks(demo: Demo): { flights: Flight[]; blocks: Block[] } {
  const draw = demo.random('pest blocks')
  const flights = planFlights(demo)
  const aerial = Math.round((Number(demo.targets['pest.aerial_area']) * 10_000) / AERIAL.mu)
  const side = sideOf(AERIAL.mu)
  const flown = flights.flatMap((f) =>
    grid(f.centre, 5, side + 10).map((centre): Omit<Block, 'key'> => ({
      town: f.town,
      centre,
      mu: `${AERIAL.mu}.00`,
      side,
      method: 'aircraft',
      pass: 1,
      day: addCalendarDays('2023-04-16', f.n * 3 + draw.int(0, 2)),
      flight: f.id,
      fresh: true,
    })),
  )
  let rest = Math.round(Number(demo.targets['pest.control_area']) * 10_000) - aerial * AERIAL.mu
  const ground: Omit<Block, 'key'>[] = []
  for (const town of draw.shuffle(demo.divisions.townships).filter((t) => flights.every((f) => far(t.centroid, f.centre) > f.side + 1500))) {
    const day = workday(addCalendarDays('2023-04-03', draw.int(0, 40)))
    for (const centre of grid(town.centroid, 2, sideOf(GROUND.mu) + 20)) {
      if (rest <= 0) break
      const mu = Math.min(GROUND.mu, rest)
      rest -= mu
      const method = draw.pick(['ground', 'ground', 'smoke', 'smoke', 'biological'] as const)
      ground.push({ town, centre, mu: `${mu}.00`, side: sideOf(mu), method, pass: 1, day, flight: null, fresh: true })
    }
  }
  const again = ground.slice(0, 22).map((b) => ({ ...b, pass: 2, day: addCalendarDays(b.day, 14), method: 'ground' as const, fresh: false }))
  return { flights, blocks: [...flown.slice(0, aerial), ...ground, ...again].map((b, n) => ({ ...b, key: String(n + 1).padStart(3, '0') })) }
}

function flightRecord(demo: Demo, f: Flight, window: readonly [string, string], key: string, until = Infinity): LoadedRecord {
  const desk = hand(demo, 'county.forestry_officer', f.town)
  const on = (n: number, hour = 10): string => moment(addCalendarDays(window[0], n), hour)
  const fields = {
    name: `${f.town.name}${window[0].slice(0, 4)}年飞防作业区（演示）`,
    pest: 'cypress_moth',
    boundary: square(f.centre, f.side),
    aircraft: 'helicopter',
    contractor: '川航通用航空公司（演示）',
    agent: AERIAL.agent,
    window_from: window[0],
    window_to: window[1],
    survey_note: '虫情调查和作业设计已完成；避开蜂场、桑园、鱼塘和水源保护区，起降点和信号已布置。',
  }
  const steps: Planned[] = [
    {
      step: 'notice',
      fields: {
        notice_on: addCalendarDays(window[0], -10),
        notice_place: '各村公告栏、乡镇广播',
        notice_note: '前一日20时前转移蜂群，15日后返回；畜禽入圈7日；水井加盖；7日内禁止入林采摘；公告电话见各村。',
        keepers_told: '养蜂、养蚕、水产养殖户逐户告知并签字',
        notice_files: [demo.evidence(`pest_flight:${key}`, { taken_at: on(-10), picture: 'document' })],
      },
      deed: desk(on(-10, 15)),
    },
    {
      step: 'approve',
      fields: { approval_number: `演示飞批〔${window[0].slice(0, 4)}〕${f.n + 1}号`, approved_on: addCalendarDays(window[0], -3) },
      deed: desk(on(-3, 15)),
    },
    { step: 'close', fields: { summary: '按设计完成，未收到投诉' }, deed: desk(moment(addCalendarDays(window[1], 2), 10)) },
  ]
  const first = born(pestFlightArea, { id: f.id, division: f.town.parent?.id ?? f.town.id, demo: true }, fields, desk(on(-27)))
  return { register: pestFlightArea, versions: lived(pestFlightArea, first, steps.slice(0, until), demo.now) }
}

/** Lines of a block: to and fro over it, some thirty metres within its edge. */
function linesOf({ centre: [x, y], side }: Block): { type: 'LineString'; coordinates: [number, number][] } {
  const half = side / 2 - 30
  const rows = 9
  const at = (e: number, n: number): [number, number] => [Number((x + e * EAST).toFixed(6)), Number((y + n * NORTH).toFixed(6))]
  const coordinates = Array.from({ length: rows }, (_, i) => {
    const north = -half + (i * 2 * half) / (rows - 1)
    return i % 2 === 0 ? [at(-half, north), at(half, north)] : [at(half, north), at(-half, north)]
  }).flat()
  return { type: 'LineString', coordinates }
}

function blockRecord(demo: Demo, b: Block, draw: Rng): LoadedRecord {
  const [township, second] = [hand(demo, 'township.officer', b.town), hand(demo, 'county.forestry_officer', b.town)]
  const flies = b.method === 'aircraft'
  const planned = addCalendarDays(b.day, -5)
  const agent = flies ? AERIAL : GROUND
  const fields = {
    name: `${b.town.name}${b.key}号地块`,
    pest: 'cypress_moth',
    pass: b.pass,
    method: b.method,
    harmless: true,
    planned_on: b.day,
    area_mu: b.mu,
    boundary: square(b.centre, b.side),
    ...(b.flight ? { flight_area: b.flight } : {}),
    ...(b.method === 'biological' ? {} : { agent: agent.agent, dose: agent.dose, maker: '某植物源农药厂（演示）', registration: 'PD演示0001' }),
    crew: flies ? '川航通用航空公司（演示）' : `${b.town.name}防治专业队`,
  }
  const at = moment(b.day, 8)
  const [before, control] = [draw.int(160, 420), draw.int(150, 300)]
  const [treated, untreated] = [
    { before, after: Math.round(before * (draw.int(3, 12) / 100)) },
    { before: control, after: Math.round(control * (draw.int(88, 98) / 100)) },
  ]
  const steps: Planned[] = [
    {
      step: 'finish',
      fields: {
        treated_on: b.day,
        weather: draw.pick(['sunny', 'cloudy', 'overcast'] as const),
        wind: `${draw.int(5, 30) / 10}`,
        temperature: `${draw.int(14, 22)}.0`,
        ...(flies
          ? {
              flight_lines: linesOf(b),
              sorties: [{ number: `${b.key}-1`, aircraft: 'B-演示', took_off: moment(b.day, 6, 30), landed: moment(b.day, 7, 20), load_l: '100升' }],
            }
          : {}),
        photos: [demo.evidence(`pest_block:${b.key}`, { taken_at: at, position: [b.centre[0], b.centre[1]], picture: 'scene' })],
      },
      deed: township(moment(b.day, 17)),
      set: { distinct_mu: b.fresh ? b.mu : '0.00' },
    },
    ...(Number(b.key) % 3 === 0
      ? [
          {
            step: 'assess',
            fields: {
              checked_on: addCalendarDays(b.day, 7),
              before_count: treated.before,
              after_count: treated.after,
              control_before: untreated.before,
              control_after: untreated.after,
            },
            deed: second(moment(addCalendarDays(b.day, 8), 10)),
            set: { reduction: reductionOf(treated.before, treated.after), efficacy: correctedOf(treated, untreated) },
          },
        ]
      : []),
  ]
  const head = { id: seededId(`pest_block:${b.key}`, moment(planned, 10)), division: b.town.id, demo: true }
  return { register: pestTreatment, versions: lived(pestTreatment, born(pestTreatment, head, fields, township(moment(planned, 10))), steps, demo.now) }
}

/** Flight areas and blocks of the published year, and the area designed for the next spring. */
export function* blocks(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('pest block lives')
  const planned = planBlocks(demo)
  for (const f of planned.flights) yield flightRecord(demo, f, ['2023-04-15', '2023-04-28'], `2023:${f.n}`)
  for (const b of planned.blocks) yield blockRecord(demo, b, draw)
  const [f] = planned.flights
  const opens = addCalendarDays(demo.now.slice(0, 10), 20)
  if (f) yield flightRecord(demo, { ...f, id: seededId('pest_flight:next', moment('2023-03-20', 10)) }, [opens, addCalendarDays(opens, 14)], 'next', 0)
}
