import { describe, expect, it } from 'vitest'
import type { ProjectApprover, ProjectClass } from '#datasets/land_use/protection-grades.ts'
import { type LineShare, lineFinding } from './line-findings.ts'

const share = (kind: string, over: Partial<LineShare> = {}): LineShare => ({
  kind,
  title: '图层',
  class: null,
  version: 'v1',
  document_number: '试1号',
  plane_area_m2: '123.4567',
  ellipsoidal_area_m2: '123.4000',
  inside: 'touches',
  slivers: { count: 0 },
  note: null,
  ...over,
})
const judged = (
  kind: string,
  o: {
    approver?: ProjectApprover
    project_class?: ProjectClass
    class?: string
    grade?: string
    forest_class?: string
    urban?: boolean
    share?: Partial<LineShare>
    day?: string
  } = {},
) =>
  lineFinding(
    {
      project: {
        name: '试验项目',
        approver: o.approver ?? 'city_county',
        project_class: o.project_class ?? 'infrastructure',
        commercial: false,
        fee_exemption: null,
        main_approver: null,
        main_class: null,
        approved_on: '2020-01-01',
      },
      day: o.day ?? '2023-06-01',
      parcel: {
        number: 1,
        area: '1',
        land_class: '1111',
        protection_grade: o.grade ?? '4',
        welfare_authority: null,
        national_level: null,
        in_urban_plan: o.urban ?? false,
        use_type: 'timber',
        forest_class: o.forest_class ?? '022',
      },
    },
    share(kind, { class: o.class ?? null, ...o.share }),
  )

describe('管控线上的地块', () => {
  it.each([
    ['永久基本农田（土地管理法35）', 'permanent_farmland'],
    ['生态保护红线（自然资发〔2022〕142号）', 'ecological_red_line'],
  ])('%s：禁止；国务院批准的须核实', (_, kind) => {
    expect(judged(kind)?.mark).toBe('red')
    expect(judged(kind, { approver: 'state_council' })?.mark).toBe('check')
  })
  it.each([
    ['核心区', '2026-03-14', 'red', '自然保护区条例第三十二条'],
    ['缓冲区', '2026-03-14', 'red', '自然保护区条例第三十二条'],
    ['实验区', '2026-03-14', 'check', '自然保护区条例第三十二条'],
    [undefined, '2026-03-14', 'check', '自然保护区条例第三十二条'],
    ['核心保护区', '2026-03-15', 'red', '自然保护区条例'],
    ['一般控制区', '2026-03-15', 'check', '自然保护区条例'],
    ['实验区', '2026-03-15', 'check', '自然保护区条例'],
    [undefined, '2026-03-15', 'check', '自然保护区条例'],
  ])('自然保护区%s，%s：按当日的条例和分区（国务院令第167号32；第830号）', (zone, day, mark, article) => {
    expect(judged('nature_reserve', { day, ...(zone === undefined ? {} : { class: zone }) })).toMatchObject({ mark, article })
  })
  it('只有国家重要湿地禁止占用，四类项目须核实属于哪一类；省级重要和一般湿地征求意见，级别不明的问（湿地保护法19）', () => {
    const project = { project_class: 'mining' } as const
    expect(judged('wetland', { class: '国家重要湿地', ...project })?.mark).toBe('red')
    expect(judged('wetland', { class: '国家重要湿地', approver: 'state_council', ...project })?.mark).toBe('check')
    expect(judged('wetland', { class: '国家重要湿地' })?.mark).toBe('check')
    for (const of of ['省级重要湿地', '一般湿地'])
      expect(judged('wetland', { class: of, ...project })).toMatchObject({ mark: 'check', reason: expect.stringContaining('授权部门') })
    expect(judged('wetland', project)?.reason).toContain('级别不明')
  })
  it('水污染防治法到2026-08-14为止，其后依生态环境法典', () => {
    expect(judged('water_source', { class: '一级保护区', day: '2026-08-14' })).toMatchObject({ mark: 'red', article: '水污染防治法第六十五条' })
    expect(judged('water_source', { class: '一级保护区', day: '2026-08-15' })).toMatchObject({ mark: 'red', article: '生态环境法典' })
    expect(judged('water_source', { class: '二级保护区', day: '2026-08-15' })).toMatchObject({ mark: 'check', article: '生态环境法典' })
  })
  it('饮用水水源一级保护区禁止，谁批准都一样；其余须核实（水污染防治法65、66）', () => {
    expect(judged('water_source', { class: '一级保护区', approver: 'state_council' })?.mark).toBe('red')
    expect(judged('water_source', { class: '二级保护区' })?.mark).toBe('check')
  })
  it('城镇开发边界内的，与填报一致则告知，不一致须核实', () => {
    expect(judged('urban_boundary', { urban: true })?.mark).toBe('told')
    expect(judged('urban_boundary')?.mark).toBe('check')
  })
  it('公益林内填报为商品林的须核实（森林法47）', () => {
    expect(judged('public_benefit_forest', { forest_class: '012' })?.mark).toBe('told')
    expect(judged('public_benefit_forest')?.mark).toBe('check')
  })
  it('图层的保护等级比填报的严：项目不得使用的禁止，可以使用的须核实（办法4）', () => {
    expect(judged('protection_grade', { class: '4' })?.mark).toBe('told')
    expect(judged('protection_grade', { class: '2' })).toMatchObject({ mark: 'check', class: 'Ⅱ级' })
    expect(judged('protection_grade', { class: '1' })?.reason).toContain('填报为Ⅳ级，图层为Ⅰ级')
    expect(judged('protection_grade', { class: '1' })?.mark).toBe('red')
    expect(judged('protection_grade', { class: '甲' })?.mark).toBe('check')
  })
  it('只有细碎图形相交的不算；规定施行以前的不适用', () => {
    expect(judged('wetland', { share: { inside: 'none' } })).toBeNull()
    expect(judged('wetland', { day: '2022-05-31' })?.mark).toBe('told')
  })
  it('记下两种面积、图层版本；版本已不再有效的随理由说明', () => {
    expect(judged('wetland', { share: { note: '现为“已撤回”' } })).toMatchObject({
      plane_m2: '123.46',
      ellipsoidal_m2: '123.40',
      layer: 'v1',
      document_number: '试1号',
      reason: expect.stringContaining('已撤回'),
    })
  })
})
