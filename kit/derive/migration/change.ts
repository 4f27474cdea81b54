import { type Difference, type Item, keyOf, type Part, retiredMark, type Shape } from './shape.ts'

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
const spot = ({ table, name }: Item): string => (name ? `column ${table}.${name}` : `table ${table}`)
const column = ({ table, name }: Item): string => `alter table ${table} alter column ${name}`
const [who, what] = [(i: Item): string => i.name.split(' ')[0] ?? '', (i: Item): string => i.name.split(' ').slice(1).join(' ')]

type Deed = { readonly make: (item: Item) => string; readonly unmake: (item: Item) => string }

/** What brings a thing about and what undoes it, in the order of bringing about; tables are made and retired apart. */
const deeds: Readonly<Record<Exclude<Part, 'table'>, Deed>> = {
  column: { make: (i) => `alter table ${i.table} add column ${i.name} ${i.text};`, unmake: (i) => `alter table ${i.table} drop column ${i.name};` },
  initial: { make: (i) => `${column(i)} set default ${i.text};`, unmake: (i) => `${column(i)} drop default;` },
  required: { make: (i) => `${column(i)} set not null;`, unmake: (i) => `${column(i)} drop not null;` },
  constraint: { make: (i) => `alter table ${i.table} add constraint ${i.name} ${i.text};`, unmake: (i) => `alter table ${i.table} drop constraint ${i.name};` },
  index: { make: (i) => `${i.text};`, unmake: (i) => `drop index ${i.name};` },
  function: { make: (i) => `${i.text.trimEnd()};`, unmake: (i) => `drop function ${i.name};` },
  row_security: { make: (i) => `alter table ${i.table} enable row level security;`, unmake: (i) => `alter table ${i.table} disable row level security;` },
  policy: { make: (i) => `create policy ${i.name} on ${i.table} ${i.text};`, unmake: (i) => `drop policy ${i.name} on ${i.table};` },
  grant: { make: (i) => `grant ${what(i)} on ${i.table} to ${who(i)};`, unmake: (i) => `revoke ${what(i)} on ${i.table} from ${who(i)};` },
  trigger: { make: (i) => `${i.text};`, unmake: (i) => `drop trigger ${i.name} on ${i.table};` },
  comment: { make: (i) => `comment on ${spot(i)} is ${quote(i.text)};`, unmake: (i) => `comment on ${spot(i)} is null;` },
}
const parts = Object.keys(deeds) as Exclude<Part, 'table'>[]
/** Replaced where they stand, so that what hangs on them stays. */
const replaced: readonly Part[] = ['function', 'comment', 'initial', 'column']

export const isKey = (item: Item | undefined): boolean => item?.part === 'constraint' && item.text.startsWith('FOREIGN KEY')
const isGenerated = (item: Item): boolean => item.part === 'column' && item.text.includes(' generated always ')

/** The table that a foreign key points to. */
export const targetOf = (key: Item): string => /REFERENCES ([a-z0-9_.]+)\(/.exec(key.text)?.[1] ?? ''

const literals = (item: Item): string[] => [...item.text.matchAll(/'((?:[^']|'')*)'/g)].map((m) => m[1] ?? '')

/** The values that a list allowed and allows no more; undefined when it is no list. */
function lost(was: Item, is: Item): string[] | undefined {
  const [before, after] = [literals(was), literals(is)]
  return before.length && after.length ? before.filter((value) => !after.includes(value)) : undefined
}

const requiredNote = (i: Item, fresh: boolean): string =>
  fresh
    ? `-- 注意：${i.table} 已有记录时下一句会失败并整体回滚。须给旧记录一个值时，把上面加列的一句改成两句：\n--   alter table ${i.table} add column ${i.name} <类型> not null default <旧记录的值>; alter table ${i.table} alter column ${i.name} drop default;\n`
    : `-- 注意：已有记录的 ${i.table}.${i.name} 为空时下一句会失败并整体回滚；请先在系统里补齐，再升级。\n`

function constraintNote(was: Item | undefined, is: Item): string {
  const gone = was && lost(was, is)
  if (gone && gone.length === 0) return ''
  if (!gone) return '-- 注意：已有记录不符合时下一句会失败并整体回滚。\n'
  const state = is.name === `${is.table}_state`
  return `-- 注意：不再允许 ${gone.join('、')}；已有记录取这些值时下一句会失败并整体回滚。${
    state
      ? '若是状态改名，起草者无从得知：请先留着旧状态和一个办往新状态的步骤，待无记录停在旧状态再去掉它；历史照旧可读。'
      : '若是改名，请先由手写迁移改写旧值。'
  }\n`
}

const typeChange = ({ table, name, text }: Item): string =>
  `-- 注意：类型改变；旧值转不过去时下一句会失败并整体回滚，有视图用到此列时须先手写撤下视图。\nalter table ${table} alter column ${name} type ${text} using ${name}::${text};`

function made({ frozen, defined }: Difference, fresh: (item: Item) => boolean): string | undefined {
  if (!defined || defined.part === 'table') return undefined
  const deed = deeds[defined.part].make(defined)
  switch (defined.part) {
    case 'column':
      if (frozen && (isGenerated(frozen) || isGenerated(defined))) return `${deeds.column.unmake(defined)}\n${deed}`
      return frozen ? typeChange(defined) : deed
    case 'required':
      return requiredNote(defined, fresh(defined)) + deed
    case 'constraint':
      return isKey(defined) || fresh(defined) ? deed : constraintNote(frozen, defined) + deed
    case 'index':
      return defined.text.startsWith('CREATE UNIQUE') ? `-- 注意：已有记录重复时下一句会失败并整体回滚。\n${deed}` : deed
    default:
      return deed
  }
}

const undone = ({ frozen, defined }: Difference): string | undefined => {
  if (!frozen || frozen.part === 'table' || (defined && replaced.includes(frozen.part))) return undefined
  if (frozen.part === 'column' && !isGenerated(frozen)) return undefined
  return deeds[frozen.part].unmake(frozen)
}

function retireColumn(item: Item, frozen: Shape): string {
  const title = frozen.get(keyOf('comment', item.table.replace(/_history$/, ''), item.name))?.text ?? item.name
  const { table, name } = item
  return `-- 定义不再有 ${table}.${name}。数据留着，新记录不再填它；确要删除（不可恢复）时取消下面第二行的注释。
comment on column ${table}.${name} is ${quote(retiredMark + title.replace(retiredMark, ''))};
-- alter table ${table} drop column ${name};`
}

function retireTable({ table }: Item, frozen: Shape): string {
  const title = frozen.get(keyOf('comment', table, ''))?.text ?? table
  return `-- 定义不再有 ${table}。数据留着，应用不再读写；确要删除（不可恢复）时取消下面第二行的注释。
comment on table ${table} is ${quote(retiredMark + title)};
-- drop table ${table};`
}

/** A retired column and a new one of the same type may be one field under two names; nobody but its author knows. */
function renameNotes(gone: readonly Item[], come: readonly Item[]): string[] {
  return gone.flatMap((old) =>
    come
      .filter((c) => c.table === old.table && c.text === old.text)
      .map(
        (c) =>
          `-- 若 ${old.table}.${c.name} 就是改了名的 ${old.name}：删去下面加列与停用的语句，改写 alter table ${old.table} rename column ${old.name} to ${c.name};`,
      ),
  )
}

/** Statements that take what the migrations give to what the definitions say, without keys, tables not being there yet. */
export function changesOf(differences: readonly Difference[], frozen: Shape): string[] {
  const whole = new Set(differences.flatMap((d) => (d.key.startsWith('table ') ? [(d.defined ?? d.frozen)?.table ?? ''] : [])))
  const inside = differences.filter((d) => !whole.has((d.defined ?? d.frozen)?.table ?? ''))
  const come = inside.flatMap((d) => (d.defined?.part === 'column' && !d.frozen ? [d.defined] : []))
  const gone = inside.flatMap((d) => (d.frozen?.part === 'column' && !d.defined && !isGenerated(d.frozen) ? [d.frozen] : []))
  const goneComments = new Set(gone.map((item) => keyOf('comment', item.table, item.name)))
  const fresh = (item: Item): boolean => come.some((c) => c.table === item.table && new RegExp(`\\b${c.name}\\b`).test(`${item.name} ${item.text}`))
  const rest = inside.filter((d) => !goneComments.has(d.key))
  const inPart = (part: Part): Difference[] => rest.filter((d) => (d.defined ?? d.frozen)?.part === part)
  const tables = differences.flatMap((d) => (d.frozen?.part === 'table' && !d.defined ? [d.frozen] : []))
  return [
    ...renameNotes(gone, come),
    ...parts.toReversed().flatMap((part) => inPart(part).flatMap((d) => undone(d) ?? [])),
    ...parts.flatMap((part) =>
      inPart(part)
        .filter((d) => !isKey(d.defined))
        .flatMap((d) => made(d, fresh) ?? []),
    ),
    ...gone.map((item) => retireColumn(item, frozen)),
    ...tables.map((item) => retireTable(item, frozen)),
  ]
}

/** The foreign keys among the differences. */
export const keysOf = (differences: readonly Difference[]): Item[] => differences.flatMap((d) => (d.defined && isKey(d.defined) ? [d.defined] : []))
export const keyDdl = (key: Item): string => deeds.constraint.make(key)
