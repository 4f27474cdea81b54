import { z } from 'zod'
import { answer, body, code, type Door, flag, id, named, shape, taken, text, whole } from './door.ts'
import { level } from './divisions.ts'
import { store } from './system.ts'

const user = named('User', { id, username: text, name: text })
const post = named('Post', {
  id: id.nullable(),
  role: text,
  role_title: text,
  division: code.nullable(),
  division_name: text.nullable(),
  level: level.nullable(),
  acting: flag,
})
export type Post = z.infer<typeof post>

/** What the pages are read in: everything is written in Chinese, English lies over it. */
const language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof language>
export const isLanguage = (given: unknown): given is Language => language.safeParse(given).success

const whoever = {
  user,
  language: language.meta({ description: '页面的语言，存在账号上' }),
  posts: z.array(post),
  must_change_password: flag.meta({ description: '是初始密码，须先修改' }),
  csrf: text,
  city: shape({ code, name: text }),
  year: whole.meta({ description: '今年，页面打开时的年度' }),
  first_year: whole.meta({ description: '页面可选的最早年度' }),
  demo: flag,
  version: text,
  store,
}
const working = named('Session', { ...whoever, scope: shape({ code, name: text, level }).meta({ description: '岗位所及的最上级区划' }) })
/** Somebody who holds a post, and so a place of work. */
export type Session = z.infer<typeof working>
const me = z.union([working, named('SessionWithoutPost', { ...whoever, scope: z.null() }, '目前没有任职岗位')])
export type Me = z.infer<typeof me>

const signedIn = shape({
  token: text,
  user: shape({ id, username: text }),
  csrf: text,
  must_change_password: flag.meta({ description: '是初始密码，须先修改' }),
})
export type SignedIn = z.infer<typeof signedIn>

const demoAccount = shape({ username: text, name: text, role: text, role_title: text, division_name: text })
export type DemoAccount = z.infer<typeof demoAccount>
const demo = shape({ password: text, accounts: z.array(demoAccount) })
export type Demo = z.infer<typeof demo>

const password = text.meta({ format: 'password' })
export const sessionDoors: readonly Door[] = [
  {
    method: 'post',
    path: '/api/session',
    id: 'sign_in',
    tag: '登录',
    summary: '登录',
    public: true,
    body: body(taken({ username: text, password })),
    problems: [400, 401, 403, 422, 429],
    answers: answer(200, '已登录；同时设下 cookie', signedIn),
  },
  { method: 'delete', path: '/api/session', id: 'sign_out', tag: '登录', summary: '退出', problems: [403], answers: answer(204, '已退出') },
  { method: 'get', path: '/api/me', id: 'me', tag: '登录', summary: '我是谁，有哪些岗位', answers: answer(200, '本人', me) },
  {
    method: 'put',
    path: '/api/me/language',
    id: 'set_language',
    tag: '登录',
    summary: '页面的语言，存在账号上',
    body: body(taken({ language })),
    problems: [400, 403, 422],
    answers: answer(204, '已存'),
  },
  {
    method: 'post',
    path: '/api/me/password',
    id: 'change_password',
    tag: '登录',
    summary: '修改本人密码；其他登录随之结束',
    body: body(taken({ current: text, password })),
    problems: [400, 403, 422, 429],
    answers: answer(204, '已修改'),
  },
  {
    method: 'get',
    path: '/api/demo',
    id: 'demo',
    tag: '登录',
    summary: '演示账号；没有演示数据时 404',
    public: true,
    problems: [404],
    answers: answer(200, '账号', demo),
  },
]
