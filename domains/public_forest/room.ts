import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { compensationPayment } from './compensation_payment.ts'
import { compensationReceipt } from './compensation_receipt.ts'
import { compensationRun } from './compensation_run.ts'
import { welfareInspection } from './welfare_inspection.ts'
import { welfarePayee } from './welfare_payee.ts'
import { welfarePlot } from './welfare_plot.ts'
import { welfareProgram } from './welfare_program.ts'

/** Public-benefit forest and its compensation (part of chapter 3.2). */
export const room = defineRoom({
  name: 'public_forest',
  title: '公益林管护与补偿',
  chapter: '3.2',
  chapters,
  rules,
  registers: [welfarePlot, welfarePayee, welfareProgram, compensationRun, compensationPayment, compensationReceipt, welfareInspection],
})
