import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepRows } from '#kit/derive/access-rows.ts'
import { applyCreate, applyStep, type Row } from '#kit/register/apply.ts'
import { type AnyRegister, creationFields, fromStates, startStates, transitionFields } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { seededId } from '#kit/register/id.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { Refusal } from '#kit/register/refusal.ts'

const registers = registersOf(await loadRooms(new URL('../domains', import.meta.url).pathname))
const days = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10))

/** Values in the store's form; the checks of a register may still object to them. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return fc.constantFrom('甲', '乙', '丙')
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices))
    case 'choices':
      return fc.subarray(Object.keys(field.choices), { minLength: 1 })
    case 'code':
      return fc.constantFrom(...Object.keys(field.list.codes))
    case 'integer':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 9 })
    case 'decimal':
      return fc.constantFrom(field.min ?? '0', '1', field.max ?? '9')
    case 'date':
      return days
    case 'instant':
      return days.map((d) => `${d}T08:00:00+08:00`)
    case 'boolean':
      return fc.boolean()
    case 'division':
    case 'reference':
      return fc.constantFrom('a', 'b').map((k) => seededId(k))
    case 'links':
      return fc.constant([seededId('linked')])
    case 'evidence':
      return fc.constant([seededId('picture')])
    case 'rows':
      return fc.array(fc.record(Object.fromEntries(Object.entries(field.row).map(([n, f]) => [n, valueOf(f)]))), { minLength: 1, maxLength: 2 })
    case 'point':
      return fc.constant({ type: 'Point', coordinates: [104.6, 30.1] })
    case 'line':
      return fc.constant({
        type: 'LineString',
        coordinates: [
          [104.6, 30.1],
          [104.7, 30.2],
        ],
      })
    case 'polygon':
      return fc.constant({
        type: 'Polygon',
        coordinates: [
          [
            [104.6, 30.1],
            [104.7, 30.1],
            [104.7, 30.2],
            [104.6, 30.1],
          ],
        ],
      })
  }
}

const valuesOf = (r: AnyRegister, names: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(names.flatMap((n) => (r.fields[n] ? [[n, valueOf(r.fields[n])]] : []))))

type Try = { readonly step: string; readonly fields: Record<string, unknown>; readonly day: string; readonly reason: string | null }

const triesOf = (r: AnyRegister): fc.Arbitrary<Try[]> =>
  fc.array(
    fc.constantFrom(...Object.keys(r.transitions), 'no_such_step').chain((step) =>
      fc.record({
        step: fc.constant(step),
        fields: valuesOf(r, r.transitions[step] ? transitionFields(r.transitions[step]) : []),
        day: days,
        reason: fc.constantFrom(null, '理由'),
      }),
    ),
    { maxLength: 25 },
  )

const deed = (day: string, reason: string | null) => ({ at: `${day}T12:00:00+08:00`, by: seededId('somebody'), reason })

/** The next version, or null where the definition refuses; anything but a refusal is a fault and comes through. */
function attempt(run: () => Row): Row | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function walk(r: AnyRegister, first: Row, tries: readonly Try[]): Row[] {
  const rows = [first]
  for (const { step, fields, day, reason } of tries) {
    const before = rows.at(-1) ?? first
    const next = attempt(() => applyStep(r, before, step, fields, deed(day, reason)))
    if (next) rows.push(next)
  }
  return rows
}

const declared = (r: AnyRegister) => new Set(stepRows(r).map((s) => `${s.action}:${s.from_state}>${s.to_state}`))

/** Steps that no path of the definition leads to from a start. */
function unreachable(r: AnyRegister): string[] {
  const reached = new Set(startStates(r))
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const t of Object.values(r.transitions)) if (t.to && fromStates(t).some((s) => reached.has(s))) reached.add(t.to)
  }
  return Object.keys(r.states).filter((s) => !reached.has(s))
}

describe.each(registers.map((r) => [r.name, r] as const))('%s', (_name, r) => {
  test('random steps never reach an undeclared state, and each move is one the database lets pass', () => {
    const moves = declared(r)
    fc.assert(
      fc.property(
        valuesOf(
          r,
          creationFields(r).map(([n]) => n),
        ),
        days,
        triesOf(r),
        (fields, day, tries) => {
          const first = attempt(() => applyCreate(r, { id: seededId(r.name), division: seededId('place') }, fields, deed(day, null)))
          const start =
            first ??
            ({
              ...Object.fromEntries(Object.keys(r.fields).map((n) => [n, null])),
              ...fields,
              id: seededId(r.name),
              version: 1,
              state: startStates(r)[0],
              created_at: deed(day, null).at,
            } as unknown as Row)
          const rows = walk(r, start, tries)
          rows.forEach((row, i) => {
            const before = rows[i - 1]
            expect(Object.keys(r.states)).toContain(row.state)
            expect(row.version).toBe(i + 1)
            if (before) expect(moves).toContain(`${row.changed_action}:${before.state}>${row.state}`)
            if (before && row.state !== before.state) expect(row[`${row.state}_at`]).toBe(row.changed_at)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
  test('no state is out of reach', () => expect(unreachable(r)).toEqual([]))
})

test('planted: a step to a state nobody declared is seen', () => {
  const r = registers.find((x) => Object.keys(x.transitions).length > 0)
  if (!r) throw new Error('no register has a step')
  const [step = '', t] = Object.entries(r.transitions)[0] ?? []
  const wild = {
    ...r,
    transitions: { [step]: { ...t, to: 'nowhere', needs: [], evidence: [], takes: [], check: undefined } },
    checks: [],
  } as unknown as AnyRegister
  const first = { id: 'x', version: 1, state: fromStates(wild.transitions[step]!)[0], created_at: '2023-04-01T08:00:00+08:00' } as unknown as Row
  const last = walk(wild, first, [{ step, fields: {}, day: '2023-05-01', reason: '理由' }]).at(-1)
  expect(last?.state).toBe('nowhere')
  expect(Object.keys(wild.states)).not.toContain(last?.state)
  expect(unreachable({ ...wild, states: { ...wild.states, island: '孤岛' } })).toContain('island')
})
