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

/** Public-benefit forest and its compensation (part of chapter 3.2). */
export const room = defineRoom({
  name: 'public_forest',
  title: '公益林管护与补偿',
  chapter: '3.2',
  chapters,
  rules,
  registers: [publicForestPlot, compensationPayee, compensationProgram, compensationRun, compensationPayment, compensationReceipt, publicForestVerification],
})
