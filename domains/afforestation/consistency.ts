import type { ConsistencyRule } from '#kit/chapter/consistency.ts'
import { farmlandFigures } from './farmland/figures.ts'
import { projectFigures } from './project/figures.ts'
import { worksFigures } from './works/figures.ts'

const { completed, planting, enclosure, restoration, tending } = worksFigures
const { returned, first, second } = farmlandFigures

const sumOf = (whole: { id: string }, parts: readonly { id: string }[], title: string, remedy: string): ConsistencyRule =>
  Object.freeze({
    id: `${whole.id}=${parts.map((p) => p.id).join('+')}`,
    title,
    left: [whole.id],
    relation: 'equals',
    right: parts.map((p) => p.id),
    importance: 'must',
    remedy,
  } as const)

/** The sum never stands without its parts, and no more is granted than was asked for. */
export const rules: readonly ConsistencyRule[] = [
  sumOf(completed, [planting, enclosure, restoration, tending], '“完成年度营造林”等于四项之和', '核对验收合格的施工小班的类别'),
  sumOf(returned, [first, second], '“巩固退耕还林成果”等于两轮之和', '核对退耕还林地块的轮次'),
  ...(['tending', 'planting'] as const).map((part): ConsistencyRule =>
    Object.freeze({
      id: `${projectFigures[`${part}_granted`].id}<=${projectFigures[`${part}_applied`].id}`,
      title: part === 'tending' ? '“下达森林抚育项目”不大于“申报森林抚育项目”' : '“下达造林项目”不大于“申报造林项目”',
      left: [projectFigures[`${part}_applied`].id],
      relation: 'at_least',
      right: [projectFigures[`${part}_granted`].id],
      importance: 'ask',
      remedy: '去年申报、今年下达的会使两数不在一年；核对项目的申报日期和下达日期',
    } as const),
  ),
]
