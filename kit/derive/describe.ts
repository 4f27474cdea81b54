import { type AnyRegister, fromStates, startStates } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import type { Transition } from '#kit/register/transition.ts'
import { deadlineTitle } from '#kit/register/deadline.ts'
import { orderedColumns } from '#kit/register/sorting.ts'
import { creationSchema, jsonSchema } from './schema.ts'

type Described = Record<string, unknown>

function describeField(name: string, field: Field | RowField, may: (roles: readonly string[]) => boolean): Described {
  const { kind, title, help, required, later, system, machine } = field
  const head = {
    name,
    kind,
    title,
    help,
    required: Boolean(required),
    later: Boolean(later),
    system: Boolean(system),
    ...(machine ? { machine } : {}),
    ...(field.kinds ? { kinds: field.kinds } : {}),
  }
  const sensitive = field.sensitive
    ? { sensitive: { mask: field.sensitive.mask, purpose: field.sensitive.purpose, can_reveal: may(field.sensitive.roles) } }
    : {}
  return { ...head, ...sensitive, ...kindOf(field, may) }
}

function kindOf(field: Field | RowField, may: (roles: readonly string[]) => boolean): Described {
  switch (field.kind) {
    case 'text':
      return {
        max_length: field.max ?? (field.long ? 20_000 : 500),
        long: Boolean(field.long),
        pattern: field.pattern,
        ...(field.names ? { names: field.names } : {}),
      }
    case 'choice':
      return { choices: field.choices, ...(field.by_kind ? { by_kind: field.by_kind } : {}) }
    case 'choices':
      return { choices: field.choices }
    case 'code':
      return { choices: field.list.codes, list: { name: field.list.name, title: field.list.title, source: field.list.source } }
    case 'integer':
      return { unit: field.unit, min: field.min, max: field.max }
    case 'decimal':
      return { unit: field.unit, scale: field.scale, min: field.min, max: field.max }
    case 'reference':
      return { register: field.register }
    case 'links':
      return { register: field.register, max: field.max }
    case 'rows':
      return { row: Object.entries(field.row).map(([n, f]) => describeField(n, f, may)), min: field.min, max: field.max }
    default:
      return {}
  }
}

function describeStep(
  r: AnyRegister,
  name: string,
  t: Transition,
  may: (roles: readonly string[]) => boolean,
  titles: Readonly<Record<string, string>>,
): Described {
  return {
    name,
    title: t.title,
    from: fromStates(t),
    to: t.to ?? null,
    by: t.by.map((role) => ({ role, title: titles[role] ?? role })),
    needs: t.needs ?? [],
    takes: t.takes ?? [],
    evidence: t.evidence ?? [],
    within: t.within ? deadlineTitle(r, t.within) : null,
    lapses: t.lapses ? deadlineTitle(r, t.lapses) : null,
    unlike: typeof t.unlike === 'string' ? [t.unlike] : (t.unlike ?? []),
    basis: t.basis ?? [],
    reason: Boolean(t.reason),
    warning: t.warning,
    aside: Boolean(t.aside),
    usual: Boolean(t.usual),
    ...(t.undo ? { undo: t.undo } : {}),
    allowed: may(t.by),
  }
}

/** The choice that says a record's kind, and the kinds of which this user may make one. */
function describeKinds(r: AnyRegister, may: (roles: readonly string[]) => boolean): Described {
  const { kinds, create } = r.access
  return kinds
    ? {
        kinds: {
          field: kinds.field,
          can_create: Object.entries(kinds.of)
            .filter(([, roles]) => may(create.filter((role) => roles.includes(role))))
            .map(([kind]) => kind),
        },
      }
    : {}
}

/** A definition as the outside reads it: fields, states, steps, and what this user's roles may do. */
export function describeRegister(r: AnyRegister, roles: ReadonlySet<string>, titles: Readonly<Record<string, string>>): Described {
  const may = (wanted: readonly string[]): boolean => wanted.some((role) => roles.has(role))
  const geometry = r.map ? r.fields[r.map.geometry] : undefined
  return {
    register: r.name,
    title: r.title,
    basis: r.basis,
    label: r.label,
    ordered: orderedColumns(r),
    columns: r.columns ?? [...r.label, 'state', 'division', 'changed_at'],
    states: r.states,
    start: startStates(r),
    event: r.event ?? null,
    fields: Object.entries(r.fields).map(([n, f]) => describeField(n, f, may)),
    transitions: Object.entries(r.transitions).map(([n, t]) => describeStep(r, n, t, may, titles)),
    map: r.map && geometry ? { geometry: r.map.geometry, kind: geometry.kind, color_by: r.map.colorBy ?? 'state', min_zoom: r.map.minZoom ?? 8 } : null,
    imported: r.imported ?? null,
    can: { create: may(r.access.create), update: may(r.access.update?.by ?? []) },
    ...describeKinds(r, may),
    json_schema: jsonSchema(creationSchema(r)),
  }
}
