import { UsageProblem } from '#kit/room/command-options.ts'

/** The names of a new register in its several places. */
export type Names = {
  readonly room: string
  /** The folder of the capability, and the register's name within its room: `repair`. */
  readonly folder: string
  /** Key, table and file: `trail_repair`. */
  readonly key: string
  /** Constant: `trailRepair`. */
  readonly constant: string
  /** What the capability brings, with `Figures` or `Indicators` behind it: `repair`. */
  readonly brings: string
  /** Row type: `TrailRepairTable`. */
  readonly type: string
  readonly title: string
}

const form = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** @throws UsageProblem for a name that is no snake_case word */
export function demandName(name: string): string {
  if (form.test(name) && name.length <= 30) return name
  throw new UsageProblem(`名称“${name}”应为不超过 30 个字符的小写英文，以下划线相连，例如 forest_road`)
}

const camel = (key: string): string => key.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The table bears its room's name, so that no two rooms meet and no word of SQL is taken. */
export function namesOf(room: string, folder: string, title: string): Names {
  demandName(room)
  demandName(folder)
  if (title.trim() === '' || /['`\\\n|$]/.test(title)) throw new UsageProblem('标题不能为空，也不能含引号、反斜杠、竖线、美元号或换行')
  const key = folder.startsWith(`${room}_`) ? folder : `${room}_${folder}`
  const constant = camel(key)
  return { room, folder, key, constant, brings: camel(folder), type: `${constant.charAt(0).toUpperCase()}${constant.slice(1)}Table`, title }
}
