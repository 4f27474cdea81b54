import { count, type Indicator, stock } from '#kit/indicator/define.server.ts'
import type { Said } from '#kit/claims/index.ts'
import { cultureInstallation } from './culture_installation.ts'
import { installationFigures } from './figures.ts'
import type { InstallationKind } from './kinds.ts'

const basis = ['GB/T 37342-2019'] as const
const unrecorded = '没有登记过宣传设施'

const setUp = (figure: { readonly id: string; readonly title: string }, kind: InstallationKind, unit: '处' | '个', said: Said): Indicator =>
  count(figure.id, {
    title: figure.title,
    unit,
    unrecorded,
    of: cultureInstallation,
    clock: 'set_on',
    where: (row) => row.and([row('kind', '=', kind), row('state', '<>', 'void')]),
    description: '统计期内设置的，按设置日期，一条记录计一处；后来拆除的仍计入设置的年度，作废的不计',
    basis,
    said,
  })

export const installationIndicators: readonly Indicator[] = [
  setUp(installationFigures.walls, 'wall', '处', {
    yes: ['设置[大型|][生态文化|][宣传墙|文化墙]{n}', '[新建|建成][大型|]生态文化宣传墙{n}'],
    no: ['更换生态文化宣传墙{n}', '设置防火宣传墙{n}', '拆除宣传墙{n}'],
  }),
  setUp(installationFigures.plant_plates, 'plant_plate', '个', {
    yes: ['设置[花草牌|花草树木牌]{n}', '〔生态文化|宣传墙〕[花草牌|花草树木牌]{n}', '悬挂花草[树木|]牌{n}'],
    no: ['古树名木挂牌{n}', '更换花草牌{n}'],
  }),
  setUp(installationFigures.green_plates, 'green_plate', '个', {
    yes: ['设置绿地宣传牌{n}', '〔生态文化|宣传墙|花草牌〕绿地宣传牌{n}'],
    no: ['设置防火宣传牌{n}', '设置湿地宣传牌{n}', '更换绿地宣传牌{n}'],
  }),
  stock(installationFigures.standing.id, {
    title: installationFigures.standing.title,
    unit: '处',
    unrecorded,
    of: cultureInstallation,
    from: 'set_on',
    to: 'removed_on',
    where: (row) => row('state', '<>', 'void'),
    description: '期末没有拆除的宣传墙、花草树木牌、绿地宣传牌和标识，损坏待修的也计，一条记录计一处',
    basis,
    said: { yes: ['在用[生态文化|]宣传设施{n}'], no: ['设置宣传设施{n}', '损坏宣传设施{n}', '在用防火设施{n}'] },
  }),
]
