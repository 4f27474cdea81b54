import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { compensationDesk, COUNTY, today } from '../run/fixtures.server.ts'
import { publicForestVerification } from './public_forest_verification.ts'

onEveryStore('公益林核查的事中规则', 'migrated', (opened) => {
  const { hands, create, code } = compensationDesk(opened)

  it('核查：合格面积不大于核实面积，比率由抽查算出', async () => {
    const sample = { declared: '100', verified: '90', qualified: '81' }
    const body = { division: COUNTY, inspected_on: today(), declared_area: '1000', samples: [sample] }
    expect(await code(create(hands.county, publicForestVerification, { ...body, samples: [{ ...sample, qualified: '91' }] }))).toBe('sample_grows')
    expect(await create(hands.county, publicForestVerification, body)).toMatchObject({
      verified_rate: '90.00',
      qualified_rate: '90.00',
      verified_area: '900.00',
      qualified_area: '810.00',
    })
  })
})
