import { header, type Json, query } from '#kit/wire/door.ts'
import { problemTitles, ref } from './parts.ts'

const code = { type: 'string', description: '行政区划代码' } as const
const wholePattern = { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' }

export const fixedParameters: Json = {
  limit: query('limit', '一页最多几条', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }),
  cursor: query('cursor', '下一页的位置，取自上一页的 next'),
  division: query('division', '行政区划代码，含其下；空则为本人管辖的全部', { ...code, pattern: '^(\\d{6,12})?$' }),
  year: query('year', '年度', { type: 'integer', minimum: 1949, maximum: 2200 }),
  month: query('month', '月份', { type: 'integer', minimum: 1, maximum: 12 }),
  as_of: query('as_of', '按此时刻的记录计'),
  IfMatch: header('If-Match', '所见的版本号，加引号'),
  IfMatchRequired: header('If-Match', '所见的版本号，加引号', true),
  IdempotencyKey: { ...header('Idempotency-Key', '同一请求重发不重办'), schema: wholePattern },
  Try: { ...query('try', '只试不办：答复所有会被拒绝的理由和随之发生的事，什么也不保存'), allowEmptyValue: true },
  TusResumable: { ...header('Tus-Resumable', 'tus 协议版本', true), schema: { const: '1.0.0' } },
}

const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } })
export const fixedResponses: Json = {
  problem: problem('出错'),
  ...Object.fromEntries(Object.entries(problemTitles).map(([status, title]) => [`problem_${status}`, problem(title)])),
}

export const securitySchemes: Json = {
  bearer: { type: 'http', scheme: 'bearer', description: 'POST /api/session 所得的 token' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'siku_session', description: '浏览器用；写操作另须带 X-CSRF-Token' },
  csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: '取自 /api/me' },
}
