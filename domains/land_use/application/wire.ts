import { z } from 'zod'
import { NATIONAL_REVIEW } from '#datasets/land_use/limits.ts'
import { projectApprovers, projectClasses } from '#datasets/land_use/protection-grades.ts'
import { FEE_EXEMPTIONS, feeClasses } from '#datasets/land_use/restoration-fee.ts'
import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { answer, bytes, day, decimal, type Door, flag, id, inPath, instant, named, number, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { ground } from '#kit/wire/geometry.ts'
import { position } from '#kit/wire/ledgers.ts'
import { landUseApplication } from './land_use_application.ts'
import { marks } from './marks.ts'
import { reviewLevels } from './review-level.ts'
import { workbookType } from '#kit/wire/workbook.ts'

const confidence = oneOf(CONFIDENCES)
const mark = oneOf(marks)
export type Mark = z.infer<typeof mark>
const finding = shape({
  parcel: whole.meta({ description: '地块序号；0 为整个申请' }),
  source: text,
  mark,
  class: text.nullable(),
  plane_m2: decimal.nullable(),
  ellipsoidal_m2: decimal.nullable(),
  slivers: whole.nullable(),
  layer: id.nullable().meta({ description: '管控图层的版本' }),
  document_number: text.nullable(),
  reason: text,
  article: text.nullable(),
  confidence: confidence.nullable().meta({ description: '规则的可信程度；没有引用规则时为 null' }),
})
/** One finding of an assessment as it is kept on the application. Areas in m². */
export type Finding = z.infer<typeof finding>
const toldFinding = finding.extend({ mark_title: text, note: text.nullable().meta({ description: '图层版本后来怎样了' }) })
export type ToldFinding = z.infer<typeof toldFinding>

const fee = shape({
  parcel: whole,
  fee_class: oneOf(feeClasses),
  title: text,
  base: decimal,
  multipliers: z.array(shape({ title: text, factor: decimal })),
  rate: decimal.meta({ description: '元/平方米' }),
  square_metres: decimal,
  amount: decimal.meta({ description: '元' }),
  exempt: text.nullable().meta({ description: '为何不征；征收时为 null' }),
  source: text,
  confidence,
})
const clock = shape({
  step: text,
  title: text,
  due: instant.nullable(),
  rule: text,
  overdue: flag,
  by_system: flag.meta({ description: '到期由系统办理' }),
})
const piece = shape({
  parcel: whole,
  class: z.enum(['forbidden', 'check', 'told']).meta({ description: '画成哪种图案' }),
  title: text,
  area_mu: decimal,
  geometry: ground,
})
export type ToldPiece = z.infer<typeof piece>

const assessment = named('ApplicationAssessment', {
  application: id,
  state: oneOf(landUseApplication.states),
  on: day.meta({ description: '核查基准日' }),
  preview: flag.meta({ description: '受理前按今天的图层预看' }),
  project: shape({
    name: text,
    approver: oneOf(projectApprovers),
    project_class: oneOf(projectClasses),
    commercial: flag,
    fee_exemption: oneOf(FEE_EXEMPTIONS).nullable(),
    main_approver: oneOf(projectApprovers).nullable(),
    main_class: oneOf(projectClasses).nullable(),
    approved_on: day,
  }),
  area: decimal.meta({ description: '公顷' }),
  area_mu: decimal,
  review: shape({
    level: oneOf(reviewLevels),
    title: text,
    groups: z.array(shape({ group: oneOf(NATIONAL_REVIEW), title: text, area: decimal, national_from: number, reached: flag })),
  }),
  red_marks: whole,
  findings: z.array(toldFinding),
  fees: z.array(fee),
  fee_due: decimal.meta({ description: '元' }),
  quota: shape({ account: id, ...position.shape, own_reserved: decimal, own_used: decimal }).nullable(),
  clocks: z.array(clock),
  outside_days: whole,
  extended_days: whole,
  parcels: z.array(
    shape({
      number: whole,
      area: decimal,
      drawn_m2: decimal.nullable(),
      ellipsoidal_m2: decimal.nullable(),
      use_type: text.nullable(),
      geometry: ground,
    }),
  ),
  pieces: z.array(piece),
})
export type ApplicationAssessment = z.infer<typeof assessment>

const tag = '林地使用审核审批'
const one = inPath('id', '申请的标识')
export const applicationWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/land_use/applications/{id}/assessment',
    id: 'land_use.assessment',
    tag,
    summary: '一件申请的核查：每处标记的理由、费用、谁审核、定额和期限',
    parameters: [one],
    problems: [404],
    answers: answer(200, '核查', assessment),
  },
  {
    method: 'get',
    path: '/api/land_use/applications/{id}/survey.xlsx',
    id: 'land_use.survey',
    tag,
    summary: '使用林地现状调查表',
    parameters: [one],
    problems: [404],
    answers: answer(200, '工作簿', bytes, workbookType),
  },
]
