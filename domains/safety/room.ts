import { due, everyMonth } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { dispute } from './dispute/dispute.ts'
import { disputeFigures } from './dispute/figures.ts'
import { expertDispatch } from './expert/expert_dispatch.ts'
import { safetyExpert } from './expert/safety_expert.ts'
import { hazardFigures } from './hazard/figures.ts'
import { inspectionFigures } from './inspection/figures.ts'
import { riskReport } from './risk/risk_report.ts'
import { disputeSession } from './session/dispute_session.ts'

/** Safety in forest areas and disputes over forest rights (chapter 4.4). */
export const room = defineRoom({
  name: 'safety',
  title: '安全生产与林权纠纷',
  help: '安全检查记在检查台账，条线选安全生产，两人以上，按对象类别逐项填检查表，派出的专家逐人选；查出的隐患登入隐患台账，一般隐患写明措施、责任人和期限，重大隐患还要“五落实”并挂牌。林权纠纷先分清类别和法定途径再受理；受理后争议范围内的采伐、使用林地和补偿自动停办，直到协议、决定或者裁判生效。',
  chapter: '4.4',
  chapters,
  leading: [inspectionFigures.inspections, hazardFigures.fixed, disputeFigures.settled, disputeFigures.live],
  due: [
    due(inspectionFigures.inspections, {
      level: 'county',
      months: everyMonth,
      basis: '安全生产法62：按照职责分工对本行业领域重点单位检查（次数由年度检查计划规定）',
    }),
  ],
  registers: [safetyExpert, expertDispatch, dispute, disputeSession, riskReport],
})
