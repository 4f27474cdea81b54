import { inBeijing } from '#kit/calendar/date.ts'
import type { ProblemCode } from '#kit/problem/catalogue.ts'
import { type AnyRegister, creationFields, fromStates, startStates, transitionFields, transitionOf } from './define.ts'
import { isList } from './fields.ts'
import { isFilled } from './filled.ts'
import { demandKind } from './kinds.ts'
import type { Check, Objection, Transition } from './transition.ts'
import { objected, Refusal } from './refusal.ts'

/** A record in the store's form: meta columns, state instants and fields side by side. */
export type Row = Record<string, unknown> & {
  id: string
  version: number
  state: string
  division: string
  belongs_to_year: number
  year_named: boolean
  created_at: string
  created_by: string
  changed_at: string
}

/** Who does it, when, with what. `at` is RFC 3339 with +08:00. */
export type Deed = {
  readonly at: string
  readonly by: string
  readonly post?: string | null
  readonly device?: string | null
  readonly reason?: string | null
}

const changed = (action: string, d: Deed) => ({
  changed_at: d.at,
  changed_by: d.by,
  changed_post: d.post ?? null,
  changed_action: action,
  changed_reason: d.reason ?? null,
  changed_device: d.device ?? null,
})

function refuseUnknown(r: AnyRegister, input: Record<string, unknown>, allowed: readonly string[]): void {
  const surplus = Object.keys(input).filter((k) => !allowed.includes(k))
  if (surplus.length === 0) return
  throw new Refusal(
    422,
    'field_not_here',
    `此步骤不能填写：${surplus.map((k) => r.fields[k]?.title ?? k).join('、')}`,
    surplus.map((field) => ({ field, code: 'field_not_here', message: r.fields[field] ? '此步骤不能填写该项' : '没有这个字段' })),
  )
}

function demandFilled(r: AnyRegister, row: Row, names: readonly string[], code: ProblemCode, message: string): void {
  const missing = names.filter((n) => !isFilled(row[n]))
  if (missing.length === 0) return
  throw new Refusal(
    422,
    code,
    `${message}：${missing.map((n) => r.fields[n]?.title ?? n).join('、')}`,
    missing.map((field) => ({ field, code, message })),
  )
}

function runChecks(checks: readonly (Check | undefined)[], before: Row | null, after: Row, at: string): void {
  const objection = checks.map((c) => c?.({ before, after, at }) ?? null).find((o): o is Objection => o !== null)
  if (objection) throw objected(objection)
}

/** Year of the event field, else of when the record was made, in Beijing time. */
function yearOf(r: AnyRegister, row: Row): number {
  const event = r.event ? row[r.event] : undefined
  const day = typeof event === 'string' && event !== '' ? event : row.created_at
  return Number((day.length === 10 ? day : inBeijing(day)).slice(0, 4))
}

/**
 * What is laid over a row beside the fields that were given. A year among it is named, and stays whatever becomes of the
 * event; null takes the name back. A year that nobody named follows the event.
 */
export function laidOver(r: AnyRegister, row: Row, over: Readonly<Record<string, unknown>> = {}): Row {
  const { belongs_to_year: named, ...fields } = over
  const laid: Row = {
    ...row,
    ...fields,
    ...(named === undefined ? {} : { year_named: named !== null }),
    ...(typeof named === 'number' ? { belongs_to_year: named } : {}),
  }
  return laid.year_named ? laid : { ...laid, belongs_to_year: yearOf(r, laid) }
}

/**
 * The first version of a record. `fields` are already validated and in the store's form.
 * @throws Refusal 422 when a field may not be set at creation or a required one is missing.
 */
export function applyCreate(
  r: AnyRegister,
  head: { id: string; division: string; state?: string; belongs_to_year?: number; demo?: boolean },
  fields: Record<string, unknown>,
  deed: Deed,
): Row {
  const starts = startStates(r)
  const state = head.state ?? starts[0] ?? ''
  if (!starts.includes(state)) throw new Refusal(422, 'state_not_start', `新登记的${r.title}只能是：${starts.map((s) => r.states[s]).join('、')}`)
  refuseUnknown(
    r,
    fields,
    creationFields(r).map(([name]) => name),
  )
  const blank = Object.fromEntries(Object.entries(r.fields).map(([n, f]) => [n, isList(f) ? [] : null]))
  const instants = Object.fromEntries(Object.keys(r.states).map((s) => [`${s}_at`, s === state ? deed.at : null]))
  const row = laidOver(
    r,
    {
      id: head.id,
      version: 1,
      state,
      division: head.division,
      belongs_to_year: 0,
      year_named: false,
      demo: head.demo ?? false,
      created_at: deed.at,
      created_by: deed.by,
      ...changed('create', deed),
      ...instants,
      ...blank,
      ...fields,
    },
    { belongs_to_year: head.belongs_to_year },
  )
  demandFilled(
    r,
    row,
    creationFields(r)
      .filter(([, f]) => f.required)
      .map(([n]) => n),
    'field_required',
    '必须填写',
  )
  demandKind(r, null, row)
  runChecks(r.checks ?? [], null, row, deed.at)
  return row
}

type Demand = () => void

/** The next version after a step, and what it must answer to, in order. */
function stepOf(r: AnyRegister, before: Row, name: string, fields: Record<string, unknown>, deed: Deed): { row: Row; demands: readonly Demand[] } {
  const t = transitionOf(r, name)
  if (!t) throw new Refusal(404, 'transition_unknown', `${r.title}没有“${name}”这一步`)
  if (!fromStates(t).includes(before.state)) {
    throw new Refusal(
      409,
      'transition_not_open',
      `当前为“${r.states[before.state]}”，不能“${t.title}”；该步骤只能从${fromStates(t)
        .map((s) => `“${r.states[s]}”`)
        .join('或')}办理`,
    )
  }
  const state = t.to ?? before.state
  const entered = t.to ? { [`${t.to}_at`]: deed.at } : {}
  const row = laidOver(r, { ...before, ...fields, ...entered, ...changed(name, deed), state, version: before.version + 1 })
  return {
    row,
    demands: [
      () => refuseUnknown(r, fields, transitionFields(t)),
      () => demandReason(t, deed),
      () => demandKind(r, before, row),
      () => demandFilled(r, row, t.needs ?? [], 'field_required', `“${t.title}”必须填写`),
      () => demandFilled(r, row, t.evidence ?? [], 'evidence_required', `“${t.title}”必须附佐证`),
      ...[...(r.checks ?? []), t.check].map((check) => () => runChecks([check], before, row, deed.at)),
    ],
  }
}

function demandReason(t: Transition, deed: Deed): void {
  if (t.reason && !isFilled(deed.reason))
    throw new Refusal(422, 'reason_required', `“${t.title}”必须写明理由`, [{ field: 'reason', code: 'reason_required', message: '必须写明理由' }])
}

/**
 * The next version after a transition; pure, the same for people, jobs and the demonstration.
 * @throws Refusal 404 unknown step, 409 not from this state, 422 fields missing or not of this step.
 */
export function applyStep(r: AnyRegister, before: Row, name: string, fields: Record<string, unknown>, deed: Deed): Row {
  const { row, demands } = stepOf(r, before, name, fields, deed)
  for (const demand of demands) demand()
  return row
}

/**
 * What {@link applyStep} would make, with all that it would refuse instead of the first. While a field is missing, what a check
 * says of it is left out: that it is missing has been told.
 * @throws Refusal 404 unknown step, 409 not from this state
 */
export function judgeStep(r: AnyRegister, before: Row, name: string, fields: Record<string, unknown>, deed: Deed): { row: Row; refusals: Refusal[] } {
  const { row, demands } = stepOf(r, before, name, fields, deed)
  const refusals: Refusal[] = []
  for (const demand of demands) {
    const refused = refusalOf(demand, refusals.length > 0)
    const own = refused && unsaid(refused, refusals)
    if (own) refusals.push(own)
  }
  return { row, refusals }
}

/** A check may rest on what is not filled yet, and then it has nothing to say. */
function refusalOf(demand: Demand, lacking: boolean): Refusal | null {
  try {
    demand()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    if (lacking) return null
    throw error
  }
}

/**
 * What a refusal says that others have not said, or null. Faults of a form stand each for itself; a rule over several fields has
 * nothing to say while one of them is missing or wrong.
 */
export function unsaid(refusal: Refusal, others: readonly Refusal[]): Refusal | null {
  if (others.some((o) => o.message === refusal.message)) return null
  const told = new Set(others.flatMap((o) => o.errors.map((e) => e.field)))
  const left = refusal.errors.filter((e) => !told.has(e.field))
  if (left.length === refusal.errors.length) return refusal
  return refusal.status === 422 && left.length > 0 ? new Refusal(refusal.status, refusal.code, refusal.message, left) : null
}

/**
 * The next version after a correction of fields without a change of state.
 * @throws Refusal 409 when the state is closed to corrections, 422 for fields that only a step may set.
 */
export function applyUpdate(r: AnyRegister, before: Row, fields: Record<string, unknown>, deed: Deed): Row {
  const open = r.access.update?.in ?? startStates(r)
  if (!open.includes(before.state)) throw new Refusal(409, 'record_closed_to_edits', `当前为“${r.states[before.state]}”，不能直接修改，请走办理步骤`)
  refuseUnknown(
    r,
    fields,
    creationFields(r).map(([n]) => n),
  )
  const row = laidOver(r, { ...before, ...fields, ...changed('update', deed), version: before.version + 1 })
  demandFilled(
    r,
    row,
    creationFields(r)
      .filter(([, f]) => f.required)
      .map(([n]) => n),
    'field_required',
    '必须填写',
  )
  demandKind(r, before, row)
  runChecks(r.checks ?? [], before, row, deed.at)
  return row
}
