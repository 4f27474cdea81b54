import { keyPersonLife, type KeyPersonFacts } from '#domains/fire/key_person/life.ts'
import { lived, step } from '#kit/register/life.ts'
import { keyPerson } from '#domains/fire/key_person/key_person.ts'
import { seasonEnd } from '#domains/fire/ban/season.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { seedActor } from '../../seed.server.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { madeUpName, madeUpPhone } from '../names.ts'
import { hand } from './hands.ts'
import { moment, office } from './moments.ts'

const kinds = [
  ['elderly_alone', '独居，有祭祀烧纸习惯'],
  ['elderly_alone', '年事已高，常在林边烧灰'],
  ['minor', '假期无人看管，好玩火'],
  ['intellectual', '辨识能力弱，曾在林边生火'],
  ['mental', '病情不稳定，曾携带火种上山'],
  ['worshipper', '每逢清明上山集中祭祀'],
  ['field_worker', '长期在林区作业，野外做饭'],
  ['beekeeper', '林区放蜂，使用喷烟器'],
  ['charcoal_burner', '曾从事烧炭'],
] as const

const OFFSET = 20_000

/** To the end of the season; of one not ordered yet the end and its order are the demonstration's own. */
function seasonOf(valid_from: string): Pick<KeyPersonFacts, 'valid_to' | 'season_order'> {
  const end = seasonEnd(valid_from)
  return end === null ? { valid_to: addCalendarDays(valid_from, 180), season_order: '演示防火期命令' } : { valid_to: end }
}

function facts(demo: Demo, village: DemoDivision, n: number, valid_from: string, draw: Rng): KeyPersonFacts {
  const [category, risk_reason] = draw.pick(kinds)
  const watcher = draw.chance(0.6) ? hand(demo, 'ranger', village) : hand(demo, 'village.forest_chief', village)
  return {
    person_name: madeUpName(OFFSET + n),
    category,
    risk_reason,
    valid_from,
    ...seasonOf(valid_from),
    guardian_name: madeUpName(OFFSET + 7000 + n),
    guardian_phone: madeUpPhone(OFFSET + n),
    watcher: watcher('').by,
  }
}

/** The key persons of a season that is over: all had a guardian and a watcher to its end; the records expired with it. */
export function* seasonKeyPersons(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random(`key persons ${year}`)
  let n = 0
  for (const village of demo.divisions.villages) {
    for (let k = draw.pick([0, 1, 1, 1, 2]); k > 0; k--) {
      n++
      const listed = addCalendarDays(`${year}-01-03`, draw.int(0, 16))
      const f = facts(demo, village, n, listed, draw)
      const expired = moment(addCalendarDays(f.valid_to, 1), 15)
      const at = { listed: office(listed, draw), assigned: office(addCalendarDays(listed, draw.int(1, 3)), draw), expired: n % 130 === 0 ? null : expired }
      const township = hand(demo, 'township.officer', village)
      const rows = keyPersonLife({ id: seededId(`key_person:${year}:${n}`, listed), division: village.id, demo: true }, f, township(''), at, seedActor)
      const gone = office(addCalendarDays(`${year}-03-01`, draw.int(0, 40)), draw)
      yield {
        register: keyPerson,
        versions:
          n % 130 === 0 ? lived(keyPerson, rows, [{ step: 'remove', deed: township(gone, '已随子女外出居住'), set: { watched_to: gone.slice(0, 10) } }]) : rows,
      }
    }
  }
}

/** The list of the season now or next: most are watched, some wait for a watcher, some lost theirs. */
export function* presentKeyPersons(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('key persons now')
  const today = demo.now.slice(0, 10)
  const near = demo.divisions.villages.filter((v) => v.parent?.parent?.code === '512021')
  for (const [i, village] of draw.shuffle(near).slice(0, 110).entries()) {
    const listed = addCalendarDays(today, i % 11 === 0 ? -1 : -draw.int(8, 20))
    const f = facts(demo, village, 9000 + i, listed, draw)
    const at = { listed: office(listed, draw), assigned: i % 11 === 0 ? null : office(addCalendarDays(listed, draw.int(1, 3)), draw), expired: null }
    const township = hand(demo, 'township.officer', village)
    const rows = keyPersonLife({ id: seededId(`key_person:now:${i}`, listed), division: village.id, demo: true }, f, township(''), at, seedActor)
    const lost = addCalendarDays(today, -2)
    yield {
      register: keyPerson,
      versions: i % 23 === 5 ? step(keyPerson, rows, 'lapse', {}, township(office(lost, draw), '看护人外出务工'), { watched_to: lost }) : rows,
    }
  }
}
