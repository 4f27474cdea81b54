import { describeStore } from '#kit/store/doctor.server.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { brokenLinks } from '#kit/store/integrity.server.ts'
import { outboxState } from '#kit/jobs/outbox.server.ts'
import { calendarKnown } from '#kit/calendar/working-days.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { lawCommand } from './law.server.ts'
import { settingsOf } from '#apps/server/settings.ts'
import { withSystem } from './system.server.ts'

const hidden = (url: string | undefined): string => (url ? url.replace(/:[^:@/]*@/, ':***@') : '（未设置）')

/** The effective configuration and the state of every part; 1 when data were changed past the house's own ways. */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const { words, flags } = optionsOf(args, [], ['law', 'json'])
  if (words.length > 0 || (flags.has('json') && !flags.has('law'))) throw new UsageProblem('doctor 只有 --law 和随它的 --json')
  if (flags.has('law')) return lawCommand(flags.has('json'))
  const settings = settingsOf(process.env)
  return withSystem(async ({ store, rooms, api }) => {
    const described = await describeStore(store)
    const year = Number(beijingDate(beijingInstant(Date.now())).slice(0, 4))
    const outbox = await outboxState(api.world)
    const registers = [...api.world.registers.values()]
    const chain = await brokenLinks(store.pool, registers)
    const lines = [
      `地址        http://${settings.host}:${settings.port}`,
      `数据目录    ${settings.folder}`,
      `城市        ${api.city.name}（${settings.city}）`,
      `DATABASE_URL ${hidden(settings.url)}`,
      `演示数据    ${api.demo ? '有' : '无'}`,
      `Node        ${process.version}`,
      `存储方式    ${described.kind}`,
      `数据库      PostgreSQL ${described.versions.postgres}，PostGIS ${described.versions.postgis}`,
      `占用        ${(Number(described.size_bytes) / 1048576).toFixed(0)} MB`,
      ...described.warnings.map((w) => `注意        ${w}`),
      `业务        ${rooms.map((r) => `${r.room.title}（${r.room.registers.length} 个台账）`).join('、')}`,
      `指标        ${api.indicators.length} 个`,
      `后续事项    待办 ${outbox.waiting} 项${
        outbox.dead > 0
          ? `，${outbox.dead} 项屡次失败、不再重试：${outbox.errors
              .slice(0, 3)
              .map((e) => `${e.register} ${e.record} ${e.action}（${e.error}）`)
              .join('；')}`
          : ''
      }`,
      `摘要链      ${chain.links === 0 ? '尚未开始，每日 3:40 记入' : `${chain.links} 环，末环 ${chain.head}（抄到别处才可作凭证）`}`,
      ...chain.faults.map((fault) => `数据被改动  ${fault}`),
      `工作日历    ${calendarKnown(year) ? `${year} 年节假日已知` : `${year} 年节假日未知，按周一至周五计`}`,
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    return chain.faults.length === 0 ? 0 : 1
  })
}
