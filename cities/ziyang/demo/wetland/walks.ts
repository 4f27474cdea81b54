import { headsOf } from '#domains/patrol/patrol/heads.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import { born } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, Rng } from '../context.ts'
import { patrolYear, spreadDays } from '../days.ts'
import { round } from '../fire/ground.ts'
import { later, moment } from '../fire/moments.ts'
import type { Unit } from './units.ts'

const signs = [
  { kind: 'rubbish', note: '岸边零星生活垃圾，已当场清理', settled: true },
  { kind: 'outfall', note: '发现一处排口有异味，已通知生态环境部门', settled: false },
  { kind: 'nets', note: '浅水区有地笼两副，已收缴', settled: true },
  { kind: 'sand', note: '滩地有取土痕迹，已登记核查', settled: false },
  { kind: 'alien', note: '水葫芦约二十平方米，已组织打捞', settled: true },
  { kind: 'reclaiming', note: '滩地新筑土埂，已劝止并登记', settled: false },
] as const
const birds = ['白鹭', '池鹭', '夜鹭', '小䴙䴘', '绿头鸭', '黑水鸡', '普通翠鸟'] as const
const waters = ['clear', 'clear', 'turbid', 'low', 'high', 'bloom', 'odour'] as const
const weathers = ['sunny', 'cloudy', 'overcast', 'rain', 'cloudy'] as const

function proof(unit: Unit, draw: Rng): Record<string, unknown> {
  const u = draw.next()
  if (u < 0.25) return { evidence_grade: 'continuous', track: round(unit.village, draw, draw.int(16, 30)) }
  if (u < 0.9) return { evidence_grade: 'point', place: { type: 'Point', coordinates: unit.village.centroid } }
  return { evidence_grade: 'paper' }
}

/** One outing of an officer along a wetland; two in five are the river chief's as well, named by its number there and entered once. */
function walk(demo: Demo, unit: Unit, day: string, n: number, draw: Rng): LoadedRecord {
  const byCity = draw.chance(0.15)
  const [post] = draw.shuffle(demo.posts.over(byCity ? 'city.forestry_officer' : 'county.forestry_officer', byCity ? demo.divisions.city : unit.village))
  if (!post) throw new Error(`demo_no_post: ${unit.village.name}没有湿地巡查人员`)
  const started_at = moment(day, draw.int(8 * 60 + 30, 15 * 60))
  const ended_at = later(started_at, draw.int(50, 170))
  const withRiver = draw.chance(0.4)
  const moved = proof(unit, draw)
  const fields = {
    kind: 'officer',
    walker: post.id,
    purposes: withRiver ? ['wetland', 'river'] : ['wetland'],
    started_at,
    ended_at,
    weather: draw.pick(weathers),
    water: draw.pick(waters),
    birds: draw.chance(0.45) ? [{ species: draw.pick(birds), count: draw.int(1, 40) }] : [],
    finds: draw.chance(0.2) ? [draw.pick(signs)] : [],
    ...(withRiver ? { river_session: `演示河巡〔${day.slice(0, 4)}〕${n + 1}号` } : {}),
    ...moved,
  }
  const photos = draw.chance(0.1)
    ? [demo.evidence(`wetland_walk:${n}`, { taken_at: later(started_at, 20), position: unit.village.centroid, picture: 'scene' })]
    : []
  const deed = { at: later(ended_at, 15), by: post.person, post: post.id }
  const head = { id: seededId(`wetland_walk:${n}`, started_at), division: unit.village.id, demo: true }
  return { register: patrol, versions: born(patrol, head, { ...fields, photos }, deed, { ...headsOf([post]), length_km: lengthKm(moved['track']) }) }
}

/** As many walks as the city counted in its year, and those of the last weeks. */
export function* walks(demo: Demo, units: readonly Unit[], year: number): Generator<LoadedRecord> {
  const draw = demo.random('wetland walks')
  const days = spreadDays(patrolYear(year), Number(demo.targets['wetland.patrols']), draw)
  let n = 0
  for (const day of days) yield walk(demo, draw.pick(units), day, n++, draw)
  for (let i = 0; i < 24; i++) yield walk(demo, draw.pick(units), addCalendarDays(demo.now.slice(0, 10), -draw.int(1, 28)), n++, draw)
}
