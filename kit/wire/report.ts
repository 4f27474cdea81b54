import { z } from 'zod'
import { importances } from '#kit/chapter/consistency.ts'
import {
  answer,
  asked,
  body,
  bytes,
  code,
  decimal,
  type Door,
  flag,
  id,
  inPath,
  instant,
  items,
  named,
  oneOf,
  page,
  paged,
  query,
  shape,
  shared,
  taken,
  text,
  whole,
} from './door.ts'
import { bareFigure } from './figures.ts'
import { historyEntry } from './records.ts'

const run = shape({ text })
const figureRun = shape({ text, indicator: text, title: text, value: decimal.nullable(), unit: text, definition: text.nullable(), records: whole })
const chapter = shape({
  number: text,
  title: text,
  heading: text,
  level: z.union([z.literal(1), z.literal(2)]),
  paragraphs: z.array(shape({ runs: z.array(z.union([figureRun, run])) })),
})
const reportFigure = bareFigure.extend({ title: text, definition: text.nullable(), description: text.nullable(), digests: z.array(text).optional() })
const note = shape({ code: z.enum(['demonstration', 'figure_missing', 'figure_undefined', 'figure_remark', 'inconsistent']), text, indicator: text.optional() })
const check = shape({
  rule: text,
  title: text,
  holds: flag.nullable(),
  found: text,
  indicators: z.array(text),
  explanation: text.nullable(),
  importance: oneOf(importances).optional(),
  remedy: text.optional().meta({ description: '不成立时怎么办' }),
})
const mark = shape({ number: text, sealed_at: instant, sealed_by: text, sha256: text, sm3: text, sound: flag })
const report = named('Report', {
  title: text,
  city: text,
  issuer: text.nullable(),
  year: whole,
  division: code,
  generated_at: instant,
  demo: flag,
  chapters: z.array(chapter),
  figures: z.array(reportFigure),
  notes: z.array(note),
  checks: z.array(check),
  seal: mark.optional(),
})
export type Report = z.infer<typeof report>

const preview = shape({ allowed: flag, figures: whole, records: whole, checks: z.array(check) })
export type SealPreview = z.infer<typeof preview>

const head = {
  id,
  number: text.meta({ description: '年度-区划-次序' }),
  year: whole,
  division: code,
  sealed_at: instant,
  sealed_by: shape({ id, name: text, post: text }),
  note: text.nullable(),
  digest: shape({ sha256: text, sm3: text }),
}
const made = named('Seal', head)
export type Seal = z.infer<typeof made>
const headKeys = {
  ...head,
  division_name: text,
  title: text,
  figures: whole,
  records: whole,
  demo: flag,
  previous: shape({ number: text, sha256: text }).nullable(),
}
const listed = named('SealHead', headKeys)
export type SealHead = z.infer<typeof listed>

const deed = historyEntry.omit({ device: true }).extend({ changes: historyEntry.shape.changes.nullable() })
export type Deed = z.infer<typeof deed>
const toldRecord = named('RevisedRecord', {
  register: text,
  id,
  part: z.enum(['numerator', 'denominator']),
  kind: z.enum(['added', 'removed', 'changed', 'touched']),
  sealed_version: whole.nullable(),
  live_version: whole.nullable(),
  before: decimal.nullable(),
  after: decimal.nullable(),
  title: text,
  register_title: text,
  readable: flag,
  deeds: z.array(deed),
})
export type ToldRecord = z.infer<typeof toldRecord>
const revision = shape({
  added: whole,
  removed: whole,
  changed: whole,
  touched: whole,
  indicator: text,
  title: text,
  status: z.enum(['same', 'touched', 'revised', 'definition_gone']),
  sealed: bareFigure.extend({ digests: z.array(text).optional() }),
  live: bareFigure.nullable(),
  redefined: shape({ definition: text, figure: bareFigure }).nullable(),
  records: z.array(toldRecord),
})
export type Revision = z.infer<typeof revision>
const sealed = named('SealedReport', {
  ...headKeys,
  verified: flag,
  faults: z.array(shape({ part: z.enum(['digest', 'head', 'records', 'previous']), indicator: text.nullable(), message: text })),
  document: report,
  revised: whole,
  touched: whole,
  redefined: whole,
  revisions: z.array(revision),
})
export type SealedReport = z.infer<typeof sealed>
/** What the digests are taken of, as it was kept. */
const canonical = named('SealContent', {
  format: z.literal('siku-seal/1'),
  id,
  number: text,
  n: whole,
  year: whole,
  division: code,
  division_id: id,
  sealed_at: instant,
  sealed_by: head.sealed_by,
  note: text.nullable(),
  previous: headKeys.previous,
  document: report,
  figures: z.array(
    shape({
      indicator: text,
      definition: text,
      terms: z.array(
        shape({
          part: toldRecord.shape.part,
          definition: text,
          register: text,
          sign: z.union([z.literal(1), z.literal(-1)]),
          records: whole,
          sum: decimal,
          sha256: text,
        }),
      ),
    }),
  ),
})
const revisions = page(toldRecord).extend({ total: whole })
export type RevisionPage = z.infer<typeof revisions>

const statuses = ['confirmed', 'contradicted', 'unprovable', 'malformed'] as const
const claim = named('Claim', {
  text,
  start: whole,
  end: whole,
  number_start: whole,
  number: text,
  number_to: text.nullable(),
  unit: text.nullable(),
  quantifier: text,
  year: whole.nullable(),
  division: code.nullable(),
  indicator: text.nullable(),
  status: z.enum(statuses),
  reason: text,
  figure: bareFigure.nullable(),
})
export type CheckedClaim = z.infer<typeof claim>
const claims = named('Claims', { text, claims: z.array(claim), counts: shape({ confirmed: whole, contradicted: whole, unprovable: whole, malformed: whole }) })
/** A text with each of its numbers and what became of it. Offsets are UTF-16 offsets into the text. */
export type Checked = z.infer<typeof claims>
export type Status = CheckedClaim['status']

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const files = { 'text/html': text, [WORD]: bytes, 'application/pdf': bytes }
const formats = ['json', 'html', 'docx', 'pdf']
const year = inPath('year', '年度')
const order = taken({ note: text.optional(), explanations: z.record(text, text).optional().meta({ description: '未通过的一致性规则的书面说明，以规则为键' }) })
export const reportDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/reports/{year}',
    id: 'report',
    tag: '报告',
    summary: '年度报告',
    parameters: [year, shared('division'), query('format', '格式', { enum: formats, default: 'json' })],
    problems: [403, 404, 422],
    answers: { 200: { description: '报告', content: { 'application/json': report, ...files } } },
  },
  {
    method: 'get',
    path: '/api/reports/{year}/seal',
    id: 'seal_preview',
    tag: '报告',
    summary: '封存前：将封存什么，一致性检查的结果，本人可否封存',
    parameters: [year, shared('division')],
    problems: [403, 404],
    answers: answer(200, '将封存的内容', preview),
  },
  {
    method: 'post',
    path: '/api/reports/{year}/seal',
    id: 'seal_report',
    tag: '报告',
    summary: '封存年度报告：文字、数、每个数背后的记录与版本，连同摘要',
    parameters: [year, shared('division'), shared('IdempotencyKey')],
    problems: [403, 404, 409, 422],
    body: body(order),
    answers: answer(201, '已封存', made),
  },
  {
    method: 'get',
    path: '/api/reports/sealed',
    id: 'sealed_reports',
    tag: '报告',
    summary: '已封存的报告，新的在前',
    parameters: [query('year', '年度'), shared('division')],
    problems: [404],
    answers: answer(200, '列表', items(listed)),
  },
  {
    method: 'get',
    path: '/api/reports/sealed/{id}',
    id: 'sealed_report',
    tag: '报告',
    summary: '一份已封存的报告，以及封存之后改动了什么：逐项指标、逐条记录，何人何时为何；并核对摘要',
    parameters: [inPath('id', '封存的标识'), query('format', '格式；canonical 为计算摘要的原文', { enum: [...formats, 'canonical'], default: 'json' })],
    problems: [404, 409, 422],
    answers: { 200: { description: '封存的报告', content: { 'application/json': z.union([sealed, canonical]), ...files } } },
  },
  {
    method: 'get',
    path: '/api/reports/sealed/{id}/figures/{indicator}/revisions',
    id: 'sealed_revisions',
    tag: '报告',
    summary: '一个指标封存之后改动的全部记录',
    parameters: [inPath('id', '封存的标识'), inPath('indicator', '指标'), ...paged],
    problems: [404, 409, 422],
    answers: answer(200, '记录', revisions),
  },
  {
    method: 'post',
    path: '/api/claims',
    id: 'claims',
    tag: '报告',
    summary: '核对一篇文字里的每个数',
    parameters: asked,
    problems: [403, 413, 422],
    body: { ...body(text, 'text/plain'), ...body(bytes, WORD) },
    answers: answer(200, '逐数的结论', claims),
  },
]
