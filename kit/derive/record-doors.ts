import { z } from 'zod'
import { deadlineTitle } from '#kit/register/deadline.ts'
import { type AnyRegister, fromStates } from '#kit/register/define.ts'
import type { Transition } from '#kit/register/transition.ts'
import { answer, body, bytes, type Door, inPath, type Json, page, paged, query, shared, taken, text, whole } from '#kit/wire/door.ts'
import { workbookType } from '#kit/wire/workbook.ts'
import { facets, history, related, revealed, together, trial } from '#kit/wire/records.ts'
import { columnsOf, metaColumns } from './columns.ts'
import { creationBody, manyBody, recordShape, stepBody, updateBody } from './record-shape.ts'

const ordered = /^(date|timestamptz|integer|numeric)/
const signs: Readonly<Record<string, string>> = { gte: '不小于', lte: '不大于', gt: '大于', lt: '小于' }

/** The filters that a list of the register takes. */
function filters(r: AnyRegister): Json[] {
  const known = new Set(['id', 'division'])
  const columns = columnsOf(r).filter(
    (c) =>
      !known.has(c.name) &&
      !c.generated &&
      c.type !== 'jsonb' &&
      !c.type.startsWith('geometry') &&
      !r.fields[c.name]?.sensitive &&
      !metaColumns.slice(9).some((m) => m.name === c.name),
  )
  return columns.flatMap((c) => [
    query(c.name, `${c.title}；可用逗号并列`),
    ...(ordered.test(c.type) ? Object.entries(signs).map(([sign, title]) => query(`${c.name}.${sign}`, `${c.title}${title}`)) : []),
  ])
}

const narrowing = (r: AnyRegister): Json[] => [
  shared('division'),
  shared('year'),
  query('q', '文字中含有'),
  query('clock', '期限：late 逾期、in_time 在期限内、waiting 没有在走的期限、done 没有要办的；可并列'),
  query('mine', '1 为只看我的：等我或我的单位办理的，和我登记的', { const: '1' }),
  ...(r.map ? [query('bbox', '范围：西,南,东,北')] : []),
  query('sort', '排序字段，前加 - 为倒序'),
  ...filters(r),
]

const written: readonly Json[] = [
  query('columns', '列，用逗号并列；不写为全部'),
  query('names', 'keys 为写选项的键而不写名称', { const: 'keys' }),
  query('ids', '1 为带记录的标识', { const: '1' }),
]

const stepInWords = (r: AnyRegister, t: Transition): string =>
  [
    `从${fromStates(t)
      .map((s) => `“${r.states[s]}”`)
      .join('或')}${t.to ? `到“${r.states[t.to]}”` : '，状态不变'}`,
    `办理：${t.by.join('、')}`,
    t.needs?.length ? `须填：${t.needs.map((n) => r.fields[n]?.title).join('、')}` : '',
    t.evidence?.length ? `须附：${t.evidence.map((n) => r.fields[n]?.title).join('、')}` : '',
    t.within ? `期限：${deadlineTitle(r, t.within)}` : '',
  ]
    .filter(Boolean)
    .join('。')

const [reads, writes] = [[404], [400, 403, 404, 409, 412, 413, 422]]

/** The doors of one register's records, each of its steps a door of its own. */
export function recordDoors(r: AnyRegister): Door[] {
  const base = `/api/registers/${r.name}`
  const one = inPath('id', `${r.title}的标识`, { type: 'string', format: 'uuid' })
  const key = shared('IdempotencyKey')
  const record = recordShape(r)
  const answered = answer(200, r.title, record)
  const door = (id: string, method: Door['method'], path: string, summary: string, rest: Omit<Door, 'id' | 'method' | 'path' | 'tag' | 'summary'>): Door => ({
    method,
    path: `${base}${path}`,
    id: `${r.name}.${id}`,
    tag: r.title,
    summary,
    ...rest,
  })
  return [
    door('list', 'get', '/records', `${r.title}：列表`, {
      parameters: [...paged, query('count', '并给总数', { type: 'boolean' }), ...narrowing(r)],
      problems: [...reads, 422],
      answers: answer(200, '列表', page(record).extend({ total: whole.optional() })),
    }),
    door('facets', 'get', '/facets', `${r.title}：各取值有几条`, {
      parameters: narrowing(r),
      problems: [...reads, 422],
      answers: answer(200, '状态、期限和有选项的字段，各取值的条数', facets),
    }),
    door('create', 'post', '/records', `${r.title}：登记`, {
      parameters: [key, shared('Try')],
      body: body(creationBody(r)),
      problems: writes,
      answers: { ...answer(201, '已登记', record), ...answer(200, '带 try 时为试办的结果', trial) },
    }),
    door('export', 'get', '/export.csv', `${r.title}：导出`, {
      parameters: [...written, ...narrowing(r)],
      problems: [...reads, 422],
      answers: answer(200, 'CSV', text, 'text/csv'),
    }),
    door('export_xlsx', 'get', '/export.xlsx', `${r.title}：导出为 Excel，可再导入`, {
      parameters: [...written, ...narrowing(r)],
      problems: [...reads, 422],
      answers: answer(200, '工作簿', bytes, workbookType),
    }),
    door('template', 'get', '/template.xlsx', `${r.title}：填报的 Excel 模板`, {
      problems: [403, ...reads],
      answers: answer(200, '工作簿', bytes, workbookType),
    }),
    door('read', 'get', '/records/{id}', `${r.title}：一条记录`, { parameters: [one], problems: reads, answers: answered }),
    door('update', 'patch', '/records/{id}', `${r.title}：修改`, {
      parameters: [one, shared('IfMatchRequired'), key],
      body: body(updateBody(r)),
      problems: [...writes, 428],
      answers: answered,
    }),
    ...Object.entries(r.transitions).map(([name, t]) =>
      door(`step.${name}`, 'post', `/records/{id}/transitions/${name}`, t.title, {
        description: stepInWords(r, t),
        parameters: [one, shared('IfMatch'), key, shared('Try')],
        body: body(stepBody(r, name)),
        problems: writes,
        answers: answer(200, `${r.title}；带 try 时为试办的结果`, z.union([record, trial])),
      }),
    ),
    ...Object.entries(r.transitions).map(([name, t]) =>
      door(`many.${name}`, 'post', `/transitions/${name}`, `${t.title}：多条`, {
        description: '逐条办理：被拒绝的列出理由，其余照办；fields 各条相同，records[].fields 是各条自己的',
        parameters: [key, shared('Try')],
        body: body(manyBody(r, name)),
        problems: writes,
        answers: answer(200, '办了的和被拒绝的', together),
      }),
    ),
    door('history', 'get', '/records/{id}/history', `${r.title}：变更历史`, { parameters: [one], problems: reads, answers: answer(200, '历史', history) }),
    door('sheet', 'get', '/records/{id}/sheet', `${r.title}：一条记录的归档单`, {
      parameters: [one],
      problems: reads,
      answers: answer(200, 'PDF', bytes, 'application/pdf'),
    }),
    door('related', 'get', '/records/{id}/related', `${r.title}：相关记录`, { parameters: [one], problems: reads, answers: answer(200, '相关记录', related) }),
    door('reveal', 'post', '/records/{id}/reveal', `${r.title}：查看敏感信息，记入审计`, {
      parameters: [one],
      body: body(taken({ field: text, reason: text })),
      problems: [400, 403, 404, 422],
      answers: answer(200, '该项', revealed),
    }),
  ]
}
