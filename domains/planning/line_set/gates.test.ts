import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'

const ground = {
  type: 'Polygon',
  coordinates: [
    [
      [104.1, 29.1],
      [104.11, 29.1],
      [104.11, 29.11],
      [104.1, 29.11],
      [104.1, 29.1],
    ],
  ],
}

onEveryWorld('三区三线成果', (world) => {
  const hands = handsOf(world)
  const city = 'city.forestry_officer@city'
  const county = 'county.forestry_officer@west'
  async function line(kind: string, from: string, force = true): Promise<string> {
    const id = await hands.create(county, 'control_layer', {
      division: '990101',
      kind,
      document_number: `${kind}${from}`,
      issuer: '试',
      source: '试',
      in_force_from: from,
    })
    if (!force) return id
    const content = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:4490' } },
      features: [{ type: 'Feature', properties: {}, geometry: ground }],
    }
    await world().ask(world().hand(county), `/api/registers/control_layer/records/${id}/content`, { body: content })
    await hands.step(county, 'control_layer', id, 'check')
    await hands.step(city, 'control_layer', id, 'enter_force')
    return id
  }

  it('三条线都生效、启用当日都有效才能启用，同一地方只有一版', async () => {
    const [farmland, red_line, urban_boundary] = [
      await line('permanent_farmland', '2022-01-01'),
      await line('ecological_red_line', '2022-01-01'),
      await line('urban_boundary', '2022-10-01'),
    ]
    const waiting = await line('urban_boundary', '2023-01-01', false)
    const body = { division: '990000', title: '某市三区三线', document_number: '函1号', issuer: '自然资源部门', farmland, red_line, urban_boundary }
    expect(await hands.refusedCreate(city, 'control_line_set', { ...body, farmland: red_line })).toBe('line_set_kind')
    const early = await hands.create(city, 'control_line_set', { ...body, urban_boundary: waiting })
    expect(await hands.refused(city, 'control_line_set', early, 'enable', { enabled_on: '2022-11-01' })).toBe('line_set_not_in_force')
    const id = await hands.create(city, 'control_line_set', body)
    expect(await hands.refused(city, 'control_line_set', id, 'enable', { enabled_on: '2022-09-01' })).toBe('line_set_not_in_force')
    await hands.step(city, 'control_line_set', id, 'enable', { enabled_on: '2022-11-01' })
    const rival = await hands.create(city, 'control_line_set', body)
    expect(await hands.refused(city, 'control_line_set', rival, 'enable', { enabled_on: '2023-11-01' })).toBe('line_set_rival')
    expect(await hands.refusedCreate(county, 'control_line_set', body)).toBe('role_missing')
  })
})
