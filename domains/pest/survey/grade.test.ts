import { describe, expect, it } from 'vitest'
import { isDisaster, meanOf, mothGrade } from './grade.ts'
import { countedWhole, gradeGiven } from './checks.ts'
import { reckoned } from './gates.server.ts'

const code = (check: typeof gradeGiven, after: Record<string, unknown>) => check({ before: null, after, at: '2023-06-10T10:00:00+08:00' })?.code ?? null

describe('蜀柏毒蛾发生程度（《绿色天府》2021-04转述的监测办法）', () => {
  it('卵50、201、401，幼虫10、31、51起为轻、中、重；不到轻度是低虫低感，不是发生', () => {
    expect(['49.99', '50', '200.99', '201', '400.99', '401'].map((m) => mothGrade('egg', m))).toEqual([
      'none',
      'light',
      'light',
      'moderate',
      'moderate',
      'severe',
    ])
    expect(['9.99', '10', '30.99', '31', '50.99', '51'].map((m) => mothGrade('larva', m))).toEqual(['none', 'light', 'light', 'moderate', 'moderate', 'severe'])
    expect(
      meanOf([
        { tree: 1, count: 10 },
        { tree: 2, count: 11 },
        { tree: 3, count: 11 },
      ]),
    ).toBe('10.67')
  })
  it('同一样株不填两次；没有分级标准的写明人工判定和依据', () => {
    expect(
      code(countedWhole, {
        counts: [
          { tree: 1, count: 1 },
          { tree: 1, count: 2 },
        ],
      }),
    ).toBe('pest_tree_counted_twice')
    expect(code(gradeGiven, { pest: 'cypress_moth', stage: 'larva', counts: [] })).toBe('pest_counts_missing')
    expect(code(gradeGiven, { pest: 'bamboo_locust', stage: 'larva', counts: [] })).toBe('pest_grade_missing')
    expect(code(gradeGiven, { pest: 'bamboo_locust', stage: 'larva', grade_judged: 'light', grade_ground: '市级标准' })).toBeNull()
  })
})

describe('成灾标准（林造发〔2012〕26号）', () => {
  it('非检疫性叶部害虫失叶60%或死亡10%，钻蛀20%或10%；检疫性钻蛀15%或5%；2012年以前不判', () => {
    const at = (pest: Parameters<typeof isDisaster>[0], damage: string | null, dead: string | null, day = '2023-05-01') => isDisaster(pest, day, damage, dead)
    expect([at('cypress_moth', '59.99', '9.99'), at('cypress_moth', '60', null), at('cypress_moth', null, '10')]).toEqual([false, true, true])
    expect([at('cypress_borer', '19.99', null), at('cypress_borer', '20', null), at('palm_weevil', '15', null), at('palm_weevil', '14', '4.99')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(at('cypress_moth', '100', '100', '2012-01-31')).toBe(false)
  })
  it('发生面积只有轻度以上，成灾面积只有成灾的', () => {
    const survey = {
      pest: 'cypress_moth',
      stage: 'larva',
      grade_judged: null,
      area_mu: '3000.00',
      surveyed_on: '2023-07-15',
      damage: '10',
      dead: null,
    } as const
    expect(reckoned({ ...survey, counts: [{ tree: 1, count: 9 }] })).toMatchObject({ grade: 'none', occurrence_mu: '0.00', disaster_mu: '0.00' })
    expect(reckoned({ ...survey, counts: [{ tree: 1, count: 60 }], damage: '70' })).toMatchObject({
      grade: 'severe',
      occurrence_mu: '3000.00',
      disaster_mu: '3000.00',
    })
  })
})
