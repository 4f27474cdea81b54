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
  'wildlife.bird_stations': '9',
  'wildlife.rescued': '363',
  'wildlife.bred_bears': '417',
  'wildlife.bred_toads': '23518',
  'wildlife.bear_bile': '7.35',
  'wildlife.cases': '26',
  'wildlife.criminal_cases': '11',
  'wildlife.offenders': '35',
  'wildlife.seized': '18417',
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
  '三是源头推进疫源疫病“管治”。设置鸟类临时观测点9个，严密监测禽流感等野生动物疫源疫病，收容救护短耳鸮、鼬獾等野生动物360余只（头）。',
  '持续加强野生动物繁育管理，人工繁育黑熊410余头、蟾蜍2万余只，审批使用熊胆汁7.35吨。',
  '严格开展“清风行动”，查破野生动物案件26起，其中刑事案件11起，累计处理违法人员35人，收缴野生动物1.8万余只（头）。',
].join('')
const ids = ['bird_stations', 'rescued', 'bred_bears', 'bred_toads', 'bear_bile', 'cases', 'criminal_cases', 'offenders', 'seized'].map((n) => `wildlife.${n}`)

describe('公报疫源疫病与野生动物一节的数字', () => {
  it('逐个认得，与指标相符的确认', () => expect(read(told_by)).toEqual(ids.map((id) => [id, 'confirmed'])))
  it('改动的数字逐个不符', () => {
    const altered = told_by
      .replace('观测点9个', '观测点10个')
      .replace('360余只', '370余只')
      .replace('410余头', '420余头')
      .replace('2万余只', '3万余只')
      .replace('7.35吨', '7.36吨')
      .replace('26起', '27起')
      .replace('11起', '12起')
      .replace('35人', '36人')
      .replace('1.8万余只', '1.9万余只')
    expect(read(altered)).toEqual(ids.map((id) => [id, 'contradicted']))
  })
  it('别的业务、别的主体的同样说法不借用野生动物的指标', () => {
    const others = '设置防火观测点8个，收缴植物检疫罚款500元，查处违规用火案件3起，处理教育5人，收容救护流浪人员270人，采集熊胆汁15吨。'
    expect(read(others).filter(([id]) => id?.startsWith('wildlife.'))).toEqual([])
  })
})
