import { applyCreate, laidOver, type Row } from '#kit/register/apply.ts'
import { type AnyRegister, fromStates, startStates, transitionFields } from '#kit/register/define.ts'
import { fieldsOfKind } from '#kit/register/kinds.ts'
import { newId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { pick, type Rng, type Source, valuesOf } from './sample.ts'

const hour = 3_600_000
const instantOf = (ms: number): string => new Date(ms + 8 * hour).toISOString().replace('Z', '+08:00')

/** What a record refers to without need, and a figure counts by. */
const countedBy: Readonly<Record<string, readonly string[]>> = { inspection: ['pest_firm'] }

/** Registers so that what a record must refer to comes before it. */
export function inOrderOfNeed(registers: readonly AnyRegister[]): AnyRegister[] {
  const needs = (r: AnyRegister): string[] => [
    ...(countedBy[r.name] ?? []),
    ...Object.values(r.fields).flatMap((f) => (f.kind === 'reference' && f.required && f.register !== r.name ? [f.register] : [])),
  ]
  const out: AnyRegister[] = []
  const rest = [...registers]
  while (rest.length > 0) {
    const n = rest.findIndex((r) => needs(r).every((name) => out.some((o) => o.name === name) || !registers.some((o) => o.name === name)))
    if (n < 0) throw new Error('registers need each other')
    out.push(...rest.splice(n, 1))
  }
  return out
}

/** Values that chance would seldom give, by `register.field`, for most records. */
export type Likely = Readonly<Record<string, readonly unknown[]>>

function leaned(r: AnyRegister, rng: Rng, values: Record<string, unknown>, likely: Likely, fields = r.fields): Record<string, unknown> {
  const among = (n: string): readonly unknown[] => {
    const [wanted, field] = [likely[`${r.name}.${n}`] ?? [], fields[n]]
    return field?.kind === 'choice' ? wanted.filter((value) => Object.hasOwn(field.choices, String(value))) : wanted
  }
  return Object.fromEntries(Object.entries(values).map(([n, v]) => [n, among(n).length > 0 && rng() < 0.7 ? pick(rng, among(n)) : v]))
}

/**
 * Histories that only the database's own rules bind: any values, any lawful steps, no gates and no checks. What is counted from
 * them cannot lean on what people would sensibly enter.
 */
export async function randomLives(
  r: AnyRegister,
  count: number,
  rng: Rng,
  divisions: readonly string[],
  known: Map<string, string[]>,
  likely: Likely = {},
): Promise<LoadedRecord[]> {
  const day = (): string => new Date(Date.UTC(2022, 0, 1) + Math.floor(rng() * 1095) * 24 * hour).toISOString().slice(0, 10)
  const source: Source = {
    rng,
    box: [104.1, 29.1, 105.9, 30.9],
    division: () => pick(rng, divisions),
    reference: async (name) => {
      const ids = known.get(name) ?? []
      return ids.length > 0 ? pick(rng, ids) : null
    },
    picture: async () => newId(),
    day,
    instant: () => `${day()}T${String(Math.floor(rng() * 24)).padStart(2, '0')}:30:00+08:00`,
  }
  const lives: LoadedRecord[] = []
  const taken = takenOnce(r, known)
  for (let n = 0; n < count; n++) {
    const versions = await life(r, rng, pick(rng, divisions), source, likely)
    if (taken(versions)) lives.push({ register: r, versions })
  }
  known.set(r.name, [...(known.get(r.name) ?? []), ...lives.map((l) => String(l.versions[0]?.id))])
  return lives
}

/** Whether a history's values of unique fields are its own; chance refers to one thing twice. */
function takenOnce(r: AnyRegister, known: Map<string, string[]>): (versions: readonly Row[]) => boolean {
  const unique = Object.entries(r.fields)
    .filter(([, f]) => f.unique)
    .map(([n]) => n)
  const seen = new Set(known.get(`${r.name} unique`))
  return (versions) => {
    const own = new Set(unique.flatMap((n) => versions.flatMap((v) => (v[n] === null || v[n] === undefined ? [] : [`${n} ${String(v[n])}`]))))
    if ([...own].some((key) => seen.has(key))) return false
    for (const key of own) seen.add(key)
    known.set(`${r.name} unique`, [...seen])
    return true
  }
}

async function life(r: AnyRegister, rng: Rng, division: string, source: Source, likely: Likely): Promise<Row[]> {
  let at = Date.UTC(2022, 0, 2) + rng() * 1000 * 24 * hour
  const deed = () => ({ at: instantOf(Math.floor(at)), by: systemId, reason: '随机' })
  const bare: AnyRegister = { ...r, checks: [] }
  const kind = r.access.kinds ? pick(rng, Object.keys(r.access.kinds.of)) : null
  const fields = fieldsOfKind(r, kind)
  const given = {
    ...leaned(
      r,
      rng,
      await valuesOf(
        fields,
        Object.entries(fields)
          .filter(([, f]) => !f.later && !f.system)
          .map(([n]) => n),
        source,
        0.6,
      ),
      likely,
      fields,
    ),
    ...(r.access.kinds ? { [r.access.kinds.field]: kind } : {}),
  }
  const set = leaned(
    r,
    rng,
    await valuesOf(
      fields,
      Object.entries(fields)
        .filter(([, f]) => f.system)
        .map(([n]) => n),
      source,
      0.6,
    ),
    likely,
  )
  const versions: Row[] = [
    laidOver(
      bare,
      applyCreate(bare, { id: newId(), division, state: pick(rng, startStates(r)), belongs_to_year: 2022 + Math.floor(rng() * 3) }, given, deed()),
      set,
    ),
  ]
  for (let steps = Math.floor(rng() * 14); steps > 0; steps--) {
    const before = versions.at(-1) as Row
    const open = Object.entries(r.transitions).filter(([, t]) => fromStates(t).includes(before.state))
    if (open.length === 0) break
    const onward = open.filter(([, t]) => !t.aside)
    if (onward.length === 0 && rng() < 0.85) break
    const [name, t] = pick(rng, onward.length > 0 && rng() < 0.85 ? onward : open)
    at += rng() * 20 * 24 * hour
    const taken = {
      ...(await valuesOf(fields, transitionFields(t), source, 0.8)),
      ...(await valuesOf(
        fields,
        Object.entries(fields)
          .filter(([, f]) => f.system)
          .map(([n]) => n),
        source,
        0.3,
      )),
    }
    const entered = t.to ? { [`${t.to}_at`]: deed().at } : {}
    versions.push(
      laidOver(bare, {
        ...before,
        ...taken,
        ...entered,
        state: t.to ?? before.state,
        version: before.version + 1,
        changed_at: deed().at,
        changed_by: systemId,
        changed_action: name,
        changed_reason: '随机',
      } as Row),
    )
  }
  return versions
}
