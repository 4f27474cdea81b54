import type { Context } from 'hono'
import { problemType } from '#kit/problem/catalogue.ts'
import { type FieldError, Refusal } from '#kit/register/refusal.ts'

type DatabaseError = Error & { code?: string; syscall?: string; constraint?: string; table?: string; detail?: string }

function diskFull(): Refusal {
  return new Refusal(507, 'disk_full', '磁盘已满，没有保存；请联系管理员腾出空间后再试')
}
function storeAway(): Refusal {
  return new Refusal(503, 'store_away', '数据库暂时没有应答，正在恢复；请稍后再试')
}
/** What the driver says of a connection that broke under a query, without a code. */
const broken = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** It was repeated, and lost each time. */
const busy = (): Refusal => new Refusal(503, 'store_busy', '此刻同时办理的人太多，这一步没有办成，什么也没有改动；请稍候再试')

const asRefusal: Readonly<Record<string, (e: DatabaseError) => Refusal>> = {
  23505: (e) => new Refusal(409, 'already_there', e.constraint?.endsWith('_pkey') ? '这条记录已经登记过' : '已有相同的记录，不能重复登记'),
  '23P01': () => new Refusal(409, 'already_there', '与现有记录冲突，不能重复'),
  23514: (e) => new Refusal(422, 'value_not_allowed', `填写的内容不符合规定（${e.constraint ?? ''}）`, fieldOfConstraint(e)),
  23503: () => new Refusal(422, 'reference_missing', '引用的记录不存在'),
  23502: () => new Refusal(422, 'field_required', '有必填项没有填写'),
  42501: () => new Refusal(403, 'outside_area', '数据库拒绝：不在您的权限范围内'),
  '22P02': () => new Refusal(422, 'value_not_allowed', '填写的格式不对'),
  22003: () => new Refusal(422, 'value_not_allowed', '数字超出范围'),
  22008: () => new Refusal(422, 'value_not_allowed', '日期超出范围'),
  22021: () => new Refusal(422, 'text_not_storable', '文字中有无法保存的字符'),
  '22P05': () => new Refusal(422, 'text_not_storable', '文字中有无法保存的字符'),
  22007: () => new Refusal(422, 'value_not_allowed', '日期格式不对'),
  40001: busy,
  '40P01': busy,
  53100: diskFull,
  ENOSPC: diskFull,
  ...Object.fromEntries(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006'].map((code) => [code, storeAway])),
  SK001: () => new Refusal(409, 'transition_not_open', '新记录不能从这个状态开始'),
  SK002: () => new Refusal(412, 'stale_version', '记录已被他人更新，请重新打开后再办理'),
  SK003: () => new Refusal(409, 'transition_not_open', '数据库拒绝：没有这样的状态变化'),
}

function fieldOfConstraint(e: DatabaseError): FieldError[] {
  const field = e.constraint?.replace(`${e.table ?? ''}_`, '').replace(/_\d+$/, '')
  return field ? [{ field, code: 'value_not_allowed', message: '不符合规定' }] : []
}

/** The refusal that an error amounts to, or undefined for a fault of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const e = error as DatabaseError
  if (typeof e?.code === 'string') return e.code === 'ENOENT' && e.syscall === 'connect' ? storeAway() : asRefusal[e.code]?.(e)
  return error instanceof Error && broken.test(error.message) ? storeAway() : undefined
}

type Problem = { type: string; status: number; code: string; title: string; errors?: readonly FieldError[] }

export const problemBody = (r: Refusal): Problem => ({
  type: problemType(r.code),
  status: r.status,
  code: r.code,
  title: r.message,
  ...(r.errors.length > 0 ? { errors: r.errors } : {}),
})

/** RFC 9457. */
export function problemResponse(_c: Context, r: Refusal): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json; charset=utf-8' })
  const wait = { 429: '60', 503: '5' }[r.status]
  if (wait) headers.set('Retry-After', wait)
  if (r.status === 401) headers.set('WWW-Authenticate', 'Bearer realm="siku"')
  return new Response(JSON.stringify(problemBody(r)), { status: r.status, headers })
}
