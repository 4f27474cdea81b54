/** What kind of thing a database holds that a definition decides. */
export type Part =
  | 'table'
  | 'column'
  | 'required'
  | 'initial'
  | 'constraint'
  | 'index'
  | 'function'
  | 'trigger'
  | 'row_security'
  | 'policy'
  | 'grant'
  | 'comment'

/** One thing: the table it belongs to (schema-qualified outside `public`), its name there, and what it says in SQL. */
export type Item = { readonly part: Part; readonly table: string; readonly name: string; readonly text: string }

/** What a database looks like, by {@link keyOf}; compared within one engine, or across engines. */
export type Shape = ReadonlyMap<string, Item>

/** Where two shapes part: only in the migrations, only in the definitions, or in both but not alike. */
export type Difference = { readonly key: string; readonly frozen?: Item; readonly defined?: Item }

/** A column or table whose comment begins so is kept for its data, though no definition names it any more. */
export const retiredMark = '已停用：'

export const keyOf = (part: Part, table: string, name: string): string => `${part} ${table} ${name}`.trimEnd()

const isRetired = (frozen: Shape, table: string, name: string): boolean => Boolean(frozen.get(keyOf('comment', table, name))?.text.startsWith(retiredMark))

/** A retired table with all that hangs on it, or a retired column that no longer demands a value. */
function keptForItsData(frozen: Shape, defined: Shape, item: Item): boolean {
  if (!defined.has(keyOf('table', item.table, ''))) return isRetired(frozen, item.table, '')
  if (item.part !== 'column' && item.part !== 'comment') return false
  return !defined.has(keyOf('column', item.table, item.name)) && isRetired(frozen, item.table, item.name)
}

/**
 * What the frozen migrations give and the definitions do not say alike, in the order of the keys.
 * @param byHand keys that hand-written migrations brought; they may stand beside the definitions
 */
export function difference(frozen: Shape, defined: Shape, byHand: ReadonlySet<string> = new Set()): Difference[] {
  const keys = [...new Set([...frozen.keys(), ...defined.keys()])].sort()
  return keys.flatMap((key) => {
    const [was, is] = [frozen.get(key), defined.get(key)]
    if (was?.text === is?.text) return []
    if (was && !is && (byHand.has(key) || keptForItsData(frozen, defined, was))) return []
    return [{ key, ...(was && { frozen: was }), ...(is && { defined: is }) }]
  })
}

const partTitles: Readonly<Record<Part, string>> = {
  table: '表',
  column: '列',
  required: '必填',
  initial: '缺省值',
  constraint: '约束',
  index: '索引',
  function: '函数',
  trigger: '触发器',
  row_security: '行级权限',
  policy: '行级策略',
  grant: '授权',
  comment: '注释',
}

/** A difference in one line of Chinese. */
export function inOneLine({ frozen, defined }: Difference): string {
  const { part, table, name } = (defined ?? frozen) as Item
  const what = `${table}${name ? `.${name}` : ''} ${partTitles[part]}`
  const brief = (item: Item): string => (part === 'function' ? '（见函数体）' : item.text)
  if (!frozen) return `${what}：定义里有，迁移里没有 ${defined ? brief(defined) : ''}`.trimEnd()
  if (!defined) return `${what}：迁移里有，定义里没有 ${brief(frozen)}`.trimEnd()
  return `${what}：迁移给出 ${brief(frozen)}，定义要求 ${brief(defined)}`
}
