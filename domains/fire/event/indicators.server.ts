import { FIRE_LAW_CHANGE } from '#datasets/fire/regulations.ts'
import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { fireLaw } from '../law.ts'
import { fireEvent } from './fire_event.ts'

/** Said of every number of fires: the series breaks, and years on both sides are not compared without saying so. */
const SERIES = `自${FIRE_LAW_CHANGE}起统计口径改变：此前按森林防火条例40（引燃林木即计，较大从1公顷起），此后按森林草原防灭火条例45、47（不足0.067公顷或者未伤害林木又无伤亡的不计，较大从10公顷起），两边的年度不可直接比较。火灾统计由森林草原防灭火指挥机构负责，这里是林业台账的记录`

const counted = (title: string) => ({ title, unit: '起', of: fireEvent, clock: 'discovered_on', basis: fireLaw('classes', 'statistics') }) as const

const fireIncidents = count('fire.fire_incidents', {
  ...counted('森林火情'),
  where: (e) => e('state', '<>', 'false_alarm'),
  description: '按发现时间登记的全部火情，核实为非火情的不计；计入和不计入森林火灾的都在内，不受统计口径改变的影响',
})

const forestFires = count('fire.forest_fires', {
  ...counted('森林火灾'),
  where: (e) => e.and([e('state', '<>', 'false_alarm'), e(e.fn.coalesce('final_class', 'fire_class'), 'not in', ['none'])]),
  description: `火情中按起火当日的规定构成森林火灾的，有调查认定等级的按认定，没有的按初定；面积或伤亡不全、还不能判断的不计。${SERIES}`,
})

const forestFiresOld = count('fire.forest_fires_old', {
  ...counted('森林火灾（2025年以前口径）'),
  where: (e) => e.and([e('state', '<>', 'false_alarm'), e('class_old', '<>', 'none')]),
  description: `同样的火情一律按2025年以前的口径计，与“2026年起口径”并列。${SERIES}`,
})

const forestFiresNew = count('fire.forest_fires_new', {
  ...counted('森林火灾（2026年起口径）'),
  where: (e) => e.and([e('state', '<>', 'false_alarm'), e('class_new', '<>', 'none')]),
  description: `同样的火情一律按2026年起的口径计，与“2025年以前口径”并列。${SERIES}`,
})

export const eventIndicators: readonly Indicator[] = [fireIncidents, forestFires, forestFiresOld, forestFiresNew]
