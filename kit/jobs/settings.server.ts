import { sql } from 'kysely'
import type { Setting } from '#kit/setting/setting.ts'
import { type Kept, keptDays, keptKey } from './housekeeping.server.ts'

type Told = {
  readonly title: string
  readonly help: string
  readonly min: number
  /** Its table and the moment by which it ages; files lie beside the database. */ readonly table?: readonly [string, string]
  readonly what: string
}

const told: Readonly<Record<Kept, Told>> = {
  idempotency: {
    title: '重复提交的答复保留几天',
    help: '同一请求再发一次时照原样答复，不重复办理；手机离线的时间应短于它。',
    min: 7,
    table: ['idempotency', 'at'],
    what: '份答复',
  },
  outbox: { title: '已办后续事项保留几天', help: '办理之后由系统接着办好的事；没办成的不清。', min: 7, table: ['outbox', 'done_at'], what: '项后续事项' },
  feed: { title: '变动流水保留几天', help: '离线的设备凭它只取变动；离线更久的，重新取全部。', min: 14, table: ['feed', 'at'], what: '条变动' },
  notices: {
    title: '提醒和督办通知保留几天',
    help: '待办里的提醒、逾期和督办通知；记录本身的历史永久保留。',
    min: 365,
    table: ['notice', 'at'],
    what: '条通知',
  },
  figures: { title: '指标旧答案保留几天', help: '算过的指标答案；清掉以后再问，重新计算。', min: 1, table: ['kept_answer', 'at'], what: '个答案' },
  uploads: { title: '未完成的上传保留几天', help: '传了一半的文件和看过没有导入的表；清掉以后须重传。', min: 1, what: '个文件' },
}

/** For how long what is only of passing use is kept: the city decides, within what the system needs. */
export const keptSettings: readonly Setting[] = (Object.keys(keptDays) as Kept[]).map((kept) => {
  const { title, help, min, table, what } = told[kept]
  return {
    key: keptKey(kept),
    title,
    help,
    unit: '天',
    min,
    max: 3650,
    decimals: 0,
    preset: keptDays[kept],
    effect: async (tx, value) => {
      if (!table) return `今夜起，${value ?? 0} 天没有动过的未完成上传都清掉。`
      const past = sql`${sql.ref(table[1])} < clock_timestamp() - make_interval(days => ${value ?? 0})`
      const { rows } = await sql<{
        gone: number
        all: number
      }>`select count(*) filter (where ${past})::int as gone, count(*)::int as all from ${sql.table(`siku.${table[0]}`)}`.execute(tx)
      return `现有 ${rows[0]?.all ?? 0} ${what}，今夜将清掉其中 ${rows[0]?.gone ?? 0} ${what.slice(0, 1)}。`
    },
  }
})
