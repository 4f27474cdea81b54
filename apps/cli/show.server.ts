import { join } from 'node:path'
import { registerPage } from '#kit/derive/docs.ts'
import { referencesDdl, tableDdl } from '#kit/derive/ddl.ts'
import { describeRegister } from '#kit/derive/describe.ts'
import { accessMatrix } from '#kit/derive/matrix.ts'
import { openapi } from '#kit/derive/openapi.ts'
import { schemasOf } from '#kit/derive/openapi/doors.ts'
import { recordDoors } from '#kit/derive/record-doors.ts'
import { creationSchema, jsonSchema, stepSchema, updateSchema } from '#kit/derive/schema.ts'
import { problemPage } from '#kit/problem/page.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { loadRooms, problemsOfAll, registersOf } from '#kit/room/load.server.ts'
import { roleTitles } from '#domains/people/roles.ts'
import { home } from '#apps/server/boot.server.ts'
import { UsageProblem } from '#kit/room/command-options.ts'

const everyRole = new Set(Object.keys(roleTitles))
const described = (r: AnyRegister): Record<string, unknown> => describeRegister(r, everyRole, roleTitles)
const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function form(r: AnyRegister): unknown {
  const { fields, label } = described(r)
  return { register: r.name, title: r.title, label, fields: (fields as { later: boolean; system: boolean }[]).filter((f) => !f.later && !f.system) }
}

function list(r: AnyRegister): unknown {
  const columns = r.columns ?? [...r.label, 'state', 'division', 'changed_at']
  const meta: Readonly<Record<string, string>> = { state: '状态', division: '行政区划', belongs_to_year: '所属年度', changed_at: '最近办理时间' }
  return { register: r.name, title: r.title, columns: columns.map((name) => ({ name, title: r.fields[name]?.title ?? meta[name] ?? name })) }
}

const matrix = (r: AnyRegister): unknown =>
  accessMatrix(r).map((row) => ({
    ...row,
    roles: row.roles.map((role) => ({ role, title: roleTitles[role as keyof typeof roleTitles] })),
    states: row.states.map((s) => ({ state: s, title: r.states[s] })),
  }))

const schema = (r: AnyRegister): unknown => ({
  create: jsonSchema(creationSchema(r)),
  ...(r.access.update ? { update: jsonSchema(updateSchema(r)) } : {}),
  transitions: Object.fromEntries(Object.keys(r.transitions).map((t) => [t, jsonSchema(stepSchema(r, t))])),
})

/** The history's table, from the table that keeps it. */
const historyDdl = (r: AnyRegister): string =>
  [new RegExp(`create table ${r.name}_history \\([\\s\\S]*?\\n\\);`), new RegExp(`create function siku\\.keep_${r.name}\\(\\)[\\s\\S]*?end \\$\\$;`)]
    .map((part) => part.exec(tableDdl(r))?.[0] ?? '')
    .join('\n') + '\n'

/** The part of the API's description that this register gives. */
function api(r: AnyRegister): unknown {
  const { openapi: dialect, paths } = openapi([r], { title: r.title, version: '' })
  const own = Object.entries(paths).filter(([path]) => path.startsWith(`/api/registers/${r.name}/`))
  return { openapi: dialect, paths: Object.fromEntries(own), components: { schemas: schemasOf(recordDoors(r)) } }
}

type Printer = (r: AnyRegister, registers: readonly AnyRegister[]) => string

const printers: Readonly<Record<string, Printer>> = {
  ddl: (r) => `${tableDdl(r)}${referencesDdl(r)}`,
  api: (r) => printed(api(r)),
  form: (r) => printed(form(r)),
  access: (r) => printed(matrix(r)),
  transitions: (r) => printed(described(r)['transitions']),
  schema: (r) => printed(schema(r)),
  layer: (r) => printed(described(r)['map']),
  docs: (r, all) => registerPage(r, { roles: roleTitles, registers: Object.fromEntries(all.map((x) => [x.name, x.title])) }),
  list: (r) => printed(list(r)),
  history: historyDdl,
}

/** Prints the page of error codes, or one derived artefact of a register. @throws UsageProblem when the register or the artefact is none */
export async function showCommand(args: readonly string[]): Promise<number> {
  const [name, what, ...rest] = args
  if (name === 'problems' && what === undefined) {
    process.stdout.write(problemPage(problemsOfAll(await loadRooms(join(home, 'domains')))))
    return 0
  }
  if (name === undefined || what === undefined || rest.length > 0) throw new UsageProblem('请写明台账和产物')
  const registers = registersOf(await loadRooms(join(home, 'domains')))
  const r = registers.find((x) => x.name === name)
  if (!r) throw new UsageProblem(`没有台账“${name}”；有：${registers.map((x) => x.name).join('、')}`)
  const print = Object.hasOwn(printers, what) ? printers[what] : undefined
  if (!print) throw new UsageProblem(`没有产物“${what}”；有：${Object.keys(printers).join('、')}`)
  process.stdout.write(print(r, registers))
  return 0
}
