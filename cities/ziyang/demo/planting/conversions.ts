import { dutyConversion } from '#domains/planting/conversion/duty_conversion.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

/** What another province's city has, entered and given up again: it does not hold here, and no paper of this province was found. */
export function foreignConversion(demo: Demo): LoadedRecord {
  const { city } = demo.divisions
  const at = moment('2024-01-09', 10)
  const desk = hand(demo, 'city.forestry_officer', city)
  const fields = {
    province: '37',
    form: 'other',
    quantity: '2.00',
    trees: '3.00',
    document: '青岛市全民义务植树条例（外省，供参考）',
    article: '第四条',
    valid_from: '2001-01-01',
    paper: [demo.evidence('duty_conversion:37', { taken_at: at, picture: 'document' })],
  }
  const life = begin(dutyConversion, { id: seededId('duty_conversion:37', at), division: city.id }, fields, desk(at))
  life.step('drop', {}, desk(moment('2024-01-11', 15), '外省的标准，本市不能用；等省里的文件'))
  return life.loaded()
}
