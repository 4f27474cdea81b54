import type { Json } from '#kit/wire/door.ts'

/** One operation before it is laid out: what it takes and what it answers. */
export type Door = {
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly Json[]
  readonly body?: Json
  readonly answers: Json
  /** Statuses of problems beside 401 and those every door may give. */
  readonly problems?: readonly number[]
  readonly public?: boolean
}

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
/** What each status means when it is a problem. */
export const problemTitles: Readonly<Record<number, string>> = {
  400: '内容读不懂',
  401: '没有登录',
  403: '看得见，但不能办',
  404: '没有，或您不能看',
  409: '现在不能办，附理由',
  412: '版本已旧',
  413: '内容太大',
  415: '不收这种文件',
  422: '填写有误，逐项说明',
  423: '正忙',
  428: '缺 If-Match',
  429: '过于频繁',
  503: '数据库暂时没有应答',
  460: '校验值不一致',
}

/** The operation object of a door. */
export function operation(door: Door): Json {
  const statuses = [...new Set([...(door.public ? [] : [401]), ...(door.problems ?? [])])].sort()
  return {
    operationId: door.id,
    tags: [door.tag],
    summary: door.summary,
    ...(door.description ? { description: door.description } : {}),
    ...(door.public ? { security: [] } : {}),
    ...(door.parameters?.length ? { parameters: door.parameters } : {}),
    ...(door.body ? { requestBody: door.body } : {}),
    responses: {
      ...door.answers,
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/problem_${status}` }])),
      default: { $ref: '#/components/responses/problem' },
    },
  }
}
