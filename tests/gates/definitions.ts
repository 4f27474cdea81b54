import { roleTitles } from '#domains/people/roles.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { registersOf as registersUnder } from '#kit/indicator/define.server.ts'

const known = new Set(Object.keys(roleTitles))

const rolesOf = (r: AnyRegister): string[] => [
  ...r.access.create,
  ...(typeof r.access.read === 'string' ? [] : r.access.read),
  ...(r.access.update?.by ?? []),
  ...Object.values(r.transitions).flatMap((t) => [...t.by]),
  ...Object.values(r.fields).flatMap((f) => [...(f.sensitive?.roles ?? [])]),
]

/** Registers that nobody may create in or read, sensitive fields shown to nobody or kept without a purpose, roles that are none. */
export function accessFaults(registers: readonly AnyRegister[]): string[] {
  return registers.flatMap((r) => [
    ...(r.access.create.length === 0 ? [`${r.name}：没有人可以登记`] : []),
    ...(r.access.read.length === 0 ? [`${r.name}：没有人可以查看`] : []),
    ...rolesOf(r)
      .filter((role) => !known.has(role))
      .map((role) => `${r.name}：没有声明的岗位 ${role}`),
    ...Object.entries(r.fields)
      .filter(([, f]) => f.sensitive && (f.sensitive.roles.length === 0 || f.sensitive.purpose.length < 4))
      .map(([n]) => `${r.name}：敏感字段 ${n} 没有写明给谁看、为什么`),
  ])
}

/** Gates, hooks and indicators that lean on a register, step or clock which nobody declares; indicators of one id, or called by another title than their own; orphan sentences. */
export function danglingFaults(rooms: readonly LoadedRoom[]): string[] {
  const registers = new Map(rooms.flatMap((r) => r.room.registers.map((x) => [x.name, x] as const)))
  const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
  const ids = indicators.map((i) => i.id)
  const titles = new Map(indicators.map((i) => [i.id, i.title]))
  const hooks = rooms.flatMap((r) => [...(r.server.gates ?? []), ...(r.server.after ?? [])])
  const said = rooms.flatMap((r) =>
    (r.room.chapters ?? []).flatMap((c) => c.sentences.flatMap((s) => s.parts.flatMap((p) => (typeof p === 'string' ? [] : [p])))),
  )
  return [
    ...hooks.flatMap((h) => {
      const r = registers.get(h.register)
      if (!r) return [`关口“${h.title}”落在没有声明的台账 ${h.register}`]
      return h.on
        .filter((step) => !['create', 'update'].includes(step) && !(step in r.transitions))
        .map((step) => `关口“${h.title}”落在 ${h.register} 没有的步骤 ${step}`)
    }),
    ...indicators.flatMap((i) =>
      registersUnder(i)
        .filter((name) => !registers.has(name))
        .map((name) => `指标 ${i.id} 用到没有声明的台账 ${name}`),
    ),
    ...ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => `指标 ${id} 定义了两次`),
    ...said.filter((p) => !titles.has(p.indicator)).map((p) => `章节引用了没有定义的指标 ${p.indicator}`),
    ...[...said, ...rooms.flatMap((r) => r.room.due ?? [])]
      .filter((p) => titles.has(p.indicator) && titles.get(p.indicator) !== p.title)
      .map((p) => `指标 ${p.indicator} 在定义里叫“${titles.get(p.indicator)}”，这里叫“${p.title}”`),
  ]
}
