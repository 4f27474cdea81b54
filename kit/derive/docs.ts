import { type AnyRegister, fromStates, startStates } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import type { Transition } from '#kit/register/transition.ts'
import { deadlineTitle } from '#kit/register/deadline.ts'
import { table } from './markdown.ts'
import { accessMatrix, allows, type MatrixRow, rolesNamed } from './matrix.ts'

/** Roles and other registers by key, in words; what is missing is shown by its key. */
export type Titles = { readonly roles: Readonly<Record<string, string>>; readonly registers: Readonly<Record<string, string>> }

const list = (texts: readonly string[]): string => texts.join('、')

/** What a field is filled with, in words. */
export function kindTitle(field: Field | RowField, titles: Titles): string {
  switch (field.kind) {
    case 'text':
      return `文字，最多 ${field.max ?? (field.long ? 20_000 : 500)} 字`
    case 'choice':
      return `选项：${list(Object.values(field.choices))}`
    case 'choices':
      return `多选：${list(Object.values(field.choices))}`
    case 'code':
      return `代码表“${field.list.title}”（${field.list.source}）`
    case 'integer':
      return `整数${field.unit ? `（${field.unit}）` : ''}`
    case 'decimal':
      return `数量（${field.unit}），${field.scale} 位小数`
    case 'date':
      return '日期'
    case 'instant':
      return '时间'
    case 'boolean':
      return '是否'
    case 'division':
      return '行政区划'
    case 'reference':
      return `引用“${titles.registers[field.register] ?? field.register}”`
    case 'links':
      return `关联多条“${titles.registers[field.register] ?? field.register}”`
    case 'rows':
      return `明细：${list(Object.values(field.row).map((f) => f.title))}`
    case 'evidence':
      return '佐证文件'
    case 'point':
      return '点'
    case 'line':
      return '线'
    case 'polygon':
      return '面'
  }
}

function whenFilled(r: AnyRegister, name: string, field: Field): string {
  if (field.system) return '系统'
  if (!field.later) return field.required ? '登记时，必填' : '登记时'
  return list(
    Object.values(r.transitions)
      .filter((t) => [...(t.needs ?? []), ...(t.takes ?? []), ...(t.evidence ?? [])].includes(name))
      .map((t) => t.title),
  )
}

const fieldRows = (r: AnyRegister, titles: Titles): string[][] =>
  Object.entries(r.fields).map(([name, field]) => [
    field.title,
    `\`${name}\``,
    kindTitle(field, titles),
    whenFilled(r, name, field),
    [field.help, field.sensitive && `敏感：${field.sensitive.purpose}；可见：${list(field.sensitive.roles.map((x) => titles.roles[x] ?? x))}`]
      .filter(Boolean)
      .join('；'),
  ])

const titlesOf = (r: AnyRegister, names: readonly string[]): string => list(names.map((n) => r.fields[n]?.title ?? n))

function stepRow(r: AnyRegister, name: string, t: Transition, titles: Titles): string[] {
  const unlike = typeof t.unlike === 'string' ? [t.unlike] : (t.unlike ?? [])
  const demands = [
    ...(t.needs?.length ? [`填写${titlesOf(r, t.needs)}`] : []),
    ...(t.evidence?.length ? [`佐证${titlesOf(r, t.evidence)}`] : []),
    ...(t.reason ? ['写明理由'] : []),
    ...(unlike.length ? [`不得由办理“${list(unlike.map((u) => r.transitions[u]?.title ?? u))}”的人办理`] : []),
  ]
  return [
    t.title,
    `\`${name}\``,
    `${list(fromStates(t).map((s) => r.states[s] ?? s))} → ${t.to ? (r.states[t.to] ?? t.to) : '不变'}`,
    list(t.by.map((x) => titles.roles[x] ?? x)),
    demands.join('；'),
    [...(t.within ? [deadlineTitle(r, t.within)] : []), ...(t.lapses ? [`${deadlineTitle(r, t.lapses)}届满自动办理`] : [])].join('；'),
    (t.basis ?? []).join('；'),
  ]
}

/** The states and steps as a Mermaid state diagram. */
export function stateDiagram(r: AnyRegister): string {
  const steps = Object.values(r.transitions).flatMap((t) => fromStates(t).map((from) => `  ${from} --> ${t.to ?? from}: ${t.title}`))
  return [
    'stateDiagram-v2',
    ...Object.entries(r.states).map(([s, title]) => `  state "${title}" as ${s}`),
    ...startStates(r).map((s) => `  [*] --> ${s}`),
    ...steps,
  ].join('\n')
}

const statesTitle = (r: AnyRegister, row: MatrixRow): string => list(row.states.map((s) => r.states[s] ?? s))

function matrixTable(r: AnyRegister, titles: Titles): string {
  const roles = rolesNamed(r)
  const rows = accessMatrix(r).map((row) => [row.title, statesTitle(r, row), ...roles.map((role) => (allows(row, role) ? '✓' : ''))])
  return table(['事项', '状态', ...roles.map((x) => titles.roles[x] ?? x)], rows)
}

/** Which kinds of record each post knows, where not every post knows all. */
function kindsTable(r: AnyRegister, titles: Titles): string[] {
  const { kinds } = r.access
  if (!kinds) return []
  const field = r.fields[kinds.field]
  const title = (kind: string): string => (field?.kind === 'choice' ? (field.choices[kind] ?? kind) : kind)
  return [
    `下列岗位只知悉、只办理所列${field?.title ?? kinds.field}的记录：`,
    table(
      [field?.title ?? kinds.field, '知悉的岗位'],
      Object.entries(kinds.of).map(([kind, roles]) => [title(kind), list(roles.map((x) => titles.roles[x] ?? x))]),
    ),
  ]
}

const openness = { any_post: '查看：在该地有岗位的任何人。', everyone_signed_in: '查看：任何登录的人。' }

/** The page of one register in Markdown: fields, states, steps, diagram, permissions. */
export function registerPage(r: AnyRegister, titles: Titles): string {
  const { read } = r.access
  return (
    [
      `# ${r.title} \`${r.name}\``,
      `依据：${r.basis.join('；') || '内部管理'}`,
      '## 字段',
      table(['名称', '键', '类型', '何时填写', '说明'], fieldRows(r, titles)),
      '## 状态',
      table(
        ['状态', '键'],
        Object.entries(r.states).map(([key, title]) => [title, `\`${key}\``]),
      ),
      '```mermaid\n' + stateDiagram(r) + '\n```',
      '## 办理',
      table(
        ['步骤', '键', '从 → 到', '由谁', '要求', '期限', '依据'],
        Object.entries(r.transitions).map(([n, t]) => stepRow(r, n, t, titles)),
      ),
      '## 权限',
      ...(typeof read === 'string' ? [openness[read]] : []),
      '未列出的一律不许；范围是岗位所在区划及其下级。',
      matrixTable(r, titles),
      ...kindsTable(r, titles),
    ].join('\n\n') + '\n'
  )
}
