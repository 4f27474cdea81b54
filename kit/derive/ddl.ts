import { type AnyRegister, searchedColumns } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { kindIn } from './access-rows.ts'
import { type Column, columnsOf } from './columns.ts'

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
const join = (lines: readonly string[]): string => lines.join(',\n  ')

const geometryTypes = {
  point: ['POINT'],
  line: ['LINESTRING', 'MULTILINESTRING'],
  polygon: ['POLYGON', 'MULTIPOLYGON'],
} as const

const between = (name: string, min?: string | number, max?: string | number): string[] => [
  ...(min === undefined ? [] : [`${name} >= ${min}`]),
  ...(max === undefined ? [] : [`${name} <= ${max}`]),
]

/** The conditions a field's column must meet, as SQL; each is named so that a refusal can be traced to its field. */
function conditions(name: string, field: Field): string[] {
  switch (field.kind) {
    case 'text':
      return [`length(${name}) <= ${field.max ?? (field.long ? 20_000 : 500)}`]
    case 'choice':
      return [`${name} in (${Object.keys(field.choices).map(quote).join(', ')})`]
    case 'choices':
      return [`${name} <@ array[${Object.keys(field.choices).map(quote).join(', ')}]::text[]`]
    case 'code':
      return [`${name} in (${Object.keys(field.list.codes).map(quote).join(', ')})`]
    case 'integer':
    case 'decimal':
      return between(name, field.min, field.max)
    case 'rows':
      return [`jsonb_typeof(${name}) = 'array'`]
    case 'point':
    case 'line':
    case 'polygon':
      return [`ST_IsValid(${name})`, `GeometryType(${name}) in (${geometryTypes[field.kind].map(quote).join(', ')})`]
    default:
      return []
  }
}

const columnLine = (c: Column): string =>
  `${c.name} ${c.type}${c.required ? ' not null' : ''}${c.initial === undefined ? '' : ` default ${c.initial}`}${c.generated ? ` generated always as (${c.generated}) stored` : ''}`

/** Files that the new rows lean on, into the index by which a file is opened. */
function usesOf(r: AnyRegister): string {
  const files = Object.entries(r.fields)
    .filter(([, f]) => f.kind === 'evidence')
    .map(([name]) => `n.${name}`)
  if (files.length === 0) return ''
  return `\n  insert into siku.evidence_use (evidence, register, record) select distinct e, '${r.name}', n.id from new_rows n, unnest(${files.join(' || ')}) e on conflict do nothing;`
}

/** The year a row belongs to where nobody named one: of its event, else of when it was made, in Beijing. */
function yearOf(r: AnyRegister): string {
  const beijing = (column: string, instant: boolean): string => (instant ? `(n.${column} at time zone 'Asia/Shanghai')` : `n.${column}`)
  const days = [...(r.event ? [beijing(r.event, r.fields[r.event]?.kind === 'instant')] : []), beijing('created_at', true)]
  return `extract(year from coalesce(${days.join(', ')}))`
}

const scopeIn = (register: string, action: string): string =>
  `(select siku.everywhere('${register}', '${action}')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('${register}', '${action}')))`

/** Rows that somebody may deal with: those of the places of his posts, and of the kinds that each of these posts may know. What is open to read is so whatever its kind. */
function scopeOf(r: AnyRegister, action: string): string {
  const { kinds, read } = r.access
  if (!kinds || (action === 'read' && typeof read === 'string')) return scopeIn(r.name, action)
  return Object.keys(kinds.of)
    .map((kind) => `(${kinds.field} = ${quote(kind)} and (${scopeIn(kindIn(r.name, kind), action)}))`)
    .join(' or ')
}

/** Nobody writes a record that is about himself, where the register says so. */
const notOwn = ({ access }: AnyRegister): string =>
  access.never_own ? `${access.never_own} is distinct from nullif(current_setting('siku.actor', true), '')::uuid` : ''
const both = (scope: string, further: string): string => (further === '' ? scope : `(${scope}) and (${further})`)

/** The table, its history, its guard and its policies; foreign keys come apart, by {@link referencesDdl}. */
export function tableDdl(r: AnyRegister): string {
  const columns = columnsOf(r)
  const kept = columns.filter((c) => !c.generated)
  const names = kept.map((c) => c.name).join(', ')
  const checks = Object.entries(r.fields).flatMap(([name, field]) =>
    conditions(name, field).map((condition, i) => `constraint ${r.name}_${name}_${i + 1} check (${condition})`),
  )
  const n = r.name
  return `-- ${r.title}
create table ${n} (
  ${join([...columns.map(columnLine), 'primary key (id)', `constraint ${n}_state check (state in (${Object.keys(r.states).map(quote).join(', ')}))`, 'constraint ' + n + '_version check (version > 0)', ...checks])}
);
create table ${n}_history (
  ${join([...kept.map((c) => `${c.name} ${c.type}`), 'primary key (id, version)'])}
);
comment on table ${n} is ${quote(`${r.title}。依据：${r.basis.join('；') || '内部管理'}`)};
comment on table ${n}_history is ${quote(`${r.title}：每一次变更的全貌，只增不改`)};
${kept.map((c) => `comment on column ${n}.${c.name} is ${quote(c.title)};`).join('\n')}
${indexesDdl(r)}
create function siku.keep_${n}() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> ${yearOf(r)})
  then raise exception 'siku_year: ${n}' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = '${n}' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: ${n}' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: ${n}' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = '${n}' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: ${n}' using errcode = 'SK003'; end if;
  end if;
  insert into ${n}_history (${names}) select ${names} from new_rows;
  insert into siku.feed (register, record, division, version) select '${n}', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';${usesOf(r)}
  return null;
end $$;
create trigger keep_insert after insert on ${n} referencing new table as new_rows for each statement execute function siku.keep_${n}();
create trigger keep_update after update on ${n} referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_${n}();
alter table ${n} enable row level security;
alter table ${n}_history enable row level security;
create policy ${n}_read on ${n} for select to siku_app using (${scopeOf(r, 'read')});
create policy ${n}_create on ${n} for insert to siku_app with check (${both(scopeOf(r, 'create'), notOwn(r))});
create policy ${n}_change on ${n} for update to siku_app using (${scopeOf(r, 'change')}) with check (${both(scopeOf(r, 'change'), notOwn(r) && `changed_action <> 'update' or ${notOwn(r)}`)});
create policy ${n}_history_read on ${n}_history for select to siku_app using (${scopeOf(r, 'read')});
grant select, insert, update on ${n} to siku_app;
grant select on ${n}_history to siku_app;
`
}

function indexesDdl(r: AnyRegister): string {
  const n = r.name
  const single = Object.entries(r.fields).flatMap(([name, field]) => {
    if (field.unique) return [`create unique index ${n}_${name}_unique on ${n} (${name});`]
    if (field.kind === 'links') return [`create index ${n}_${name} on ${n} using gin (${name});`]
    if (field.kind === 'reference') return [`create index ${n}_${name} on ${n} (${name});`]
    return []
  })
  const layer = r.map ? [`create index ${n}_${r.map.geometry}_3857 on ${n} using gist (${r.map.geometry}_3857);`] : []
  const named = (r.indexes ?? []).map((columns) => `create index ${n}_${columns.join('_')} on ${n} (${columns.join(', ')});`)
  return [
    `create index ${n}_division on ${n} (division, state);`,
    `create index ${n}_year on ${n} (belongs_to_year, state);`,
    `create index ${n}_changed on ${n} (changed_at desc, id desc);`,
    ...(r.event ? [`create index ${n}_${r.event}_clock on ${n} (${r.event}, id);`] : []),
    ...single,
    ...layer,
    ...named,
    ...(r.vast ? narrowingDdl(r) : []),
  ].join('\n')
}

/** What the list of a vast register is narrowed by: a value in the order of the list, any of several, a word in its text. */
function narrowingDdl(r: AnyRegister): string[] {
  const n = r.name
  const one = ['state', ...Object.entries(r.fields).flatMap(([name, f]) => (['choice', 'code', 'boolean'].includes(f.kind) && !f.sensitive ? [name] : []))]
  const several = Object.entries(r.fields).flatMap(([name, f]) => (f.kind === 'choices' && !f.sensitive ? [name] : []))
  return [
    ...one.map((name) => `create index ${n}_${name}_listed on ${n} (${name}, changed_at desc, id desc);`),
    ...several.map((name) => `create index ${n}_${name}_any on ${n} using gin (${name});`),
    ...(searchedColumns(r).length > 0 ? [`create index ${n}_said on ${n} using gin (siku.bigrams(${saidIn(r)}));`] : []),
  ]
}

/** All text of a record as one word is looked for in it, by pairs of characters. */
export const saidIn = (r: AnyRegister, alias?: string): string =>
  `lower(${searchedColumns(r)
    .map((name) => `coalesce(${alias ? `${alias}.` : ''}${name}, '')`)
    .join(" || ' ' || ")})`

/** Foreign keys, apart from the tables so that rooms need no order among themselves. */
export function referencesDdl(r: AnyRegister): string {
  const targets = Object.entries(r.fields).flatMap(([name, field]) => {
    if (field.kind === 'reference') return [[name, field.register] as const]
    return field.kind === 'division' ? [[name, 'division'] as const] : []
  })
  return (
    [['division', 'division'] as const, ...targets]
      .map(
        ([name, target]) =>
          `alter table ${r.name} add constraint ${r.name}_${name}_fk foreign key (${name}) references ${target} (id) deferrable initially immediate;`,
      )
      .join('\n') + '\n'
  )
}
