import { type RawBuilder, sql } from 'kysely'
import { type Builder, difference, type Indicator, ratio, stock } from '#kit/indicator/define.server.ts'
import { reserveLoan } from '../loan/reserve_loan.ts'
import { effects, type LineKind, type Pot } from './chain.ts'
import { moneyFigures } from './figures.ts'
import { reserveEntry } from './reserve_entry.ts'

const HUNDRED_MILLION = sql.lit(100_000_000)
const kindsOf = (...of: readonly Pot[]): LineKind[] => (Object.keys(effects) as LineKind[]).filter((k) => of.includes(effects[k].pot))
const cuts = kindsOf('planned', 'credit', 'contracted', 'drawn', 'spent', 'capital').filter((k) => effects[k].sign === -1)

/** 亿元, less where the kind takes away; `less` names further kinds that do. */
const signed = (e: Builder<typeof reserveEntry>, less: readonly LineKind[] = []): RawBuilder<string> =>
  sql`case when ${e.ref('kind')} in (${sql.join([...cuts, ...less].map((k) => sql.lit(k)))}) then -${e.ref('amount')} else ${e.ref('amount')} end / ${HUNDRED_MILLION}`

const common = {
  unit: '亿元',
  of: reserveEntry,
  from: 'happened_on',
  to: 'annulled_on',
  unrecorded: '没有登记过储备林资金',
  basis: ['国家储备林建设管理办法'],
} as const
const standing = (pot: Pot) => (e: Builder<typeof reserveEntry>) => e.and([e('state', '=', 'posted'), e('kind', 'in', kindsOf(pot))])

const planned = stock(moneyFigures.planned.id, {
  ...common,
  title: moneyFigures.planned.title,
  where: standing('planned'),
  value: (e) => signed(e),
  description: '统计期末已获批复备案的国家储备林项目计划投资累计，含以后的增减',
  said: {
    yes: ['[储备林|国家储备林|][项目|建设|]计划[总|]投资{n}', '储备林计划总投资{n}'],
    no: ['完成投资{n}', '固定资产投资{n}', '计划投工{n}', '储备林投资收益{n}'],
  },
})
const credit = stock(moneyFigures.credit.id, {
  ...common,
  title: moneyFigures.credit.title,
  where: standing('credit'),
  value: (e) => signed(e),
  description: '统计期末银行批准的国家储备林贷款授信累计，含以后的增减',
  said: { yes: ['银行[批准|]授信{n}', '[储备林|][获|获得|]银行授信[额度|]{n}'], no: ['企业授信{n}', '签订贷款合同{n}', '信用贷款{n}'] },
})
const contracted = stock(moneyFigures.contracted.id, {
  ...common,
  title: moneyFigures.contracted.title,
  where: standing('contracted'),
  value: (e) => signed(e),
  description: '统计期末已签订的国家储备林贷款合同金额累计，含以后的增减',
  said: { yes: ['[签订|签约][储备林|]贷款合同[金额|]{n}'], no: ['流转合同{n}', '银行授信{n}', '签订管护合同{n}'] },
})
const funded = stock(moneyFigures.funded.id, {
  ...common,
  title: moneyFigures.funded.title,
  where: standing('drawn'),
  value: (e) => signed(e),
  description: '统计期末银行已放款到贷款账户的国家储备林贷款累计，减去退回的；授信、签约都不是到位',
  said: {
    yes: ['[储备林|国家储备林|]融资到位[资金|]{n}'],
    no: ['融资租赁{n}', '到位补助资金{n}', '计划融资{n}', '林业专项债券到位{n}'],
  },
})
const spent = stock(moneyFigures.spent.id, {
  ...common,
  title: moneyFigures.spent.title,
  where: standing('spent'),
  value: (e) => signed(e),
  description: '统计期末由银行受托支付给收款人的国家储备林贷款累计，减去退回的',
  said: { yes: ['储备林贷款[累计|][受托|]支付{n}'], no: ['支付流转租金{n}', '补偿资金支付{n}'] },
})
/** A batch that a bulletin tells by itself: which one it is stands in the loan, so that no city is named here. */
const batch = stock(moneyFigures.batch.id, {
  ...common,
  title: moneyFigures.batch.title,
  where: (e) =>
    e.and([
      e('state', '=', 'posted'),
      e('kind', 'in', kindsOf('drawn')),
      sql<boolean>`exists (select from reserve_loan l where l.id = ${e.ref('loan')} and l.told_apart)`,
    ]),
  value: (e) => signed(e),
  looks_up: [reserveLoan],
  description: '统计期末，勾选“公报单列”的贷款批次放款到位的累计，减去退回的；是融资到位的一部分',
  said: {
    yes: ['单列批次贷款到位{n}', '第[一|二|三|四]批贷款[获批|]到位资金{n}', '第[一|二|三|四]批贷款到位{n}', '〔第一批贷款|第二批贷款|第三批贷款〕到位资金{n}'],
    no: ['第二批补助到位{n}', '到位资金{n}', '第二批苗木到位{n}'],
  },
})
const capital = stock(moneyFigures.capital.id, {
  ...common,
  title: moneyFigures.capital.title,
  where: standing('capital'),
  value: (e) => signed(e),
  description: '统计期末国家储备林项目资本金到位累计，减去退回的',
  said: { yes: ['储备林[项目|]资本金到位{n}'], no: ['企业注册资本{n}', '资本金比例{n}'] },
})
const ownPlanned = difference('reserve.own_planned', {
  title: '储备林计划自有资金',
  unit: '亿元',
  of: planned,
  minus: credit,
  description: '计划投资减去银行授信，应由资本金承担的部分',
})
const ownShare = ratio(moneyFigures.own_share.id, {
  title: moneyFigures.own_share.title,
  unit: '%',
  of: ownPlanned,
  per: planned,
  description: '计划投资中银行授信以外的部分占计划投资的比例',
  said: { yes: ['储备林[项目|]资本金比例{n}'], no: ['储备林融资到位率{n}', '资本充足率{n}'] },
})
const debt = stock(moneyFigures.debt.id, {
  ...common,
  title: moneyFigures.debt.title,
  where: (e) => e.and([e('state', '=', 'posted'), e('kind', 'in', kindsOf('drawn', 'repaid'))]),
  value: (e) => signed(e, ['repay']),
  description: '统计期末已到位、还没有偿还的国家储备林贷款本金',
  said: { yes: ['储备林贷款余额{n}'], no: ['涉林贷款余额{n}', '储备林存款余额{n}'] },
})

export const moneyIndicators: readonly Indicator[] = [planned, credit, contracted, funded, spent, batch, capital, ownPlanned, ownShare, debt]
