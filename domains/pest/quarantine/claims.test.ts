import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerClaim, type FigureLike, readText, type Term } from '#kit/claims/index.ts'
import { bindables } from '#kit/claims/claims.server.ts'
import { loadRooms } from '#kit/room/load.server.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../'))
const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
const names = bindables({ indicators, chapters: rooms.flatMap((r) => [...(r.room.chapters ?? [])]) })
const units = new Map<string, string>(indicators.map((i) => [i.id, i.unit]))

/** As a city names it. */
const terms: readonly Term[] = [{ wrong: '罚金', near: ['行政案件', '收缴'], right: '罚款', reason: '罚金是刑罚', basis: '行政处罚法9；刑法34' }]

/** Figures of an invented city. */
const told: Readonly<Record<string, string>> = {
  'pest.dying_pines_removed': '8312',
  'pest.dynamic_pines_cleared': '421',
  'pest.firms_inspected': '73',
  'pest.timber_reinspected': '188.4',
  'pest.case_leads': '4',
  'pest.quarantine_cases': '2',
  'pest.fines': '900',
  'pest.control_area': '12.38',
  'pest.aerial_area': '5.2',
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
  readText(text, names, terms, { year: 2023 }).map((c) => {
    const id = c.binding.indicator
    return [id, answerClaim(c, c.decidable && id !== null && id in told ? figure(id) : null).status]
  })

const told_by = [
  '实施松材线虫病疫情防控五年攻坚行动，与邻县建立联防联控机制，集中除治濒死松树8000余株，动态清零松树400余株。',
  '开展“护松2023”专项行动，检查涉松企业（工地）73家，复检松木188.4立方米，摸排疑似案件线索4起，查处跨省无植物检疫证书调运松木行政案件2起、收缴罚款900元。',
  '实施蜀柏毒蛾等无公害防治12万余亩，其中飞机防治5.2万亩。',
].join('')
const ids = [
  'dying_pines_removed',
  'dynamic_pines_cleared',
  'firms_inspected',
  'timber_reinspected',
  'case_leads',
  'quarantine_cases',
  'fines',
  'control_area',
  'aerial_area',
].map((n) => `pest.${n}`)

describe('公报有害生物一章的数字', () => {
  it('逐个认得，与指标相符的确认', () => expect(read(told_by)).toEqual(ids.map((id) => [id, 'confirmed'])))
  it('改动的数字逐个不符', () => {
    const altered = told_by
      .replace('8000余株', '9000余株')
      .replace('400余株', '500余株')
      .replace('73家', '74家')
      .replace('188.4立', '189.4立')
      .replace('线索4起', '线索5起')
      .replace('案件2起', '案件3起')
      .replace('900元', '800元')
      .replace('12万余亩', '13万余亩')
      .replace('5.2万亩', '5.3万亩')
    expect(read(altered)).toEqual(ids.map((id) => [id, 'contradicted']))
  })
  it('行政案件里的“罚金”指出用词不当（行政处罚法9；刑法34）', () => {
    const wrong = told_by.replace('收缴罚款900元', '收缴罚金900元')
    expect(read(wrong)[6]?.[1]).toBe('malformed')
  })
  it('别的业务、别的环节的同样说法不借用有害生物的指标', () => {
    const others = '发现濒死松树8000余株，检查木材加工企业73家，复检苗木188.4立方米，判处罚金900元，飞机播种5.2万亩，防火检查涉事企业73家。'
    expect(read(others).filter(([id]) => id?.startsWith('pest.'))).toEqual([])
  })
})
