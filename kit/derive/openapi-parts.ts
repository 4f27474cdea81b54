/** Pieces of an OpenAPI 3.1 document that several operations share. */
export type Json = Readonly<Record<string, unknown>>

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
export const json = (schema: Json, type = 'application/json'): Json => ({ content: { [type]: { schema } } })
export const listOf = (items: Json): Json => ({ type: 'object', required: ['items'], properties: { items: { type: 'array', items }, next: { type: 'string', description: '下一页的位置；没有则为最后一页' } } })

export const inPath = (name: string, description: string, schema: Json = { type: 'string' }): Json => ({ name, in: 'path', required: true, description, schema })
export const inQuery = (name: string, description: string, schema: Json = { type: 'string' }): Json => ({ name, in: 'query', description, schema })
export const inHeader = (name: string, description: string, required = false): Json => ({ name, in: 'header', required, description, schema: { type: 'string' } })

export const uuid: Json = { type: 'string', format: 'uuid' }
export const paging: readonly Json[] = [inQuery('limit', '每页条数', { type: 'integer', minimum: 1, maximum: 1000 }), inQuery('cursor', '上一页给出的位置')]
export const idempotencyKey = inHeader('Idempotency-Key', '同一请求重发多少次都只办一次')

const problemTitles: Readonly<Record<number, string>> = {
  400: '请求不成立', 401: '没有登录', 403: '看得见但无权办理', 404: '没有，或无权查看', 409: '此时不能办理，附理由', 412: '版本已旧', 413: '内容过大',
  415: '内容类型不对', 422: '填写有误，逐项说明', 428: '缺少 If-Match', 429: '过于频繁',
}

/** Problem answers (RFC 9457) by status. */
export const problems = (...statuses: readonly number[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), { description: problemTitles[status] ?? '出错', ...json(ref('problem'), 'application/problem+json') }]))

export const problemSchema: Json = {
  type: 'object', required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string', description: '稳定的代码，供程序判断' }, title: { type: 'string', description: '中文说明' },
    errors: { type: 'array', items: { type: 'object', required: ['field', 'code', 'message'], properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } } } },
  },
}
