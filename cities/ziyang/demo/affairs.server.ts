import { meeting } from '#domains/affairs/meeting/meeting.ts'
import { policyDocument } from '#domains/affairs/policy_document/policy_document.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { awards } from './affairs/awards.ts'
import type { Demo, DemoDivision, DemoRoom } from './context.ts'
import { moment, workday } from './days.ts'
import { begin } from './life.ts'

type Paper = { title: string; series: string; kind: string; issued: string; inForce: string | null; repealed?: string }

/** The five working rules of the forest chief system, and papers that the figure must not count. */
const papers: readonly Paper[] = [
  { title: '资阳市林长制运行规则（试行）（演示）', series: 'forest_chief', kind: 'rule', issued: '2021-11-08', inForce: '2021-12-01' },
  { title: '资阳市林长制巡林工作制度（试行）（演示）', series: 'forest_chief', kind: 'rule', issued: '2021-11-08', inForce: '2021-12-01' },
  { title: '资阳市林长制信息制度（试行）（演示）', series: 'forest_chief', kind: 'rule', issued: '2021-11-08', inForce: '2021-12-01' },
  { title: '资阳市林长制工作督查制度（试行）（演示）', series: 'forest_chief', kind: 'rule', issued: '2022-03-14', inForce: '2022-04-01' },
  { title: '资阳市林长制工作考核办法（试行）（演示）', series: 'forest_chief', kind: 'rule', issued: '2022-03-14', inForce: '2022-04-01' },
  { title: '资阳市林长制临时工作规定（演示）', series: 'forest_chief', kind: 'rule', issued: '2021-07-05', inForce: '2021-07-05', repealed: '2021-12-01' },
  { title: '关于开展林长巡林工作的通知（演示）', series: 'forest_chief', kind: 'notice', issued: '2023-02-20', inForce: '2023-02-20' },
  { title: '资阳市森林防火工作方案（演示）', series: 'forest_fire', kind: 'plan', issued: '2023-01-10', inForce: '2023-01-10' },
  { title: '资阳市林长制联席会议制度（演示）', series: 'forest_chief', kind: 'rule', issued: '2024-05-06', inForce: '2024-06-01' },
  { title: '资阳市林长制巡林工作制度（修订）（演示）', series: 'forest_chief', kind: 'rule', issued: '', inForce: null },
]

function* documents(demo: Demo): Generator<LoadedRecord> {
  const office = demo.posts.of('city.chief_office')[0]!
  const by = { by: office.person, post: office.id }
  for (const [i, paper] of papers.entries()) {
    const drafted = paper.issued === '' ? addCalendarDays(demo.now.slice(0, 10), -12) : addCalendarDays(paper.issued, -20)
    const at = moment(drafted, 10)
    const fields = { title: paper.title, series: paper.series, kind: paper.kind, issuer: '资阳市林长制办公室' }
    const life = begin(policyDocument, { id: seededId(`policy_document:${i}`, at), division: demo.divisions.city.id }, fields, { at, ...by })
    if (paper.issued !== '') {
      const file = demo.evidence(`policy document ${i}`, { taken_at: moment(paper.issued, 9), picture: 'document' })
      life.step(
        'issue',
        { number: `资林长办〔${paper.issued.slice(0, 4)}〕${i + 1}号`, issued_on: paper.issued, attachments: [file] },
        { at: moment(paper.issued, 11), ...by },
      )
    }
    if (paper.inForce) life.step('bring_into_force', { in_force_from: paper.inForce }, { at: moment(paper.inForce, 12), ...by })
    if (paper.repealed) life.step('repeal', { in_force_to: paper.repealed }, { at: moment(paper.repealed, 13), ...by, reason: '由正式制度替代' })
    yield life.loaded()
  }
}

const topics = [
  ['通报林长制工作情况', '各地对照问题清单整改'],
  ['研究森林防火工作', '加强重点时段火源管控'],
  ['研究重点难点问题', '实行清单管理、销号办结'],
  ['部署巡林和督查', '按频次开展巡林'],
  ['研究“林长+检察长+警长”协作', '完善线索移送机制'],
] as const

type Plan = { kind: string; name: string; where: DemoDivision; day: string }

function meetingsOf(demo: Demo): Plan[] {
  const draw = demo.random('meetings')
  const { city, counties } = demo.divisions
  const in2023 = (): string => workday(addCalendarDays('2023-01-04', draw.int(0, 345)))
  const some = (many: number, kind: string, name: string, where: DemoDivision): Plan[] =>
    Array.from({ length: many }, () => ({ kind, name, where, day: in2023() }))
  return [
    ...some(2, 'chief_meeting', '林长会议', city),
    ...some(4, 'joint_meeting', '林长制联席会议', city),
    ...some(6, 'special', '林业工作专题会议', city),
    ...counties.flatMap((c) => [
      ...some(2, 'chief_meeting', '林长会议', c),
      ...some(4, 'joint_meeting', '“林长+检察长+警长”联席会议', c),
      ...some(6, 'dispatch', '林长制工作调度会', c),
    ]),
  ]
}

function* meetings(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('meeting items')
  const today = demo.now.slice(0, 10)
  const planned: Plan = { kind: 'dispatch', name: '森林防火工作调度会', where: demo.divisions.city, day: workday(addCalendarDays(today, 6)) }
  const held: Plan = {
    kind: 'joint_meeting',
    name: '林长制联席会议',
    where: demo.divisions.counties[1] ?? demo.divisions.city,
    day: addCalendarDays(today, -4),
  }
  for (const [i, { kind, name, where, day }] of [...meetingsOf(demo), held, planned].entries()) {
    const level = where.level as 'city' | 'county'
    const office = demo.posts.over(`${level}.chief_office`, where)[0]!
    const chair = demo.posts.over(`${level}.forest_chief`, where)[0]!
    const ahead = day > today
    const at = ahead ? moment(addCalendarDays(today, -2), 10) : moment(day, 17)
    const items = draw
      .shuffle(topics)
      .slice(0, draw.int(1, 3))
      .map(([topic, decision]) => ({ topic, decision, given_to: null, due_on: null }))
    const fields = {
      title: `${where.name}${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${name}`,
      kind,
      level,
      held_on: day,
      chair: chair.id,
      attendance: draw.int(12, 60),
      items,
    }
    const deed = { by: office.person, post: office.id }
    const head = { id: seededId(`meeting:${i}`, at), division: where.id, ...(ahead ? { state: 'planned' } : {}) }
    const life = begin(meeting, head, fields, { at, ...deed })
    if (day < '2024-01-01') life.step('conclude', { minutes_number: `第${i + 1}期` }, { at: moment(addCalendarDays(day, 5), 10), ...deed })
    yield life.loaded()
  }
}

/** The government's 40th executive meeting of its fifth term, which studied the wetland law before its session (the bulletin's chapter 2). */
function executive(demo: Demo): LoadedRecord {
  const { city } = demo.divisions
  const office = demo.posts.of('city.forestry_officer')[0]!
  const deed = { by: office.person, post: office.id }
  const day = '2023-02-17'
  const fields = {
    title: '市人民政府五届第40次常务会议（演示）',
    kind: 'executive',
    level: 'city',
    term: 5,
    ordinal: 40,
    held_on: day,
    attendance: 32,
    items: [
      { kind: 'law_study', topic: '会前学法', law: '中华人民共和国湿地保护法', speaker: '市林业局', decision: null, given_to: null, due_on: null },
      { kind: 'decision', topic: '审议国土绿化工作安排', decision: '原则同意，按程序印发', given_to: null, due_on: null },
    ],
  }
  const life = begin(meeting, { id: seededId('meeting:executive 40', moment(day, 17)), division: city.id }, fields, { at: moment(day, 17), ...deed })
  life.step('conclude', { minutes_number: '五届第40次' }, { at: moment(addCalendarDays(day, 5), 10), ...deed })
  return life.loaded()
}

/** Documents, meetings and selections. */
export const affairs: DemoRoom = function* (demo) {
  yield* documents(demo)
  yield* meetings(demo)
  yield executive(demo)
  yield* awards(demo)
}
