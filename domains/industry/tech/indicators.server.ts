import { distinct, type Indicator } from '#kit/indicator/define.server.ts'
import { techFigures } from './figures.ts'
import { techUse } from './tech_use.ts'

export const techIndicators: readonly Indicator[] = [
  distinct(techFigures.results.id, {
    title: techFigures.results.title,
    unit: '个',
    place: 10,
    of: techUse,
    clock: 'used_on',
    where: (u) => u('state', '=', 'confirmed'),
    key: 'result',
    description: '统计期内投入使用、经核实有证明的科技成果，按投入使用日期；同一成果推广到几处都只计一个',
    basis: ['促进科技成果转化法'],
    unrecorded: '没有转化推广过科技成果',
    said: { yes: ['[累计|][转化推广|转化|推广][林业|]科技成果{n}'], no: ['取得科技成果{n}', '举办科技培训{n}', '科技推广示范项目{n}'] },
  }),
]
