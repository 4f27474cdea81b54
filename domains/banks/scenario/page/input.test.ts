import { expect, test } from 'vitest'
import { scenarioInput } from '../input.ts'
import { fieldsOf, type Offered } from './fields.ui.ts'
import { bodyOf, filledOf, shapeOf } from './input.ui.ts'

const offered: Offered = { plantable: { cypress: '柏木' }, stand_class: { arbour: '乔木林' }, species_group: { cypress: '柏木' }, origin: { planted: '人工' } }
const asked = (query: string) => {
  const address = new URLSearchParams(query)
  const shape = shapeOf(address)
  const fields = fieldsOf(shape, offered)
  return scenarioInput.safeParse(bodyOf(shape.action, fields, filledOf(address, fields, 2024)))
}

test('the door takes what the form of each action sends, percents as shares', () => {
  expect(asked('species_group=cypress&area_ha=100&survival=85').data).toEqual({
    action: 'planting',
    year: 2024,
    species_group: 'cypress',
    area_ha: 100,
    survival: 0.85,
  })
  const stand = 'from=stand&stand.stand_class=arbour&stand.species_group=cypress&stand.origin=planted&stand.area_ha=20&stand.volume_m3_ha=60'
  const standAsked = { stand_class: 'arbour', species_group: 'cypress', origin: 'planted', area_ha: 20, volume_m3_ha: 60 }
  expect(asked(`action=fire&start=2025&lost_share=40&${stand}`).data).toEqual({ action: 'fire', year: 2025, lost_share: 0.4, stand: standAsked })
  expect(asked(`action=harvest&volume_m3=120.5&replants=1&replant.species_group=cypress&replant.survival=90&replant.after_years=2&${stand}`).data).toEqual({
    action: 'harvest',
    year: 2024,
    volume_m3: 120.5,
    stand: standAsked,
    replant: { species_group: 'cypress', survival: 0.9, after_years: 2 },
  })
  expect(asked(`action=occupation&area_ha=3&sub_compartment=0190b3a1-0000-7000-8000-000000000001`).data).toEqual({
    action: 'occupation',
    year: 2024,
    area_ha: 3,
    sub_compartment: '0190b3a1-0000-7000-8000-000000000001',
  })
})

test('what another action asked for is left out, and planting has no replanting after it', () => {
  expect(asked('species_group=cypress&area_ha=1&survival=85&lost_share=40&replants=1&stand.area_ha=9').success).toBe(true)
  expect(shapeOf(new URLSearchParams('action=felling')).action).toBe('planting')
})
