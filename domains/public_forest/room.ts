import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { compensationPayment } from './payment/compensation_payment.ts'
import { compensationReceipt } from './run/compensation_receipt.ts'
import { compensationRun } from './run/compensation_run.ts'
import { publicForestVerification } from './verification/public_forest_verification.ts'
import { compensationPayee } from './payee/compensation_payee.ts'
import { publicForestPlot } from './plot/public_forest_plot.ts'
import { compensationProgram } from './program/compensation_program.ts'
import { plotFigures } from './plot/figures.ts'
import { runFigures } from './run/figures.ts'
import { paymentFigures } from './payment/figures.ts'

/** Public-benefit forest and its compensation (part of chapter 3.2). */
export const room = defineRoom({
  name: 'public_forest',
  title: '公益林管护与补偿',
  help: '公益林小班、补偿对象和每年的补偿批次。先核定小班和对象，系统按协议面积算出每户金额，公示后下达，银行兑付结果导回来，退回的改正后再付。',
  leading: [plotFigures.area, runFigures.compensation, paymentFigures.paid, paymentFigures.paid_rate],
  chapter: '3.2',
  chapters,
  rules,
  due: [due(runFigures.compensation, { level: 'county', basis: '中央财政林业草原资金管理办法：补偿资金按年下达兑付' })],
  registers: [publicForestPlot, compensationPayee, compensationProgram, compensationRun, compensationPayment, compensationReceipt, publicForestVerification],
})
