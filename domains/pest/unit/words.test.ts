import { describe, expect, it } from 'vitest'
import { woodWord, wordOf } from './words.ts'

describe('称谓随当地当日的疫情（植物检疫条例6、15）', () => {
  it('没有疫情、没有检出的称濒死松树，木材不称疫木；检出的不论何处都称病死松树；检测阴性的不称', () => {
    expect([wordOf(false, null), wordOf(true, null), wordOf(false, 'positive'), wordOf(true, 'negative'), wordOf(false, 'unclear')]).toEqual([
      'dying',
      'diseased',
      'diseased',
      'dying',
      'dying',
    ])
    expect([woodWord('dying'), woodWord('diseased')]).toEqual(['清理木材', '疫木'])
  })
})
