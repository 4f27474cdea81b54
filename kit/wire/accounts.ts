import { z } from 'zod'
import { answer, body, type Door, flag, id, inPath, instant, items, named, page, paged, query, shape, taken, text, whole } from './door.ts'

const account = named('Account', {
  id,
  username: text,
  state: z.enum(['active', 'initial', 'resting', 'locked']).meta({ description: '正常、待改初始密码、暂停登录、已锁定' }),
  demo: flag,
  person: shape({ id, name: text, posts: z.array(shape({ title: text, role: text, division: text })) }),
  sessions: whole,
  last_seen_at: instant.nullable(),
  password_changed_at: instant,
  initial_until: instant.nullable(),
})
export type Account = z.infer<typeof account>
const accounts = page(account)
export type Accounts = z.infer<typeof accounts>
const issued = shape({ account, initial_password: text.meta({ description: '只显示这一次' }) })
export type Issued = z.infer<typeof issued>

const without = named('WithoutAccount', {
  person: id,
  name: text,
  username: text.meta({ description: '可用的用户名，按姓名读音' }),
  posts: z.array(shape({ title: text, role: text, division: text })),
})
const withouts = shape({ items: z.array(without), total: whole.meta({ description: '一共几人；一次最多列出200人' }) })
export type WithoutAccounts = z.infer<typeof withouts>
const wanted = shape({ person: text, username: text })
const many = named('IssuedTogether', { issued: z.array(issued), refused: z.array(wanted.extend({ code: text, title: text })) })
export type IssuedTogether = z.infer<typeof many>

const auditLine = shape({
  id: text,
  at: instant,
  actor: id.nullable(),
  actor_name: text.nullable(),
  post_title: text.nullable(),
  action: text,
  action_title: text,
  subject: text.meta({ description: '账号、字段、设置的前后值等' }),
  refused: flag,
  register: text.nullable(),
  register_title: text.nullable(),
  record: id.nullable(),
  reason: text.nullable(),
  device: text.nullable(),
  detail: z.unknown(),
})
export type AuditLine = z.infer<typeof auditLine>
const audit = page(auditLine)
export type Audit = z.infer<typeof audit>

const one = inPath('id', '账号的标识')
const because = body(taken({ reason: text.meta({ description: '理由' }) }))
const auditFilters = [query('q', '姓名或用户名中的字'), query('from', '从哪一日'), query('to', '到哪一日，含当日')]
const who = '系统管理员'
export const accountDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/accounts',
    id: 'accounts',
    tag: '账号',
    summary: '账号（系统管理员）',
    who,
    parameters: [query('q', '用户名或姓名中的字'), query('cursor', '从何处接'), query('limit', '每页几个')],
    problems: [403],
    answers: answer(200, '一页', accounts),
  },
  {
    method: 'post',
    path: '/api/accounts',
    id: 'open_account',
    tag: '账号',
    summary: '为人员开账号，得一次性初始密码',
    who,
    body: body(taken({ person: text, username: text })),
    problems: [400, 403, 409, 422, 429],
    answers: answer(201, '已开', issued),
  },
  {
    method: 'get',
    path: '/api/accounts/without',
    id: 'without_account',
    tag: '账号',
    summary: '在任而没有账号的人员，各带一个可用的用户名',
    who,
    parameters: [query('division', '行政区划代码，含下级；不写为全部'), query('role', '只看一种岗位')],
    problems: [403, 404],
    answers: answer(200, '人员', withouts),
  },
  {
    method: 'post',
    path: '/api/accounts/many',
    id: 'open_accounts',
    tag: '账号',
    summary: '一次开设多个账号，各得一次性初始密码；不能开的逐个说明',
    who,
    body: body(taken({ accounts: z.array(wanted) })),
    problems: [400, 403, 422, 429],
    answers: answer(200, '已开的和未开的', many),
  },
  {
    method: 'get',
    path: '/api/accounts/{id}',
    id: 'account',
    tag: '账号',
    summary: '一个账号',
    who,
    parameters: [one],
    problems: [403, 404],
    answers: answer(200, '账号', account),
  },
  {
    method: 'post',
    path: '/api/accounts/{id}/reset',
    id: 'reset_password',
    tag: '账号',
    summary: '重置密码，得一次性初始密码；登录全部结束',
    who,
    parameters: [one],
    body: because,
    problems: [400, 403, 404, 422, 429],
    answers: answer(200, '已重置', issued),
  },
  {
    method: 'post',
    path: '/api/accounts/{id}/lock',
    id: 'lock_account',
    tag: '账号',
    summary: '锁定，登录全部结束',
    who,
    parameters: [one],
    body: because,
    problems: [400, 403, 404, 409, 422],
    answers: answer(200, '账号', account),
  },
  {
    method: 'post',
    path: '/api/accounts/{id}/unlock',
    id: 'unlock_account',
    tag: '账号',
    summary: '解锁',
    who,
    parameters: [one],
    body: because,
    problems: [400, 403, 404, 422],
    answers: answer(200, '账号', account),
  },
  {
    method: 'post',
    path: '/api/accounts/{id}/end-sessions',
    id: 'end_sessions',
    tag: '账号',
    summary: '结束全部登录',
    who,
    parameters: [one],
    body: because,
    problems: [400, 403, 404, 422],
    answers: answer(200, '账号', account),
  },
  {
    method: 'get',
    path: '/api/audit',
    id: 'audit',
    tag: '账号',
    summary: '登录、查看敏感信息、导出、导入、账号和设置的改动等访问记录，新的在前；查看本身也记一条',
    who,
    parameters: [...paged, query('action', '只看一种'), query('register', '只看一个台账'), query('actor', '只看一人'), ...auditFilters],
    problems: [403, 422],
    answers: answer(200, '访问记录', audit),
  },
  {
    method: 'get',
    path: '/api/audit/actions',
    id: 'audit_actions',
    tag: '账号',
    summary: '访问记录的种类',
    who,
    problems: [403],
    answers: answer(200, '种类', items(shape({ action: text, title: text }))),
  },
  {
    method: 'get',
    path: '/api/audit/export',
    id: 'export_audit',
    tag: '账号',
    summary: '筛选出的访问记录，CSV；导出本身也记一条',
    who,
    parameters: [query('action', '只看一种'), query('register', '只看一个台账'), query('actor', '只看一人'), ...auditFilters],
    problems: [403, 422],
    answers: answer(200, 'CSV', text, 'text/csv'),
  },
]
