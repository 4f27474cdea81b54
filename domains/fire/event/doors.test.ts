import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'

const county = 'county.fire_officer@west'

onEveryWorld('doors of fires', (world) => {
  const h = handsOf(world)

  it('the regulation of a day', async () => {
    const rules = async (on: string) => (await h.get(county, `/api/fire/rules?on=${on}`)).body
    expect(await rules('2025-12-31')).toMatchObject({ regulation: '森林防火条例（国务院令第541号）', changed_on: '2026-01-01' })
    expect(await rules('2026-01-01')).toMatchObject({ regulation: '森林草原防灭火条例（国务院令第822号）' })
  })
})
