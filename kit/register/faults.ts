import { type AnyRegister, fromStates, startStates, transitionFields } from './define.ts'
import type { Deadline, Transition } from './transition.ts'

const reservedNames = new Set([
  'id',
  'version',
  'state',
  'division',
  'belongs_to_year',
  'year_named',
  'demo',
  'title',
  'register',
  'refs',
  'transitions',
  'limit',
  'cursor',
  'sort',
  'q',
  'bbox',
  'count',
  'year',
  'clock',
  'reason',
])

const metaInstants = new Set(['created_at', 'changed_at'])

function deadlineFaults(r: AnyRegister, step: string, d: Deadline): string[] {
  const kinds = (name: string): string | undefined => r.fields[name]?.kind
  const wrong = (what: string): string => `${r.name}：步骤 ${step} 的期限提到${what}`
  if ('field' in d) return d.field in r.fields ? [] : [wrong(`未声明的字段 ${d.field}`)]
  const start = d.since
  const known = start === undefined || isInstant(r, start)
  return [...(known ? [] : [wrong(`不是时间的 ${start}`)]), ...(d.plus ?? []).filter((n) => kinds(n) !== 'integer').map((n) => wrong(`不是整数的 ${n}`))]
}

const isInstant = (r: AnyRegister, name: string): boolean =>
  metaInstants.has(name) || ['date', 'instant'].includes(r.fields[name]?.kind ?? '') || (name.endsWith('_at') && name.slice(0, -3) in r.states)

function takenFaults(r: AnyRegister): string[] {
  return Object.entries(r.fields).flatMap(([name, field]) => {
    if (field.kind !== 'evidence' || !field.taken) return []
    const { after, near } = field.taken
    return [
      ...(after && !isInstant(r, after.column) ? [`${r.name}：佐证 ${name} 的拍摄时间提到不是时间的 ${after.column}`] : []),
      ...(near && r.fields[near.field]?.kind !== 'point' ? [`${r.name}：佐证 ${name} 的拍摄位置提到不是点位的 ${near.field}`] : []),
    ]
  })
}

/** Kinds lean on one choice that every record makes, name every role that is granted anything, and demand no field that only some have. */
function kindFaults(r: AnyRegister): string[] {
  const { kinds, read, create, update } = r.access
  const own = Object.entries(r.fields).filter(([, f]) => f.kinds !== undefined || (f.kind === 'choice' && f.by_kind !== undefined))
  if (!kinds) return own.map(([n]) => `${r.name}：字段 ${n} 分类别，而台账没有类别`)
  const field = r.fields[kinds.field]
  if (field?.kind !== 'choice' || !field.required || field.later || field.system) return [`${r.name}：类别 ${kinds.field} 不是登记时必填的选项`]
  const names = Object.keys(field.choices)
  const known = new Set<string>(Object.values(kinds.of).flat())
  const granted = [...(typeof read === 'string' ? [] : read), ...create, ...(update?.by ?? []), ...Object.values(r.transitions).flatMap((t) => [...t.by])]
  const demanded = new Set(Object.values(r.transitions).flatMap((t) => [...(t.needs ?? []), ...(t.evidence ?? [])]))
  return [
    ...(names.toSorted().join() === Object.keys(kinds.of).toSorted().join() ? [] : [`${r.name}：没有逐一写明各类别由谁知悉`]),
    ...[...new Set(granted)].filter((role) => role !== 'system' && !known.has(role)).map((role) => `${r.name}：岗位 ${role} 不知悉任何类别`),
    ...own.flatMap(([n, f]) =>
      [...(f.kinds ?? []), ...(f.kind === 'choice' ? Object.keys(f.by_kind ?? {}) : [])]
        .filter((k) => !names.includes(k))
        .map((k) => `${r.name}：字段 ${n} 提到没有的类别 ${k}`),
    ),
    ...own.filter(([n, f]) => f.kinds && (f.required || demanded.has(n))).map(([n]) => `${r.name}：字段 ${n} 只有部分类别才有，不能必填`),
  ]
}

const namesSomebody = new Set(['person', 'post'])

/** A step is taken back from where it led to where it came from, by somebody who took it. */
function undoFaults(r: AnyRegister, name: string, t: Transition): string[] {
  const back = r.transitions[t.undo ?? '']
  const fits =
    back && t.to !== undefined && fromStates(back).includes(t.to) && fromStates(t).includes(back.to ?? '') && back.by.some((role) => t.by.includes(role))
  return fits ? [] : [`${r.name}：步骤 ${name} 的 undo 不是退回原处的步骤`]
}

function registerFaults(r: AnyRegister, known: ReadonlySet<string>): string[] {
  const faults: string[] = []
  const state = (s: string, where: string): void => {
    if (!(s in r.states)) faults.push(`${r.name}：${where}提到未声明的状态 ${s}`)
  }
  const field = (n: string, where: string): void => {
    if (!(n in r.fields)) faults.push(`${r.name}：${where}提到未声明的字段 ${n}`)
  }
  for (const s of startStates(r)) state(s, '起始')
  for (const [name, t] of Object.entries(r.transitions)) {
    for (const s of fromStates(t)) state(s, `步骤 ${name} `)
    if (t.to !== undefined) state(t.to, `步骤 ${name} `)
    for (const n of transitionFields(t)) field(n, `步骤 ${name} `)
    if (t.by.length === 0) faults.push(`${r.name}：步骤 ${name} 没有人可以办理`)
    for (const other of typeof t.unlike === 'string' ? [t.unlike] : (t.unlike ?? []))
      if (!(other in r.transitions)) faults.push(`${r.name}：步骤 ${name} 的 unlike 提到未声明的步骤 ${other}`)
    if (t.undo !== undefined) faults.push(...undoFaults(r, name, t))
    for (const d of [t.within, t.lapses]) if (d) faults.push(...deadlineFaults(r, name, d))
    if (t.lapses && (t.by.length !== 1 || t.by[0] !== 'system')) faults.push(`${r.name}：步骤 ${name} 由期限届满触发，只能由 system 办理`)
  }
  for (const [s, n] of Object.entries(r.whose ?? {})) {
    state(s, '归谁办理')
    const kind = r.fields[n ?? '']
    if (n !== 'created_by' && !(kind?.kind === 'reference' && namesSomebody.has(kind.register))) faults.push(`${r.name}：归谁办理提到不指人员或岗位的字段 ${n}`)
  }
  faults.push(...takenFaults(r), ...kindFaults(r))
  for (const n of r.label) field(n, '标题')
  for (const s of Object.keys(r.states))
    if (metaInstants.has(`${s}_at`) || Object.hasOwn(r.fields, `${s}_at`)) faults.push(`${r.name}：状态 ${s} 的时间列 ${s}_at 与已有的列重名`)
  for (const [n, f] of Object.entries(r.fields)) {
    const isLabel = n === 'title' && r.label.length === 1 && r.label[0] === 'title'
    if (reservedNames.has(n) && !isLabel) faults.push(`${r.name}：字段名 ${n} 为保留名`)
    if ((f.kind === 'reference' || f.kind === 'links') && !known.has(f.register)) faults.push(`${r.name}：字段 ${n} 引用未知台账 ${f.register}`)
  }
  return faults
}

/** What contradicts itself in a set of definitions, in words; empty when all is well. */
export function faultsOf(registers: readonly AnyRegister[]): string[] {
  const names = registers.map((r) => r.name)
  const doubled = names.filter((n, i) => names.indexOf(n) !== i).map((n) => `台账 ${n} 被定义了两次`)
  return [...doubled, ...registers.flatMap((r) => registerFaults(r, new Set(names)))]
}
