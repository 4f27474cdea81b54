import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerClaim, type FigureLike, readText } from '#kit/claims/index.ts'
import { bindables } from '#kit/claims/claims.server.ts'
import { loadRooms } from '#kit/room/load.server.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../'))
const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
const names = bindables({ indicators, chapters: rooms.flatMap((r) => [...(r.room.chapters ?? [])]) })
const units = new Map<string, string>(indicators.map((i) => [i.id, i.unit]))

/** Figures of an invented city. */
const told: Readonly<Record<string, string>> = {
  'wetland.publicity_events': '7',
  'wetland.banners': '31',
  'wetland.slogans': '42',
  'wetland.leaflets': '23518',
  'wetland.booklets_and_bags': '2417',
  'wetland.patrols': '418',
  'wetland.meetings': '13',
  'wetland.issues_resolved': '26',
  'wetland.campaigns': '4',
  'wetland.net_area_change': '36.5',
}
const figure = (indicator: string): FigureLike => ({
  indicator,
  year: 2023,
  unit: units.get(indicator) ?? '',
  value: told[indicator] ?? null,
  numerator: null,
  denominator: null,
})
const read = (text: string): [string | null, string][] =>
  readText(text, names, [], { year: 2023 }).map((c) => {
    const id = c.binding.indicator
    return [id, answerClaim(c, c.decidable && id !== null && id in told ? figure(id) : null).status]
  })

const told_by = [
  '充分利用世界湿地日、世界水日等有利契机，积极开展湿地保护工作宣传活动7次，悬挂横幅31幅、标语42条，发放宣传单2万余份、宣传手册和手提袋2000余份。',
  '结合河湖长制工作，市、县级建立湿地巡查制度，开展巡查400余次，市、县两级召开专题会议13次、协调解决问题20余个。',
  '严格湿地用途管控，联合开展专项整治行动4次。',
].join('')
const ids = ['publicity_events', 'banners', 'slogans', 'leaflets', 'booklets_and_bags', 'patrols', 'meetings', 'issues_resolved', 'campaigns'].map(
  (n) => `wetland.${n}`,
)

describe('公报湿地一章的数字', () => {
  it('逐个认得，与指标相符的确认', () => expect(read(told_by)).toEqual(ids.map((id) => [id, 'confirmed'])))
  it('改动的数字逐个不符', () => {
    const altered = told_by
      .replace('7次', '8次')
      .replace('31幅', '30幅')
      .replace('42条', '43条')
      .replace('2万余份', '3万余份')
      .replace('2000余份', '3000余份')
      .replace('400余次', '500余次')
      .replace('13次', '14次')
      .replace('20余个', '30余个')
      .replace('4次。', '5次。')
    expect(read(altered)).toEqual(ids.map((id) => [id, 'contradicted']))
  })
  it('别的业务、别的主体的同样说法不借用湿地的指标', () => {
    const others = '开展防火巡查400余次，悬挂防火横幅31幅，召开防火专题会议13次，发放植树宣传单2万余份。'
    expect(read(others).filter(([id]) => id?.startsWith('wetland.'))).toEqual([])
  })
})
