import { describe, expect, it } from 'vitest'
import { authorityOf, codeDisagrees, crosswalk } from './authority.ts'

describe('事权代码两个版本', () => {
  it('同一代码23，新版为市级，旧版为县级，按含义对照而不按数字', () => {
    expect(authorityOf('newer', '23')).toBe('city')
    expect(authorityOf('older', '23')).toBe('county')
    expect(crosswalk('newer', '23', 'older')).toBe('22')
    expect(crosswalk('older', '23', 'newer')).toBe('24')
    expect(crosswalk('older', '10', 'newer')).toBe('11')
  })
  it('旧版“20 地方”不能确定级别，没有的代码不猜', () => {
    expect(crosswalk('older', '20', 'newer')).toBeNull()
    expect(codeDisagrees('older', '20', 'province')).toContain('不能确定级别')
    expect(codeDisagrees('newer', '10', 'national')).toContain('没有事权代码10')
    expect(codeDisagrees('older', '23', 'city')).toContain('为县级，登记为市级')
    expect(codeDisagrees('newer', '23', 'city')).toBeNull()
  })
})
