import { describe, expect, it } from 'vitest'
import { type ReviewedLand, reviewLevel } from './review-level.ts'

describe('谁来审核（森林法实施条例16）', () => {
  const land = (use_type: ReviewedLand['use_type'], area_ha: string, land_class = '1111'): ReviewedLand => ({ use_type, area_ha, land_class })
  it.each([
    ['防护林9.9999公顷', [land('protective', '9.9999')], 'provincial'],
    ['防护林10公顷，“以上”含本数', [land('protective', '10')], 'national'],
    ['防护林与特用林合计10公顷', [land('protective', '6'), land('special', '4')], 'national'],
    ['用材林34.9999公顷', [land('timber', '34.9999')], 'provincial'],
    ['用材林、经济林、采伐迹地合计35公顷', [land('timber', '20'), land('economic', '10'), land('other', '5', '1610')], 'national'],
    ['其他林地69.9999公顷', [land('other', '69.9999', '1710')], 'provincial'],
    ['其他林地70公顷', [land('nursery', '30', '1500'), land('other', '40', '1710')], 'national'],
    ['各类都不到的不合并计算', [land('protective', '9'), land('timber', '34'), land('other', '69', '1710')], 'provincial'],
  ] as const)('%s', (_, lands, level) => expect(reviewLevel('permanent', lands).level).toBe(level))
  it('临时使用和直接为林业生产服务的由下级审批', () => {
    expect(reviewLevel('temporary', [land('protective', '50')]).level).toBe('delegated')
    expect(reviewLevel('forestry', [land('protective', '50')]).level).toBe('delegated')
  })
})
