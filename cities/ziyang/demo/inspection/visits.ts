import { born, step } from '#kit/register/life.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, Rng } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { spot } from '../fire/ground.ts'
import { office } from '../fire/moments.ts'

const findings = [
  '卡点值守在岗，登记簿完整',
  '卡点无人值守，已当场约谈',
  '坟区防火桶配备到位',
  '扑火机具库账物相符',
  '护林员能讲清责任区和报告电话',
  '林缘可燃物清理不彻底，已登入隐患台账',
] as const
const targets = [
  ['township', '乡镇防火办'],
  ['village', '村级防火责任落实'],
  ['checkpoint', '防火卡点'],
  ['graveyard', '集中坟区'],
  ['scenic_area', '景区'],
  ['forest_farm', '林区道路'],
] as const

function fireVisit(demo: Demo, key: string, day: string, mode: 'unannounced' | 'announced', draw: Rng): Row[] {
  const village = draw.pick(demo.divisions.villages)
  const [target_kind, said] = draw.pick(targets)
  const at = office(day, draw)
  const place = spot(village, draw)
  const cityTeam = draw.chance(0.3)
  const deed = hand(demo, cityTeam ? 'city.fire_officer' : 'county.fire_officer', village)(at)
  const fields = {
    line: 'fire',
    visited_on: day,
    mode,
    target_kind,
    target: `${village.name}${said}`,
    team: cityTeam ? '市森林防火督导组' : `${village.parent?.parent?.name ?? ''}森林防火督导组`,
    inspectors: draw.int(2, 5),
    findings: draw.pick(findings),
    problems: draw.int(0, 3),
    location: { type: 'Point', coordinates: place },
    photos: draw.chance(0.5) ? [demo.evidence(`supervision_visit:${key}`, { taken_at: at, position: place, picture: 'scene' })] : [],
  }
  return born(inspection, { id: seededId(`supervision_visit:${key}`, at), division: village.id, demo: true }, fields, deed)
}

/** Fire visits of the year: the unannounced ones as many as the city counts; announced and voided ones count for nothing. */
export function* fireVisits(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('supervision visits')
  const inYear = (): string => (draw.chance(0.7) ? addCalendarDays(`${year}-01-04`, draw.int(0, 145)) : addCalendarDays(`${year}-06-05`, draw.int(0, 200)))
  for (let i = 0; i < Number(demo.targets['fire.supervision_inspections']); i++)
    yield { register: inspection, versions: fireVisit(demo, `${i}`, inYear(), 'unannounced', draw) }
  for (let i = 0; i < 7; i++) yield { register: inspection, versions: fireVisit(demo, `announced:${i}`, inYear(), 'announced', draw) }
  const wrong = fireVisit(demo, 'void', `${year}-04-05`, 'unannounced', draw)
  const deed = { at: `${year}-04-07T10:00:00+08:00`, by: String(wrong[0]?.created_by), reason: '与前一条重复' }
  yield { register: inspection, versions: step(inspection, wrong, 'annul', {}, deed) }
  const today = demo.now.slice(0, 10)
  for (let i = 0; i < 6; i++)
    yield { register: inspection, versions: fireVisit(demo, `now:${i}`, addCalendarDays(today, -draw.int(1, 20)), 'unannounced', draw) }
}
