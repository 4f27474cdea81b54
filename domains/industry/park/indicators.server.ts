import { count, type Indicator, stock } from '#kit/indicator/define.server.ts'
import { parkFigures } from './figures.ts'
import { forestryPark } from './forestry_park.ts'
import { parkApplication } from './park_application.ts'

const basis = ['四川省现代林（草）业园区认定管理办法（试行）'] as const

export const parkIndicators: readonly Indicator[] = [
  count(parkFigures.applied.id, {
    title: parkFigures.applied.title,
    unit: '个',
    of: parkApplication,
    clock: 'applied_on',
    where: (a) => a.and([a('level', '=', 'province'), a('state', 'not in', ['draft', 'withdrawn'])]),
    description: '统计期内申报省级（培育、认定）的园区，按申报日期，一件计一个；撤回的不计，是否入选另计',
    basis,
    unrecorded: '没有申报过省级园区',
    said: { yes: ['申报省级[现代林业|林业|][培育园区|园区]{n}'], no: ['建成省级园区{n}', '申报市级园区{n}', '申报省级森林康养基地{n}'] },
  }),
  stock(parkFigures.named.id, {
    title: parkFigures.named.title,
    unit: '个',
    of: forestryPark,
    from: 'named_on',
    to: 'exited_on',
    description: '期末在册的现代林业园区（各级公布的），退出的不计；申报不等于公布',
    basis,
    said: { yes: ['[累计|现有|]建成现代林业园区{n}'], no: ['申报现代林业园区{n}', '检查林业园区{n}'] },
  }),
]
