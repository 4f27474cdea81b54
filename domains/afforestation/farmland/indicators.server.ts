import { sql } from 'kysely'
import { ROUNDS, type Round } from '#datasets/afforestation/returned.ts'
import { stock, type Indicator } from '#kit/indicator/define.server.ts'
import { farmlandFigures } from './figures.ts'
import { returnedFarmland } from './returned_farmland.ts'

const kept = {
  unit: '万亩',
  of: returnedFarmland,
  from: 'returned_on',
  to: 'lost_on',
  value: () => sql<string>`${sql.ref('r.area')} / 10000`,
  basis: ['退耕还林条例31', '退耕还林条例33'],
} as const

const all = stock(farmlandFigures.returned.id, {
  ...kept,
  title: farmlandFigures.returned.title,
  where: (p) => p('state', '<>', 'void'),
  description: '统计期末仍然保存的两轮退耕还林地块的面积，是存量；登记失去的从失去之日起不计。各年是否保存由图斑和现地判定',
  said: {
    yes: ['巩固退耕还林成果{n}', '退耕还林成果[巩固|保存]{n}', '保存退耕还林[地块|面积|]{n}'],
    no: ['新增退耕还林{n}', '退耕还林补助{n}', '完成退耕还林{n}'],
  },
})
const ofRound = (round: Round, said: Indicator['said']): Indicator =>
  stock(farmlandFigures[round].id, {
    ...kept,
    title: farmlandFigures[round].title,
    where: (p) => p.and([p('state', '<>', 'void'), p('round', '=', round)]),
    description: `统计期末仍然保存的${ROUNDS[round]}退耕还林地块的面积；两轮补助政策不同，分别列出`,
    said,
  })
export const farmlandIndicators: readonly Indicator[] = [
  all,
  ofRound('first', { yes: ['巩固第一轮退耕还林[成果|]{n}', '〔退耕还林〕其中第一轮{n}'], no: ['第一轮退耕还林补助{n}'] }),
  ofRound('second', { yes: ['巩固新一轮退耕还林[成果|]{n}', '〔退耕还林〕[其中|]新一轮{n}'], no: ['新一轮退耕还林任务{n}'] }),
]
