import { describe, expect, it } from 'vitest'
import { born, lived, step } from '#kit/register/life.ts'
import { at, by, code, head } from '#tests/rooms/lives.ts'
import { fireUsePermit } from './fire_use_permit.ts'

const point = { type: 'Point', coordinates: [105.05, 30.05] }

describe('野外用火许可', () => {
  const fields = {
    applicant: '村委会',
    kind: 'open_fire',
    purpose: 'farm_straw',
    place: '坡地',
    location: point,
    window_from: at('2023-09-20', '09:00'),
    window_to: at('2023-09-20', '13:00'),
    person_in_charge: '某',
    crew: 5,
    stop_rule: '三级停',
    neighbours_notified: false,
  }
  it('未通知相邻单位和住户的不予批准；未画位置的不受理', () => {
    const rows = lived(fireUsePermit, born(fireUsePermit, head('u'), fields, by('t', at('2023-09-10'))), [
      { step: 'survey', fields: { survey_note: '同意' }, deed: by('t', at('2023-09-11')) },
    ])
    expect(code(() => step(fireUsePermit, rows, 'approve', { decided_by: '试验县人民政府', approval_number: '1号' }, by('c', at('2023-09-12'))))).toBe(
      'neighbours_not_notified',
    )
    expect(code(() => born(fireUsePermit, head('u'), { ...fields, location: null }, by('t', at('2023-09-10'))))).toBe('place_not_drawn')
  })
  it('由县级人民政府批准，林业局、乡镇、村都不能（森林草原防灭火条例27）', () => {
    expect(fireUsePermit.transitions.approve.by).toEqual(['county.fire_officer'])
    const rows = lived(fireUsePermit, born(fireUsePermit, head('u'), { ...fields, neighbours_notified: true }, by('t', at('2026-09-10'))), [
      { step: 'survey', fields: { survey_note: '同意' }, deed: by('t', at('2026-09-11')) },
    ])
    const approved = (decided_by: string) => code(() => step(fireUsePermit, rows, 'approve', { decided_by, approval_number: '1号' }, by('c', at('2026-09-12'))))
    expect(['青溪县林业局', '青溪县毛家镇人民政府', '石塘村村民委员会', '青溪县人民政府', '云岭区人民政府', '简阳市人民政府'].map(approved)).toEqual([
      'not_a_government',
      'not_a_government',
      'not_a_government',
      'passed',
      'passed',
      'passed',
    ])
  })
})
