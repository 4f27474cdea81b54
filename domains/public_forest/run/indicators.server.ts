import { sql } from 'kysely'
import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { compensationRun } from './compensation_run.ts'
import { runFigures } from './figures.ts'

const inTenThousands = (column: string) => sql<string>`${sql.ref(`r.${column}`)} / 10000`

export const compensation = sum(runFigures.compensation.id, {
  title: runFigures.compensation.title,
  unit: '万元',
  place: 10,
  levels: decidingLevels,
  of: compensationRun,
  clock: 'issued_on',
  value: () => inTenThousands('issued_amount'),
  description: '下达日期在统计期内的补偿批次的下达金额，含追加，人工和天然起源、各级资金均计在内；下达不等于兑现',
  basis: ['森林法48', '林业草原生态保护恢复资金管理办法'],
  said: {
    yes: [
      '下达[公益林|森林生态效益|生态效益|公益林生态效益|生态公益林|生态|森林生态|]补偿[资金|金|]{n}',
      '下拨[公益林|森林生态效益|生态效益|公益林生态效益|生态公益林|生态|森林生态|]补偿[资金|金|]{n}',
      '〔公益林〕[补偿资金|生态效益补偿资金]{n}',
    ],
    no: [
      '下达天然商品林停伐补偿资金{n}',
      '下达湿地补偿资金{n}',
      '兑现补偿资金{n}',
      '拨付补偿资金{n}',
      '下达退耕还林补偿资金{n}',
      '下达野生动物致害补偿资金{n}',
      '应付补偿资金{n}',
    ],
  },
})

export const payable = sum('public_forest.payable', {
  title: '应付补偿资金',
  unit: '万元',
  levels: decidingLevels,
  of: compensationRun,
  clock: 'issued_on',
  value: () => inTenThousands('payable_amount'),
  description: '同一批次核定的应付金额，暂停的不在其中',
  basis: ['森林法48'],
})

export const runIndicators: readonly Indicator[] = [compensation, payable]
