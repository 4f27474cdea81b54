import { type Kysely, sql } from 'kysely'
import type { AuditLine } from '#kit/wire/accounts.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** Which lines: of an action, a register, a person, a name with these words, and from one day to another, both whole. */
export type AuditSought = {
  readonly action: string | null
  readonly register: string | null
  readonly actor: string | null
  readonly q: string
  readonly from: string | null
  readonly to: string | null
}

export type AuditRow = Omit<AuditLine, 'register_title' | 'action_title' | 'subject' | 'refused'>

const zone = sql`'Asia/Shanghai'`

/** Lines of the audit, newest first, below one of them. */
export async function auditLines(db: Db, { action, register, actor, q, from, to }: AuditSought, below: string | null, limit: number): Promise<AuditRow[]> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const wanted = [
    ...(below === null ? [] : [sql`a.id < ${below}::bigint`]),
    ...(actor === null ? [] : [sql`a.actor = ${actor}`]),
    ...(action === null ? [] : [sql`a.action = ${action}`]),
    ...(register === null ? [] : [sql`a.register = ${register}`]),
    ...(q === '' ? [] : [sql`(p.name like ${like} or a.detail->>'username' like ${like})`]),
    ...(from === null ? [] : [sql`a.at >= ${from}::date::timestamp at time zone ${zone}`]),
    ...(to === null ? [] : [sql`a.at < (${to}::date + 1)::timestamp at time zone ${zone}`]),
  ]
  const { rows } =
    await sql<AuditRow>`select a.id::text as id, a.at, a.actor, p.name as actor_name, t.title as post_title, a.action, a.register, a.record, a.reason, a.device, a.detail
    from siku.audit a left join person p on p.id = a.actor left join post t on t.id = a.post
    where ${wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)} order by a.id desc limit ${limit}`.execute(db)
  return rows
}

/** Every action that is written down, in the words of who reads it. */
export const auditActions = {
  sign_in: '登录',
  sign_in_refused: '登录被拒',
  reveal: '查看敏感信息',
  export: '导出',
  import: '导入',
  report_sealed: '封存报告',
  account_open: '开设账号',
  account_reset: '重置密码',
  account_lock: '锁定账号',
  account_unlock: '解锁账号',
  account_end_sessions: '结束登录',
  password_change: '修改密码',
  password_refused: '修改密码被拒',
  setting_change: '改定设置',
  audit_read: '查看访问记录',
  audit_export: '导出访问记录',
} as const
export type AuditAction = keyof typeof auditActions

type Detail = {
  username?: string
  field?: string
  title?: string
  from?: unknown
  to?: unknown
  unit?: string
  query?: string
  number?: string
  address?: string
}

/** What it was about, beside the register: the account, the field, what a setting was and is. */
export function auditSubject({ action, detail }: Pick<AuditRow, 'action' | 'detail'>): string {
  const d = (detail ?? {}) as Detail
  if (action === 'setting_change') return `${d.title}：${d.from ?? '未设'} → ${d.to ?? '未设'} ${d.unit ?? ''}`.trim()
  if (action === 'report_sealed') return String(d.number ?? '')
  if (action === 'sign_in' || action === 'sign_in_refused') return d.address ?? ''
  return d.username ?? d.field ?? d.query ?? ''
}
