import { z } from 'zod'
import { answer, body, code, type Door, day, flag, id, inPath, instant, items, named, number, paged, page, query, shape, taken, text, whole } from './door.ts'

const setting = named('Setting', {
  key: text,
  title: text,
  help: text,
  unit: text,
  min: number,
  max: number,
  decimals: whole,
  preset: number.nullable().meta({ description: '预设值；没有的另行推算' }),
  basis: text.optional(),
  value: number.nullable().meta({ description: '现行值' }),
  own: flag.meta({ description: '本市自定的，不是预设' }),
  at: instant.nullable(),
  by: text.nullable(),
})
export type SettingLine = z.infer<typeof setting>
const settings = items(setting)
export type Settings = z.infer<typeof settings>
const effect = shape({ effect: text })
export type SettingEffect = z.infer<typeof effect>

const holding = named('Holding', {
  post: id,
  person: id,
  name: text,
  role: text,
  role_title: text,
  title: text,
  division: code,
  division_name: text,
  from: day,
  to: day.nullable().meta({ description: '到期之日，当日已不在任' }),
  acting: flag,
  lent: flag.meta({ description: '受托代为办理' }),
  username: text.nullable(),
  account: z.enum(['none', 'open', 'locked']),
})
export type Holding = z.infer<typeof holding>
const holdings = page(holding)
export type Holdings = z.infer<typeof holdings>

const right = shape({ register: text, title: text, chapter: text, read: flag, create: flag, update: flag, steps: z.array(text) })
const rights = shape({ role: text, role_title: text, items: z.array(right) })
export type Rights = z.infer<typeof rights>

const storage = shape({
  store: text,
  database_bytes: whole,
  registers: z.array(shape({ register: text, title: text, rows: whole.meta({ description: '约数' }), bytes: whole })),
  evidence: shape({ files: whole, bytes: whole }),
  free_bytes: whole.nullable(),
})
const sessions = z.array(shape({ username: text, name: text, since: instant, seen_at: instant, until: instant, device: text.nullable() }))
const jobs = z.array(shape({ name: text, title: text, cron: text, last_at: instant.nullable(), last: text.nullable() }))
const state = shape({ storage, sessions, session_count: whole, jobs })
export type SystemState = z.infer<typeof state>

const who = '系统管理员'
const value = number.nullable().meta({ description: '新的值；null 恢复预设' })
export const administrationDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/settings',
    id: 'settings',
    tag: '管理',
    summary: '留给本市决定的数值：现行值、预设、何时由谁改定',
    who,
    problems: [403],
    answers: answer(200, '全部', settings),
  },
  {
    method: 'post',
    path: '/api/settings/{key}/try',
    id: 'try_setting',
    tag: '管理',
    summary: '改成这个值会怎样，什么也不改',
    who,
    parameters: [inPath('key', '设置')],
    body: body(taken({ value })),
    problems: [400, 403, 404, 422],
    answers: answer(200, '影响', effect),
  },
  {
    method: 'put',
    path: '/api/settings/{key}',
    id: 'change_setting',
    tag: '管理',
    summary: '改定一项设置，记入访问记录',
    who,
    parameters: [inPath('key', '设置')],
    body: body(taken({ value, reason: text.meta({ description: '理由' }) })),
    problems: [400, 403, 404, 422],
    answers: answer(200, '改后', setting),
  },
  {
    method: 'get',
    path: '/api/holdings',
    id: 'holdings',
    tag: '管理',
    summary: '某日谁在哪里任什么岗位、从何时起，有没有账号',
    who,
    parameters: [
      ...paged,
      query('q', '姓名、用户名或岗位名称中的字'),
      query('division', '行政区划代码，含下级；不写为全部'),
      query('role', '只看一种岗位'),
      query('on', '哪一日，不写为今天'),
    ],
    problems: [403, 404, 422],
    answers: answer(200, '一页', holdings),
  },
  {
    method: 'get',
    path: '/api/roles/{role}/rights',
    id: 'rights',
    tag: '管理',
    summary: '一种岗位在各台账可以看什么、办什么',
    who,
    parameters: [inPath('role', '岗位')],
    problems: [403, 404],
    answers: answer(200, '权限', rights),
  },
  {
    method: 'get',
    path: '/api/state',
    id: 'state',
    tag: '管理',
    summary: '运行状况：数据有多大、谁正登录着、定时事项上次办得怎样',
    who,
    problems: [403],
    answers: answer(200, '状况', state),
  },
]
