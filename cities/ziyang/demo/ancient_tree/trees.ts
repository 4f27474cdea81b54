import { ancientTree } from '#domains/ancient_tree/tree/ancient_tree.ts'
import { treeAgreement } from '#domains/ancient_tree/agreement/tree_agreement.ts'
import { treePlaque } from '#domains/ancient_tree/plaque/tree_plaque.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { shortName } from '../allot.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { point } from '../ground.ts'
import { ENTERED_ON, listed, namesOf, type PlannedTree } from './plan.ts'

const causes = ['根部地面硬化，透气差', '白蚁和天牛为害', '主干空洞、积水', '藤蔓缠绕，枯枝多'] as const

/** What becomes of a tree after the published year: died, or felled after a landslide. */
export type Fate = { readonly tree: PlannedTree; readonly what: 'died' | 'felled' | 'found_dead'; readonly on: string }

function fateOf(demo: Demo, { tree, what, on }: Fate): Planned[] {
  const [county, city, township] = [
    hand(demo, 'county.forestry_officer', tree.village),
    hand(demo, 'city.forestry_officer', tree.village),
    hand(demo, 'township.officer', tree.village),
  ]
  const later = (days: number): string => addCalendarDays(on, days)
  if (what === 'felled')
    return [
      {
        step: 'fell',
        fields: { emergency: '暴雨引发滑坡，树根悬空，倾向农户房屋', felled_on: on },
        deed: county(moment(on, 11), '县应急指挥部决定紧急采伐，已告知林业主管部门'),
        set: { struck_on: on, vigour: 'dead' },
      },
      { step: 'end_emergency', fields: { emergency_ended_on: later(9) }, deed: county(moment(later(9), 16)) },
      {
        step: 'report_felling',
        fields: { emergency_ended_on: later(9), reported_up_on: later(20), report_number: `演示林报〔${on.slice(0, 4)}〕3号` },
        deed: county(moment(later(20), 10)),
      },
    ]
  const photo = demo.evidence(`ancient tree dead ${tree.n}`, { taken_at: moment(on, 10), position: tree.at, picture: 'before' })
  const report: Planned = {
    step: 'report_death',
    fields: { death_found_on: on, death_note: '全株无叶，树皮剥落', death_photos: [photo] },
    deed: township(moment(on, 15)),
  }
  if (what === 'found_dead') return [report]
  const confirmed = later(12)
  return [
    report,
    {
      step: 'confirm_death',
      fields: {
        death_confirmed_on: confirmed,
        death_confirmed_by: tree.grade === 'one' ? 'province' : tree.grade === 'two' ? 'city' : 'county',
        death_cause: '树干被白蚁蛀空，连年干旱',
        death_number: `演示林函〔${on.slice(0, 4)}〕${tree.n}号`,
        disposal: 'kept',
      },
      deed: city(moment(confirmed, 10)),
      set: { struck_on: confirmed, vigour: 'dead' },
    },
  ]
}

/** A tree's own life; `eased` is when treatment brought it from dying to weak. */
function treeRecord(demo: Demo, tree: PlannedTree, fate: Fate | undefined, eased: string | null): LoadedRecord {
  const desk = hand(demo, 'county.forestry_officer', tree.village)
  const famous = tree.kind === 'both'
  const ill = tree.vigour !== 'healthy' || eased !== null
  const fields = {
    number: tree.number,
    kind: tree.kind,
    species: tree.species,
    ...namesOf(tree.species),
    place: `${shortName(tree.village.name)}${['村口', '院坝', '庙旁', '坟山', '桥头', '祠堂前'][tree.n % 6]}`,
    location: point(tree.at),
    setting: tree.n % 9 === 4 ? 'scenic' : tree.n % 23 === 8 ? 'town' : 'village',
    ownership: tree.n % 3 === 0 ? 'state' : tree.n % 11 === 5 ? 'person' : 'collective',
    estimated_age: tree.age,
    age_method: tree.grade === 'one' ? 'records' : 'interviews',
    girth_cm: tree.girth,
    height_m: tree.height,
    crown_ew_m: tree.crown[0],
    crown_ns_m: tree.crown[1],
    measured_on: '2019-11-20',
    vigour: eased === null ? tree.vigour : 'dying',
    ...(ill ? { vigour_cause: causes[tree.n % causes.length], threats: [(['paving', 'pests', 'hollow', 'parasites'] as const)[tree.n % 4]!] } : {}),
    surroundings: ill ? 'poor' : 'good',
    ...(tree.n % 19 === 0 || famous ? { story: '相传为先民入川时手植，村中祭祀、议事都在树下（演示）。' } : {}),
    grade: tree.grade,
    scheme: 'forestry_3',
    identified_level: tree.grade === 'one' ? 'province' : tree.grade === 'two' ? 'city' : 'county',
    identification_number: tree.grade === 'one' ? '演示川府发〔2020〕1号' : '演示资府发〔2020〕2号',
    published_on: tree.grade === 'one' ? listed.one : listed.others,
  }
  const first = born(ancientTree, { id: tree.id, division: tree.village.id, state: 'protected', demo: true }, fields, desk(moment(ENTERED_ON, 9, tree.n % 60)))
  const eases: Planned[] =
    eased === null ? [] : [{ step: 'note_condition', fields: { vigour: 'weak', vigour_cause: '救治后恢复中', threats: [] }, deed: bySystem(moment(eased, 12)) }]
  return { register: ancientTree, versions: lived(ancientTree, first, [...eases, ...(fate ? fateOf(demo, fate) : [])], demo.now) }
}

/** The plaque of each tree, hung in the two years after the list; a few are gone today. */
function plaqueRecord(demo: Demo, tree: PlannedTree, down: { readonly on: string; readonly how: 'lose' | 'take_down' } | null): LoadedRecord {
  const desk = hand(demo, 'township.officer', tree.village)
  const hung_on = addCalendarDays('2020-11-02', tree.n % 400)
  const at = moment(ENTERED_ON, 14, tree.n % 60)
  const first = born(
    treePlaque,
    { id: seededId(`tree_plaque:${tree.n}`, at), division: tree.village.id, demo: true },
    { tree: tree.id, fastening: tree.n % 5 === 0 ? 'stand' : tree.n % 2 === 0 ? 'spring' : 'rope', hung_on },
    desk(at),
    { nth: 1 },
  )
  const steps: Planned[] = down
    ? [{ step: down.how, fields: { down_on: down.on }, deed: down.how === 'lose' ? desk(moment(down.on, 16)) : bySystem(moment(down.on, 12)) }]
    : []
  return { register: treePlaque, versions: lived(treePlaque, first, steps, demo.now) }
}

/** One agreement a village, with the collective; what was paid of it. */
function* agreements(demo: Demo, trees: readonly PlannedTree[]): Generator<LoadedRecord> {
  const year = Number(demo.now.slice(0, 4))
  let nth = 0
  for (const own of Map.groupBy(trees, (t) => t.village.id).values()) {
    const { village } = own[0]!
    nth += 1
    const [desk, county] = [hand(demo, 'township.officer', village), hand(demo, 'county.forestry_officer', village)]
    const from_on = '2025-06-01'
    const at = moment(from_on, 10, nth % 60)
    const yearly_pay = (own.length * 200).toFixed(2)
    const first = born(
      treeAgreement,
      { id: seededId(`tree_agreement:${village.code}`, at), division: village.id, demo: true },
      {
        number: `演示养护〔2025〕${nth}号`,
        caretaker_kind: 'collective',
        caretaker: `${village.name.replace(/(村民|居民)委员会$/, '')}第二村民小组`,
        trees: own.map((t) => t.id),
        from_on,
        to_on: '2030-05-31',
        yearly_pay,
        duties: '日常看护，发现损害和异常及时报告；除草、清理枯枝，不施工、不用火；补助按年发放。',
      },
      desk(at),
    )
    const paid = { payments: [{ year: year - 1, amount: yearly_pay, paid_on: `${year - 1}-12-18` }] }
    const steps: Planned[] = nth % 40 === 7 ? [] : [{ step: 'pay', fields: paid, deed: county(moment(`${year - 1}-12-18`, 15)) }]
    yield { register: treeAgreement, versions: lived(treeAgreement, first, steps, demo.now) }
  }
}

/** Trees with their plaques and agreements. */
export function* treeRecords(demo: Demo, trees: readonly PlannedTree[], fates: readonly Fate[], eased: ReadonlyMap<string, string>): Generator<LoadedRecord> {
  const fateBy = new Map(fates.map((f) => [f.tree.id, f]))
  const today = demo.now.slice(0, 10)
  for (const tree of trees) yield treeRecord(demo, tree, fateBy.get(tree.id), eased.get(tree.id) ?? null)
  for (const tree of trees) {
    const fate = fateBy.get(tree.id)
    const lost = tree.n % 701 === 44 ? { on: addCalendarDays(today, -20 - (tree.n % 9)), how: 'lose' as const } : null
    const gone = fate && fate.what !== 'found_dead' ? { on: fate.what === 'felled' ? fate.on : addCalendarDays(fate.on, 12), how: 'take_down' as const } : null
    yield plaqueRecord(demo, tree, gone ?? lost)
  }
  yield* agreements(demo, trees)
}
