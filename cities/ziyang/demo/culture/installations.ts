import { cultureInstallation } from '#domains/culture/installation/culture_installation.ts'
import type { InstallationKind } from '#domains/culture/installation/kinds.ts'
import { MEND_DAYS } from '#datasets/culture/forest-city.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

/** What became of one since it was put up. */
type Fate = 'stands' | 'was mended' | 'to be mended' | 'late' | 'mended, not accepted' | 'removed'
type One = { readonly kind: InstallationKind; readonly n: number; readonly set_on: string; readonly fate: Fate }

const plants = [
  ['香樟', 'Cinnamomum camphora'],
  ['银杏', 'Ginkgo biloba'],
  ['桂花', 'Osmanthus fragrans'],
  ['紫薇', 'Lagerstroemia indica'],
  ['黄葛树', 'Ficus virens'],
  ['柏木', 'Cupressus funebris'],
  ['海棠', 'Malus spectabilis'],
  ['芙蓉', 'Hibiscus mutabilis'],
] as const
const sayings = ['爱护花草，共享绿色', '森林城市，你我同行', '一草一木皆生命', '绿水青山就是金山银山'] as const
const prefixes: Readonly<Record<InstallationKind, string>> = { wall: '墙', plant_plate: '花', green_plate: '绿', sign: '标', other: '其' }
const lost: Readonly<Partial<Record<InstallationKind, 'broken' | 'fallen' | 'faded'>>> = { wall: 'broken', plant_plate: 'fallen', green_plate: 'faded' }

/** Of the walls one is late; of the plates some are broken, some were mended, one was taken away. */
const fateOf = (kind: InstallationKind, n: number): Fate => {
  if (kind === 'wall') return n === 3 ? 'late' : n === 1 ? 'was mended' : 'stands'
  if (n % 60 === 11) return 'late'
  if (n % 60 === 23) return 'to be mended'
  if (n % 60 === 35) return 'was mended'
  if (n === 47) return 'mended, not accepted'
  return kind === 'green_plate' && n === 59 ? 'removed' : 'stands'
}

function* planned(demo: Demo): Generator<One> {
  const total = (figure: string): number => Number(demo.targets[`culture.${figure}`])
  const some = function* (kind: InstallationKind, many: number, from: string, span: number): Generator<One> {
    for (let n = 0; n < many; n++) yield { kind, n, set_on: workday(addCalendarDays(from, Math.floor((n * span) / many))), fate: fateOf(kind, n) }
  }
  yield* some('wall', total('walls'), `${targetYear}-03-20`, 160)
  yield* some('plant_plate', total('plant_plates'), `${targetYear}-04-03`, 90)
  yield* some('green_plate', total('green_plates'), `${targetYear}-05-08`, 120)
  yield* some('sign', 18, `${targetYear + 1}-04-08`, 60)
}

function record(demo: Demo, { kind, n, set_on, fate }: One, where: DemoDivision): LoadedRecord {
  const today = demo.now.slice(0, 10)
  const [town, second, county] = [hand(demo, 'township.officer', where), hand(demo, 'township.officer', where, 1), hand(demo, 'county.forestry_officer', where)]
  const [plant, latin] = plants[n % plants.length]!
  const named: Readonly<Record<InstallationKind, string>> = {
    wall: `“${sayings[n % sayings.length]}”主题宣传墙`,
    plant_plate: plant,
    green_plate: sayings[n % sayings.length]!,
    sign: '森林城市标识牌',
    other: '其他',
  }
  const at = moment(set_on, 15)
  const shift = ((n % 25) - 12) * 0.0004
  const position: [number, number] = [Number((where.centroid[0] + shift).toFixed(6)), Number((where.centroid[1] + shift / 2).toFixed(6))]
  const photo = demo.evidence(`installation ${kind} ${where.code} ${set_on}`, { taken_at: moment(set_on, 14), position, picture: 'scene' })
  const fields = {
    number: `${prefixes[kind]}${set_on.slice(0, 4)}-${String(n + 1).padStart(3, '0')}`,
    kind,
    name: `${named[kind]}（演示）`,
    ...(kind === 'plant_plate' ? { plant: latin } : {}),
    place: `${where.name}${kind === 'wall' ? '文化广场' : kind === 'sign' ? '入城口' : '街心绿地'}`,
    location: { type: 'Point', coordinates: position },
    size: kind === 'wall' ? '12米×3米，铝塑板' : '30厘米×20厘米，不锈钢',
    set_on,
    keeper_unit: `${where.name}人民政府`,
    keeper: town(at).by,
    photo: [photo],
  }
  const life = begin(cultureInstallation, { id: seededId(`culture_installation:${kind} ${n}`, at), division: where.id }, fields, town(at))
  const picture = (key: string, day: string): string =>
    demo.evidence(`installation ${kind} ${n} ${key}`, { taken_at: moment(day, 9), position, picture: key === 'after' ? 'after' : 'before' })
  const break_ = (found_on: string): void => {
    const damage = { found_on, damage: lost[kind] ?? 'broken', damage_note: '面板开裂，字迹不清', damage_photos: [picture(`before ${found_on}`, found_on)] }
    life.step('report', damage, second(moment(found_on, 10)), {
      mend_due: addCalendarDays(found_on, MEND_DAYS.value),
      mended_on: null,
      mend_note: null,
      mend_photos: [],
    })
  }
  const mend = (mended_on: string): void =>
    life.step('mend', { mended_on, mend_note: '更换面板', mend_photos: [picture('after', mended_on)] }, town(moment(mended_on, 16)))
  if (fate === 'was mended') {
    const found = addCalendarDays(set_on, 200)
    break_(found)
    mend(addCalendarDays(found, 9))
    life.step('accept', {}, second(moment(addCalendarDays(found, 12), 10)), { mend_due: null })
  }
  if (fate === 'late') break_(addCalendarDays(today, -MEND_DAYS.value - 12 - (n % 7)))
  if (fate === 'to be mended') break_(addCalendarDays(today, -4))
  if (fate === 'mended, not accepted') {
    break_(addCalendarDays(today, -12))
    mend(addCalendarDays(today, -2))
  }
  if (fate === 'removed') {
    const removed_on = addCalendarDays(set_on, 500)
    life.step('remove', { removed_on }, county(moment(removed_on, 11), '道路改造，绿地调整'))
  }
  return life.loaded()
}

/** Walls, plates and signs, each a record; most stand, some wait to be mended. */
export function* installations(demo: Demo): Generator<LoadedRecord> {
  const { townships } = demo.divisions
  const own = townships.find((t) => t.code === '512021107') ?? townships[0]!
  for (const one of planned(demo))
    yield record(demo, one, one.n % 30 === 11 || (one.kind === 'wall' && one.n === 0) ? own : townships[(one.n * 13) % townships.length]!)
}
