import type { AnyRegister } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'

export type Column = {
  readonly name: string
  readonly type: string
  readonly title: string
  readonly required: boolean
  readonly initial?: string
  readonly generated?: string
}

/** What each record carries beside its fields and state instants. */
export const metaColumns: readonly Column[] = [
  { name: 'id', type: 'uuid', title: '标识（UUIDv7，由客户端生成）', required: true },
  { name: 'version', type: 'integer', title: '版本', required: true },
  { name: 'state', type: 'text', title: '状态', required: true },
  { name: 'division', type: 'uuid', title: '所在行政区划', required: true },
  { name: 'belongs_to_year', type: 'integer', title: '所属年度', required: true },
  { name: 'year_named', type: 'boolean', title: '所属年度由人指定', required: true, initial: 'false' },
  { name: 'demo', type: 'boolean', title: '演示数据', required: true, initial: 'false' },
  { name: 'created_at', type: 'timestamptz', title: '登记时间', required: true },
  { name: 'created_by', type: 'uuid', title: '登记人', required: true },
  { name: 'changed_at', type: 'timestamptz', title: '最近办理时间', required: true },
  { name: 'changed_by', type: 'uuid', title: '最近办理人', required: true },
  { name: 'changed_post', type: 'uuid', title: '最近办理人的岗位', required: false },
  { name: 'changed_action', type: 'text', title: '最近办理事项', required: true },
  { name: 'changed_reason', type: 'text', title: '办理理由', required: false },
  { name: 'changed_device', type: 'text', title: '设备', required: false },
]

/** The PostgreSQL type of a field; SRID 4490 is CGCS2000. */
export function sqlType(field: Field): string {
  switch (field.kind) {
    case 'text':
    case 'code':
    case 'choice':
      return 'text'
    case 'choices':
      return 'text[]'
    case 'integer':
      return 'integer'
    case 'decimal':
      return `numeric(20,${field.scale})`
    case 'date':
      return 'date'
    case 'instant':
      return 'timestamptz'
    case 'boolean':
      return 'boolean'
    case 'division':
    case 'reference':
      return 'uuid'
    case 'rows':
      return 'jsonb'
    case 'evidence':
    case 'links':
      return 'uuid[]'
    case 'point':
    case 'line':
    case 'polygon':
      return 'geometry(Geometry,4490)'
  }
}

const unitTitle = (field: Field): string => ('unit' in field && field.unit ? `（${field.unit}）` : '')

const fieldColumn = ([name, field]: [string, Field]): Column => ({
  name,
  type: sqlType(field),
  title: `${field.title}${unitTitle(field)}`,
  required: Boolean(field.required),
})

/** Every column of a register's table, in order: what it carries, when each state was entered, its fields, its map copy. */
export function columnsOf(r: AnyRegister): readonly Column[] {
  const states = Object.entries(r.states).map(([name, title]) => ({
    name: `${name}_at`,
    type: 'timestamptz',
    title: `进入“${title}”的时间`,
    required: false,
  }))
  const copy = r.map
    ? [{ name: `${r.map.geometry}_3857`, type: 'geometry', title: '瓦片用坐标', required: false, generated: `ST_Transform(${r.map.geometry}, 3857)` }]
    : []
  return [...metaColumns, ...states, ...Object.entries(r.fields).map(fieldColumn), ...copy]
}
