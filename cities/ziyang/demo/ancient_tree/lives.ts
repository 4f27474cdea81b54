import { GRADES, type Grade, IDENTIFIERS } from '#datasets/ancient_tree/grades.ts'
import { censusLine } from '#domains/ancient_tree/census/census_line.ts'
import { treeCensus } from '#domains/ancient_tree/census/tree_census.ts'
import { treeIdentification } from '#domains/ancient_tree/identification/tree_identification.ts'
import { treeMove } from '#domains/ancient_tree/relocation/tree_move.ts'
import { ancientTree } from '#domains/ancient_tree/tree/ancient_tree.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { placeIn, point } from '../ground.ts'
import { namesOf, type PlannedTree } from './plan.ts'

type Stage = 'examined' | 'identified' | 'published' | 'waiting'
type Find = { readonly n: number; readonly village: DemoDivision; readonly found: string; readonly age: number; readonly stage: Stage }

const panel = [true, false, false].map((botanist) => ({ title: '高级工程师', unit: '演示林业科学研究所', botanist }))
const gradeOf = (age: number): Grade => GRADES.forestry_3.by_age.find(({ from_years }) => age >= from_years)?.grade ?? 'none'

/** A tree found since the state's rule, on its way to a grade. */
function* findLife(demo: Demo, { n, village, found, age, stage }: Find): Generator<LoadedRecord> {
  const draw = demo.random(`ancient tree find ${n}`)
  const [township, county, city] = [
    hand(demo, 'township.officer', village),
    hand(demo, 'county.forestry_officer', village),
    hand(demo, 'city.forestry_officer', village),
  ]
  const on = (days: number): string => workday(addCalendarDays(found, days))
  const id = seededId(`ancient_tree:find:${n}`, moment(found, 9))
  const grade = gradeOf(age)
  const identified = {
    grade,
    scheme: 'forestry_3',
    identified_level: IDENTIFIERS.by_grade[grade],
    identification_number: `演示古树认〔${found.slice(0, 4)}〕${n}号`,
  }
  const first = born(
    ancientTree,
    { id, division: village.id, demo: true },
    {
      number: `${village.parent!.parent!.code}9${String(n).padStart(4, '0')}`,
      kind: 'ancient',
      species: '黄葛树',
      ...namesOf('黄葛树'),
      place: '新发现点（演示）',
      location: point(placeIn(village, draw)),
      setting: 'village',
      ownership: 'collective',
      estimated_age: age,
      age_method: 'interviews',
      girth_cm: '356.0',
      height_m: '17.0',
      crown_ew_m: '15.0',
      crown_ns_m: '16.5',
      measured_on: found,
      vigour: 'healthy',
      surroundings: 'good',
    },
    township(moment(found, 9)),
  )
  const published = { ...identified, published_on: on(66) }
  const steps: Planned[] = stage === 'published' ? [{ step: 'publish', fields: { ...published, estimated_age: age }, deed: bySystem(moment(on(66), 15)) }] : []
  yield { register: ancientTree, versions: lived(ancientTree, first, steps, demo.now) }
  if (stage === 'waiting') return
  const papers = { ...identified, identified_on: on(30) }
  const later: Planned[] = []
  if (stage !== 'examined') later.push({ step: 'identify', fields: papers, deed: county(moment(on(30), 10)) })
  if (stage === 'published')
    later.push(
      {
        step: 'approve',
        fields: { approver: '演示县人民政府', approved_on: on(50), approval_number: `演示府函〔${found.slice(0, 4)}〕${n}号` },
        deed: county(moment(on(50), 10)),
      },
      { step: 'publish', fields: { published_on: on(66), published_place: '县人民政府网站' }, deed: city(moment(on(66), 15)) },
    )
  const opened = county(moment(on(16), 10))
  yield {
    register: treeIdentification,
    versions: lived(
      treeIdentification,
      born(
        treeIdentification,
        { id: seededId(`tree_identification:${n}`, opened.at), division: village.id, demo: true },
        {
          tree: id,
          occasion: 'first',
          examined_on: on(15),
          panel,
          age_years: age,
          age_known: false,
          age_method: 'interviews',
          opinion: '树种、树龄经现场鉴定确认。',
        },
        opened,
        { tree_kind: 'ancient' },
      ),
      later,
      demo.now,
    ),
  }
}

/** Trees found of late, a tree in the way of a dam, and the census that is under way. */
export function* treeLives(demo: Demo, trees: readonly PlannedTree[]): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  const ago = (days: number): string => workday(addCalendarDays(today, -days))
  const villages = demo.divisions.villages
  const stages: readonly Stage[] = ['published', 'published', 'published', 'identified', 'examined', 'waiting', 'waiting']
  for (const [i, stage] of stages.entries())
    yield* findLife(demo, {
      n: i + 1,
      village: villages[(i * 97 + 31) % villages.length]!,
      found: stage === 'published' ? ago(260 - i * 20) : ago(40 - i * 4),
      age: 130 + i * 12,
      stage,
    })

  const mover = trees.find((t) => t.grade === 'two' && t.n > 200)!
  const county = hand(demo, 'county.forestry_officer', mover.village)
  const applied = county(moment(ago(12), 10))
  yield {
    register: treeMove,
    versions: born(
      treeMove,
      { id: seededId('tree_move:dam', applied.at), division: mover.village.id, demo: true },
      {
        tree: mover.id,
        ground: 'provincial_key',
        project: '演示水库工程淹没区',
        applicant: '演示水利投资公司',
        applied_on: ago(14),
        plan: '就近移植到水库管理所旁，带土球，移植后养护五年，费用由建设单位承担。',
      },
      applied,
      { grade: 'two', identified_level: 'city' },
    ),
  }

  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const begun = city(moment(ago(70), 9))
  const census = seededId('tree_census:now', begun.at)
  yield {
    register: treeCensus,
    versions: born(
      treeCensus,
      { id: census, division: demo.divisions.city.id, demo: true },
      {
        name: '全市古树名木普查（演示）',
        kind: 'census',
        document_number: `演示绿委〔${today.slice(0, 4)}〕4号`,
        starts_on: ago(70),
        ends_on: addCalendarDays(today, 240),
      },
      begun,
    ),
  }
  for (const tree of trees.filter((t) => t.n % 57 === 12)) {
    const [township, desk] = [hand(demo, 'township.officer', tree.village), hand(demo, 'county.forestry_officer', tree.village)]
    const day = ago(10 + (tree.n % 40))
    const at = moment(day, 15, tree.n % 60)
    const steps: Planned[] = tree.n % 3 === 0 ? [{ step: 'check', deed: desk(moment(workday(addCalendarDays(day, 3)), 10)) }] : []
    yield {
      register: censusLine,
      versions: lived(
        censusLine,
        born(
          censusLine,
          { id: seededId(`census_line:${tree.n}`, at), division: tree.village.id, demo: true },
          { census, result: 'confirmed', tree: tree.id, surveyed_on: day },
          township(at),
        ),
        steps,
        demo.now,
      ),
    }
  }
}
