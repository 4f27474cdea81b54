import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { reserveDrawdown } from './drawdown/reserve_drawdown.ts'
import { reserveLoan } from './loan/reserve_loan.ts'
import { moneyFigures } from './money/figures.ts'
import { reserveEntry } from './money/reserve_entry.ts'
import { transferParty } from './party/transfer_party.ts'
import { reserveProject } from './project/reserve_project.ts'
import { rentPayment } from './rent/rent_payment.ts'
import { forestTransfer } from './transfer/forest_transfer.ts'
import { transferFigures } from './transfer/figures.ts'
import { worksFigures } from './works/figures.ts'
import { reservePlot } from './works/reserve_plot.ts'

/** National reserve forest and the transfer of forest land for it (chapter 5.4). */
export const room = defineRoom({
  name: 'reserve',
  title: '国家储备林',
  help: '项目从意向、方案、省级评审到批复备案，备案后计划投资记入资金账。贷款按批次登记：先逐项核查隐性债务，再登记授信、合同；提款先查合同余额和资本金，到位后由另一人登记受托支付。任何一天都是计划不小于授信、授信不小于合同、合同不小于提款、提款不小于支付。林地流转逐户登记面积和同意，未承包到户的须三分之二以上同意并公示，期限不超过承包期；租金日历由合同算出，付一笔登一笔。作业不出设计范围，由报验人以外的人验收。',
  leading: [moneyFigures.planned, moneyFigures.credit, moneyFigures.funded, transferFigures.transferred],
  chapter: '5.4',
  chapters,
  rules,
  due: [due(worksFigures.plots, { level: 'county', basis: '四川省国家储备林建设管理实施细则：县级每年验收建设任务' })],
  registers: [reserveProject, reserveLoan, reserveDrawdown, reserveEntry, forestTransfer, transferParty, rentPayment, reservePlot],
})
