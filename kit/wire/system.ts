import { z } from 'zod'
import { anything, answer, type Door, inPath, items, named, shape, text, whole } from './door.ts'

export const store = z.enum(['embedded', 'managed', 'external'])

export const fieldError = named('FieldError', { field: text, code: text, message: text })
export type FieldProblem = z.infer<typeof fieldError>
/** RFC 9457. */
export const problem = named(
  'Problem',
  {
    type: text,
    status: whole,
    code: text.meta({ description: '不变的代码，供程序判断' }),
    title: text.meta({ description: '中文说明' }),
    errors: z.array(fieldError).optional(),
  },
  'RFC 9457',
)

const problemEntry = named('ProblemEntry', {
  code: text,
  type: text,
  status: z.array(whole),
  title: text,
  remedy: text.meta({ description: '怎么办' }),
  room: text,
  room_title: text,
})
export type ProblemEntry = z.infer<typeof problemEntry>

const health = shape({ status: z.literal('ok'), store, version: text })
export type Health = z.infer<typeof health>

const failedFollowUp = shape({ register: text, register_title: text, record: text, action: text, at: text, error: text })
const upkeep = shape({ outbox: shape({ waiting: whole, dead: whole, oldest: text.nullable(), errors: z.array(failedFollowUp) }) })
export type Upkeep = z.infer<typeof upkeep>

const confidence = z.enum(['document', 'secondary', 'unchecked', 'disputed', 'own'])
const check = z.enum(['disputed', 'unverified', 'stale', 'own', 'fine'])
const sourcedValues = shape({
  on: text,
  counts: z.record(check, whole),
  items: z.array(
    shape({
      file: text,
      key: text,
      title: text,
      source: text,
      confidence,
      looked_up_on: text.nullable(),
      valid_from: text.nullable(),
      valid_to: text.nullable(),
      check,
    }),
  ),
})
export type SourcedValues = z.infer<typeof sourcedValues>

const administrators = '系统管理员'
export const systemDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/health',
    id: 'health',
    tag: '系统',
    summary: '是否在服务',
    public: true,
    problems: [503],
    answers: answer(200, '在服务', health),
  },
  { method: 'get', path: '/api/openapi.json', id: 'openapi', tag: '系统', summary: '本说明', public: true, answers: answer(200, '说明', anything) },
  {
    method: 'get',
    path: '/api/problems',
    id: 'problems',
    tag: '系统',
    summary: '全部错误代码：含义和怎么办',
    public: true,
    answers: answer(200, '列表', items(problemEntry)),
  },
  {
    method: 'get',
    path: '/api/problems/{code}',
    id: 'problem',
    tag: '系统',
    summary: '一个错误代码；错误答复的 type 指向这里',
    public: true,
    parameters: [inPath('code', '错误代码')],
    problems: [404],
    answers: answer(200, '含义', problemEntry),
  },
  {
    method: 'get',
    path: '/api/upkeep',
    id: 'upkeep',
    tag: '系统',
    summary: '后续事项还有多少没办、哪些屡次失败（系统管理员）',
    who: administrators,
    problems: [403],
    answers: answer(200, '状况', upkeep),
  },
  { method: 'get', path: '/metrics', id: 'metrics', tag: '系统', summary: '运行指标（Prometheus）', answers: answer(200, '文本', text, 'text/plain') },
  {
    method: 'get',
    path: '/api/sourced-values',
    id: 'sourced_values',
    tag: '系统',
    summary: '全部法定数值的出处、把握和核对日期，每条要不要核（系统管理员）',
    who: administrators,
    problems: [403],
    answers: answer(200, '全部', sourcedValues),
  },
]
