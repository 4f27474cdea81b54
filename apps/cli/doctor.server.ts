import { describeStore } from '../../kit/store/doctor.server.ts'
import { calendarKnown } from '../../kit/calendar/working-days.ts'
import { settingsOf } from '../server/settings.ts'
import { withSystem } from './system.server.ts'

const hidden = (url: string | undefined): string => (url ? url.replace(/:[^:@/]*@/, ':***@') : '（未设置）')

/** The effective configuration and the state of every part. */
export async function doctorCommand(): Promise<number> {
  const settings = settingsOf(process.env)
  return withSystem(async ({ store, rooms, api }) => {
    const described = await describeStore(store)
    const year = new Date().getFullYear()
    const lines = [
      `地址        http://${settings.host}:${settings.port}`, `数据目录    ${settings.folder}`, `城市        ${api.city.name}（${settings.city}）`,
      `DATABASE_URL ${hidden(settings.url)}`, `演示数据    ${api.demo ? '有' : '无'}`, `Node        ${process.version}`,
      `存储方式    ${described.kind}`, `数据库      PostgreSQL ${described.versions.postgres}，PostGIS ${described.versions.postgis}`, `占用        ${(Number(described.size_bytes) / 1048576).toFixed(0)} MB`,
      ...described.warnings.map((w) => `注意        ${w}`),
      `业务        ${rooms.map((r) => `${r.room.title}（${r.room.registers.length} 个台账）`).join('、')}`, `指标        ${api.indicators.length} 个`,
      `工作日历    ${calendarKnown(year) ? `${year} 年节假日已知` : `${year} 年节假日未知，按周一至周五计`}`,
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })
}
