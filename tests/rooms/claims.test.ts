import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { terms } from '#cities/ziyang/terms.ts'
import { answerClaim, type CheckedClaim, type FigureLike, type Place, readText } from '#kit/claims/index.ts'
import { bindables } from '#kit/claims/claims.server.ts'
import { loadRooms } from '#kit/room/load.server.ts'
import { adversarial } from './claims-adversarial.ts'
import { held_out, tuned } from './claims-corpus.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../domains'))
const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
const chapters = rooms.flatMap((r) => [...(r.room.chapters ?? [])])
const names = bindables({ indicators, chapters })

const [city, songling, baita] = ['990000', '990002', '990003']
const places: readonly Place[] = [
  { name: '云溪市', division: city, parent: null },
  { name: '云溪', division: city, parent: null },
  ...[
    ['松岭县', songling],
    ['白塔区', baita],
  ].flatMap(([name = '', division = '']) => [
    { name, division, parent: city },
    { name: name.slice(0, 2), division, parent: city },
  ]),
  { name: '石桥镇', division: '990002101', parent: songling },
  { name: '丰乐镇', division: '990003101', parent: baita },
  { name: '双桥乡', division: '990002201', parent: songling },
]

/** Figures of the invented city, in the year 2023 unless told. */
const recorded: readonly (readonly [string, string, string?, number?])[] = [
  ['forest_chief.city', '9'],
  ['forest_chief.county', '88'],
  ['forest_chief.township', '640'],
  ['forest_chief.village', '1975'],
  ['forest_chief.rules', '6'],
  ['forest_chief.patrols', '104518'],
  ['forest_chief.issues_resolved', '1837'],
  ['land_use.approved_cases', '47'],
  ['land_use.approved_area', '1126.4'],
  ['land_use.permanent_cases', '15'],
  ['land_use.permanent_area', '236.5'],
  ['harvest.approved_volume', '0.73'],
  ['harvest.permit_volume', '1.15'],
  ['harvest.quota', '8.46'],
  ['harvest.quota_used', '0.73/8.46'],
  ['public_forest.area', '38.127'],
  ['public_forest.compensation', '643.18'],
  ['public_forest.paid', '640.02'],
  ['public_forest.gap', '3.16'],
  ['public_forest.paid_rate', '640.02/643.18'],
  ['enforcement.closed_prior_year_cases', '93'],
  ['enforcement.rectified_rate', '92/93'],
  ['enforcement.verified_spots', '715'],
  ['enforcement.stage_completion', '715/715'],
  ['enforcement.suspected_cases', '23'],
  ['enforcement.campaigns', '4'],
  ['enforcement.fines', '216450.5'],
  ['enforcement.court_fines', '38000'],
  ['fire.rangers', '1352'],
  ['fire.patrols', '72816'],
  ['fire.patrol_issues_fixed', '141'],
  ['fire.watched_share', '412/412'],
  ['fire.illegal_fire_cases', '7'],
  ['fire.persons_handled', '11'],
  ['fire.line_inspected', '64.318'],
  ['fire.transformer_areas', '31'],
  ['fire.corridor_issues_fixed', '18'],
  ['fire.supervision_inspections', '93'],
  ['fire.hazards_fixed', '527'],
  ['banks.stand_volume', '251.63'],
  ['banks.carbon', '96.42'],
  ['fire.rangers', '604', songling],
  ['forest_chief.patrols', '43267', songling],
  ['land_use.approved_cases', '21', songling],
  ['fire.hazards_fixed', '207', songling],
  ['harvest.quota', '3', songling],
  ['fire.rangers', '377', baita],
  ['land_use.approved_cases', '10', baita],
  ['land_use.approved_cases', '39', city, 2022],
  ['fire.rangers', '1340', city, 2022],
]
const units = new Map<string, string>(indicators.map((i) => [i.id, i.unit]))
const figures = new Map(
  recorded.map(([id, told, division = city, year = 2023]): [string, FigureLike] => {
    const [numerator = null, denominator = null] = told.includes('/') ? told.split('/') : []
    return [
      `${id} ${year} ${division}`,
      {
        indicator: id,
        year,
        unit: units.get(id) ?? '',
        value: denominator === null ? told : String((100 * Number(numerator)) / Number(denominator)),
        numerator,
        denominator,
      },
    ]
  }),
)

function check(text: string): CheckedClaim[] {
  return readText(text, names, terms, { year: 2023, places }).map((read) =>
    answerClaim(read, read.decidable ? (figures.get(`${read.bindable?.id} ${read.year ?? 2023} ${read.division ?? city}`) ?? null) : null),
  )
}

interface Case {
  readonly text: string
  readonly expected: readonly string[]
}
const cases = (corpus: string): Case[] =>
  corpus
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', told = ''] = line.split(' ⇒')
      return { text: text.replaceAll('⏎', '\n').replaceAll('⇥', '\t'), expected: told.trim().split(' ').filter(Boolean) }
    })

const signs = { confirmed: '=', contradicted: '!', unprovable: '?', malformed: '#' } as const
const answerOf = ({ indicator, status }: CheckedClaim): string =>
  status === 'malformed' ? '#' : status === 'unprovable' ? '-' : `${indicator}${signs[status]}`

/** How a corpus is answered: numbers falsely confirmed, and of those that figures decide the ones answered rightly. */
function measured(corpus: string) {
  const all = cases(corpus).map(({ text, expected }) => ({ text, expected, answers: check(text).map(answerOf) }))
  const pairs = all.flatMap(({ text, expected, answers }) =>
    Array.from({ length: Math.max(expected.length, answers.length) }, (_, n) => ({ text, expected: expected[n] ?? 'none', answer: answers[n] ?? 'none' })),
  )
  const provable = pairs.filter(({ expected }) => /[=!]$/.test(expected))
  return {
    sentences: all.length,
    tempting: pairs.filter(({ expected }) => expected === '-').length,
    falsely_confirmed: pairs.filter(({ expected, answer }) => answer.endsWith('=') && answer !== expected).map(({ text }) => text),
    falsely_contradicted: pairs.filter(({ expected, answer }) => answer.endsWith('!') && answer !== expected).map(({ text }) => text),
    falsely_malformed: pairs.filter(({ expected, answer }) => answer === '#' && answer !== expected).map(({ text }) => text),
    provable: provable.length,
    bound: provable.filter(({ expected, answer }) => answer === expected).length,
    wrong: pairs.filter(({ expected, answer }) => answer !== expected),
  }
}

describe("two hundred sentences in the manner of cities' bulletins", () => {
  const [first, second] = [measured(tuned), measured(held_out)]

  it('are two hundred and more, half of their numbers tempting', () => {
    expect(first.sentences + second.sentences).toBeGreaterThanOrEqual(200)
    expect(first.tempting + second.tempting).toBeGreaterThan(0.4 * (first.tempting + second.tempting + first.provable + second.provable))
  })

  it.each([
    ['those the rules were made with', first, 1],
    ['those held out', second, 1],
    ['those written to break them', measured(adversarial), 1],
  ] as const)('%s: nothing confirmed, contradicted or called impossible that is not, and the provable bound', (_, found, least) => {
    expect(found.falsely_confirmed).toEqual([])
    expect(found.falsely_contradicted).toEqual([])
    expect(found.falsely_malformed).toEqual([])
    expect(found.bound / found.provable).toBeGreaterThanOrEqual(least)
  })
})
