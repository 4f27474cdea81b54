import { CYCLES } from '#datasets/ancient_tree/care.ts'
import { treeInspection } from '#domains/ancient_tree/inspection/tree_inspection.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import { born } from '#kit/register/life.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { bySystem, hand } from '../fire/hands.ts'
import type { PlannedTree } from './plan.ts'

const sides = ['from_north', 'from_east', 'from_south', 'from_west'] as const

/** Pictures from the four fixed points; the same points each year. */
const photosOf = (demo: Demo, { n, at }: PlannedTree, day: string): Record<string, string[]> =>
  Object.fromEntries(
    sides.map((side, i) => [side, [demo.evidence(`ancient tree ${n} ${side} ${day}`, { taken_at: moment(day, 10, i * 5), position: at, picture: 'scene' })]]),
  )

type Seen = { readonly vigour: PlannedTree['vigour']; readonly shown: boolean; readonly occasion?: 'routine' | 'weather' | 'report'; readonly damage?: boolean }

export function lookRecord(demo: Demo, tree: PlannedTree, day: string, { vigour, shown, occasion = 'routine', damage = false }: Seen): LoadedRecord {
  const desk = hand(demo, 'township.officer', tree.village)
  const at = moment(day, 16, tree.n % 60)
  const ill = vigour !== 'healthy'
  const fields = {
    tree: tree.id,
    occasion,
    inspected_on: day,
    vigour,
    ...(ill ? { vigour_cause: vigour === 'dying' ? '枯枝过半，主干腐朽' : '叶片稀疏，地面板结' } : {}),
    findings: damage ? ['damage', 'wires'] : ill ? ['dead_branches', 'soil_hard'] : ['sound'],
    threats: ill ? ['paving'] : [],
    urgency: ill ? 'watch' : 'none',
    plaque_seen: 'in_place',
    ...(damage ? { note: '树干上钉挂广告牌，铁丝勒入树皮' } : {}),
    ...(shown ? photosOf(demo, tree, day) : {}),
  }
  return {
    register: treeInspection,
    versions: born(treeInspection, { id: seededId(`tree_inspection:${tree.n}:${day}`, at), division: tree.village.id, demo: true }, fields, desk(at)),
  }
}

const cycleOf = ({ grade, vigour }: PlannedTree): number => (vigour === 'healthy' ? CYCLES.months[grade] : CYCLES.troubled)

/** What the system has written down as due: soon, and a few past their day. */
function dueRecord(tree: PlannedTree, due_on: string, written: string): LoadedRecord {
  const at = moment(written, 5, 40)
  return {
    register: treeInspection,
    versions: born(
      treeInspection,
      { id: seededId(`tree_inspection:due:${tree.n}`, at), division: tree.village.id, state: 'due', demo: true },
      { tree: tree.id, occasion: 'routine', due_on, findings: [], threats: [] },
      bySystem(at),
    ),
  }
}

/** Trees that are shown with their years: photographed from the same points each autumn. */
export const isShown = ({ n }: PlannedTree): boolean => n % 120 === 0

/** Looks of the published year, of the years since for trees that are shown, and the last one of each tree on the register. */
export function* looks(demo: Demo, trees: readonly PlannedTree[], year: number): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  for (const tree of trees) {
    if (tree.n % 6 === 0)
      yield lookRecord(demo, tree, addCalendarDays(`${year}-02-10`, (tree.n * 5) % 300), { vigour: tree.vigour, shown: tree.vigour === 'dying' })
    if (isShown(tree))
      for (let y = year; y < Number(today.slice(0, 4)); y++)
        yield lookRecord(demo, tree, `${y}-12-${String(10 + (tree.n % 15)).padStart(2, '0')}`, { vigour: tree.vigour, shown: true })
    const months = cycleOf(tree)
    const within = months * 30
    const day = addCalendarDays(today, -1 - ((tree.n * 37) % (within + 6)))
    yield lookRecord(demo, tree, day, {
      vigour: tree.vigour,
      shown: isShown(tree) || tree.vigour === 'dying' || tree.n % 640 === 77,
      damage: tree.n % 640 === 77,
    })
    const due_on = addMonths(day, months)
    if (due_on <= addCalendarDays(today, 15)) {
      const ahead = addCalendarDays(due_on, -15)
      yield dueRecord(tree, due_on, ahead > day ? ahead : addCalendarDays(day, 1) > today ? today : addCalendarDays(day, 1))
    }
  }
}
