import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { inspectionFigures } from './figures.ts'
import { fireLaw } from '../law.ts'

const supervisionInspections = count(inspectionFigures.supervision_inspections.id, {
  title: inspectionFigures.supervision_inspections.title,
  unit: '次',
  place: 10,
  of: inspection,
  clock: 'visited_on',
  where: (v) => v.and([v('state', '=', 'done'), v('line', '=', 'fire'), v('mode', '=', 'unannounced')]),
  description: '以“四不两直”方式开展的防火督导检查，按检查日期；事先通知的检查不计',
  basis: fireLaw('inspection'),
  said: {
    yes: [
      '[四不两直|以四不两直方式|以不打招呼直达现场的方式|采取四不两直方式|采取四不两直|][森林|林区|][防火|防灭火][督导检查|督查检查|暗访督查|督导|督查|暗访]{n}',
      '〔四不两直〕[督导检查|暗访督查|督查]{n}',
      '〔防火|防灭火〕[四不两直|][督导检查|暗访督查]{n}',
    ],
    no: ['城市消防防火督导检查{n}', '校园防火督导检查{n}', '安全生产督导检查{n}', '防火督导检查通报{n}'],
  },
})

export const inspectionIndicators: readonly Indicator[] = [supervisionInspections]
