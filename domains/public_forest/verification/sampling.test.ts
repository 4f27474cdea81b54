import { describe, expect, it } from 'vitest'
import { project } from './sampling.ts'

describe('核查测算', () => {
  it('测算核实面积＝申报×核实率，测算合格面积＝核实×合格率，合格率＝Σ抽查合格/Σ抽查核实', () => {
    const samples = [
      { declared: '100', verified: '90', qualified: '81' },
      { declared: '100', verified: '100', qualified: '95' },
    ]
    // 核实率 190/200 = 95 %; 合格率 176/190 = 92.6315… %; 1000 × 0.95 = 950; 950 × 176/190 = 880
    expect(project('1000', samples)).toEqual({ verified_rate: '95.00', qualified_rate: '92.63', verified_mu: '950.00', qualified_mu: '880.00' })
  })
  it('没有抽查或没有核实面积时不给出比率', () => {
    expect(project('1000', [])).toBeNull()
    expect(project('1000', [{ declared: '10', verified: '0', qualified: '0' }])).toBeNull()
  })
})
