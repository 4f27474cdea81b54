import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { columnsOf } from '#kit/derive/columns.ts'
import { creationSchema } from '#kit/derive/schema.ts'
import { type AnyRegister, creationFields } from '#kit/register/define.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { labelOf } from '#kit/register/label.ts'
import { masked } from '#kit/register/mask.ts'
import { csvRows } from './csv.ts'
import { filterable } from './sample.ts'
import { whole } from './shares.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Made, type Walker, walkerOf } from './walk.server.ts'
import { home, type TestWorld } from './world.server.ts'

const registers = registersOf(await loadRooms(join(home, 'domains')))
const perPlace = 3
const sides = ['west_village', 'west_village_2', 'east_village'] as const

/** The same value in one spelling: decimals without trailing zeros, moments as milliseconds, geometry by its type and places. */
function alike(kind: string, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (kind === 'decimal') return Number(value)
  if (kind === 'instant') return Date.parse(String(value))
  if (['point', 'line', 'polygon'].includes(kind)) {
    const { type, coordinates } = value as { type: string; coordinates: unknown }
    return JSON.stringify([type, coordinates])
  }
  if (kind === 'choices') return [...(value as string[])]
  return value
}

/** A polygon comes back with its ring turned as the standard says; its corners are the same. */
const corners = (value: unknown): string =>
  JSON.stringify(
    (JSON.parse(String(value)) as [string, [number, number][][]])[1][0]
      ?.map(String)
      .toSorted()
      .filter((c, i, all) => c !== all[i - 1]),
  )

function faultsOfTrip(r: AnyRegister, sent: Record<string, unknown>, got: Record<string, unknown>): string[] {
  return Object.keys(sent).flatMap((name) => {
    if (['id', 'division', 'state', 'belongs_to_year'].includes(name))
      return sent[name] === got[name] ? [] : [`${name}: ${String(sent[name])} ≠ ${String(got[name])}`]
    const field = r.fields[name]
    if (!field) return [`${name} is no field`]
    if (field.sensitive)
      return (sent[name] === null && got[name] === null) || got[name] === masked(field.sensitive.mask, sent[name])
        ? []
        : [`${name} is not masked: ${String(got[name])}`]
    const [a, b] = [alike(field.kind, sent[name]), alike(field.kind, got[name])]
    if (field.kind === 'polygon' && a !== null) return corners(a) === corners(b) ? [] : [`${name}: ${String(a)} ≠ ${String(b)}`]
    if (field.kind === 'rows') {
      const list = (b ?? []) as Record<string, unknown>[]
      return (a as Record<string, unknown>[]).flatMap((row, i) =>
        Object.keys(row).flatMap((n) => {
          const kind = field.row[n]?.kind ?? ''
          return JSON.stringify(alike(kind, row[n])) === JSON.stringify(alike(kind, list[i]?.[n]))
            ? []
            : [`${name}.${n}: ${JSON.stringify(row[n])} ≠ ${JSON.stringify(list[i]?.[n])}`]
        }),
      )
    }
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [`${name}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`]
  })
}

/** Rows of a page: a register that others refer to holds hundreds, and eight pages have as many seams as are needed. */
const pageOf = (rows: number): number => Math.max(5, Math.ceil(rows / 8))

/** How many orders, and how many filters, the store is asked that does not carry the register. */
const FEW = 2

onEveryWorld('records and lists', (opened, kind) => {
  let world: TestWorld
  let w: Walker
  const made = new Map<string, Made[]>()
  const reader = (r: AnyRegister) => {
    const role =
      typeof r.access.read === 'string' ? 'admin' : (r.access.read.find((name) => name.startsWith('city.') || name === 'admin') ?? r.access.read[0] ?? '')
    return world.hands.find((h) => h.role === role) ?? world.hand('admin@city')
  }
  const ask = (r: AnyRegister, query: string) => world.ask(reader(r), `/api/registers/${r.name}/records?${query}`)

  async function pages(r: AnyRegister, query: string, limit: number): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = []
    for (let cursor = '', n = 0; n < 500; n++) {
      const page = await ask(r, `${query}&limit=${limit}${cursor}`)
      expect(page.status, `${r.name}?${query} ${page.text.slice(0, 300)}`).toBe(200)
      items.push(...(page.body.items ?? []))
      if (page.body['next'] === undefined) return items
      expect(page.body.items).toHaveLength(limit)
      cursor = `&cursor=${encodeURIComponent(String(page.body['next']))}`
    }
    throw new Error(`${r.name}?${query} never ends`)
  }

  beforeAll(async () => {
    world = opened()
    w = await walkerOf(world, 21)
    for (const r of registers) {
      const list: Made[] = []
      for (const place of sides) for (let n = 0; n < perPlace; n++) list.push(await w.create(r, place, n === 1 ? bareOver(r) : {}))
      made.set(r.name, list)
    }
  }, 180_000)

  /** Optional fields left empty in every third record, so that orders meet empty values. */
  function bareOver(r: AnyRegister): Record<string, unknown> {
    const safe = creationFields(r)
      .filter(
        ([n, f]) =>
          !f.required && ['text', 'choice', 'integer', 'decimal'].includes(f.kind) && !['last_rain_mm', 'evidence_grade', 'max_temperature'].includes(n),
      )
      .map(([n]) => n)
    return ['person', 'policy_document', 'inspection', 'instruction', 'heat_source', 'power_line'].includes(r.name)
      ? Object.fromEntries(safe.map((n) => [n, null]))
      : {}
  }

  for (const r of registers) {
    it(`${r.name}: comes back as it was sent, and the schema the outside reads allows it`, async () => {
      const described = (await world.ask(reader(r), `/api/registers/${r.name}`)).body
      const schema = z.fromJSONSchema(described['json_schema'] as Parameters<typeof z.fromJSONSchema>[0])
      expect(described['json_schema']).toMatchObject({ type: 'object', additionalProperties: false })
      for (const m of made.get(r.name) ?? []) {
        expect(m.answer.status, m.answer.text).toBeLessThan(300)
        const got = await world.ask(reader(r), `/api/registers/${r.name}/records/${m.id}`)
        expect(got.status, got.text).toBe(200)
        if (r.name !== 'division') expect(faultsOfTrip(r, m.sent, got.body)).toEqual([])
        if (m.by) expect({ ...got.body, transitions: [], can_update: null }).toEqual({ ...m.answer.body, transitions: [], can_update: null })
        expect(schema.safeParse(m.sent).error?.issues ?? [], 'its JSON Schema refuses what the server took').toEqual([])
        expect(creationSchema(r).safeParse(m.sent).success).toBe(true)
        expect(schema.safeParse({ ...m.sent, no_such: 1 }).success).toBe(false)
      }
    })

    it(`${r.name}: all pages hold every record once, by every order, up and down`, async () => {
      const all = (await world.rows<{ id: string }>(`select id from ${r.name}`)).map((row) => row.id).toSorted()
      const sorts = [
        '',
        ...columnsOf(r)
          .filter((c) => !c.generated && !c.type.startsWith('geometry') && c.type !== 'jsonb' && !c.type.endsWith('[]') && !r.fields[c.name]?.sensitive)
          .flatMap((c, i) => (c.name === 'changed_at' || !c.required ? [c.name, `-${c.name}`] : [i % 2 === 0 ? c.name : `-${c.name}`]))
          .filter((_, i) => i % 3 !== 1),
      ]
      for (const sort of whole(kind, r.name) ? sorts : sorts.slice(0, FEW)) {
        const ids = (await pages(r, sort ? `sort=${sort}` : '', pageOf(all.length))).map((i) => String(i['id']))
        expect(ids.toSorted(), `${r.name} by ${sort}`).toEqual(all)
      }
      const total = await ask(r, 'count=true&limit=1')
      expect(total.body['total']).toBe(all.length)
    }, 60_000)

    it(`${r.name}: each field filters to those that have the value`, async () => {
      const rows = await world.rows<Record<string, unknown>>(`select * from ${r.name}`)
      const codes = new Map((await world.rows<{ id: string; code: string }>('select id, code from division')).map((d) => [d.id, d.code]))
      const filters = [['state', { kind: 'choice' }] as const, ['belongs_to_year', { kind: 'integer' }] as const, ...filterable(r)]
      for (const [name, field] of whole(kind, r.name) ? filters : filters.slice(0, FEW + 1)) {
        const first = rows.find((row) => row[name] !== null && (!Array.isArray(row[name]) || (row[name] as unknown[]).length > 0))?.[name]
        if (first === undefined || (typeof first === 'string' && first.includes(','))) continue
        const value = Array.isArray(first) ? String(first[0]) : field.kind === 'division' ? String(codes.get(String(first))) : String(first)
        const wanted = rows
          .filter((row) => (Array.isArray(first) ? ((row[name] ?? []) as unknown[]).map(String).includes(value) : String(row[name]) === String(first)))
          .map((row) => String(row['id']))
          .toSorted()
        const found = (await pages(r, `${name}=${encodeURIComponent(value)}`, 500)).map((i) => String(i['id'])).toSorted()
        expect(found, `${r.name}?${name}=${value}`).toEqual(wanted)
        if (['integer', 'decimal', 'date', 'instant'].includes(field.kind)) {
          const order = (v: unknown): number | string => (field.kind === 'date' ? String(v) : field.kind === 'instant' ? Date.parse(String(v)) : Number(v))
          for (const [operator, fits] of [
            ['gte', (a: number | string, b: number | string) => a >= b],
            ['lte', (a: number | string, b: number | string) => a <= b],
            ['gt', (a: number | string, b: number | string) => a > b],
            ['lt', (a: number | string, b: number | string) => a < b],
          ] as const) {
            const ranged = (await pages(r, `${name}.${operator}=${encodeURIComponent(value)}`, 500)).map((i) => String(i['id'])).toSorted()
            expect(ranged, `${r.name}?${name}.${operator}=${value}`).toEqual(
              rows
                .filter((row) => row[name] !== null && fits(order(row[name]), order(first)))
                .map((row) => String(row['id']))
                .toSorted(),
            )
          }
        }
      }
      for (const [name, field] of Object.entries(r.fields)) {
        if (!field.sensitive && !['rows', 'point', 'line', 'polygon'].includes(field.kind)) continue
        expect((await ask(r, `${name}=1`)).status, `${r.name}?${name}`).toBe(422)
        expect((await ask(r, `sort=${name}`)).status, `${r.name} by ${name}`).toBe(422)
      }
      expect((await ask(r, 'no_such=1')).status).toBe(422)
    }, 60_000)

    it(`${r.name}: by place, by words, by box, and as CSV`, async () => {
      const idsAt = async (code: string): Promise<string[]> =>
        (
          await world.rows<{ id: string }>(
            `select r.id from ${r.name} r join siku.division_closure c on c.descendant = r.division join division d on d.id = c.ancestor where d.code = $1`,
            [code],
          )
        )
          .map((row) => row.id)
          .toSorted()
      for (const code of ['990000', '990101', '990102', '990101001', '990101001001']) {
        expect((await pages(r, `division=${code}`, 500)).map((i) => String(i['id'])).toSorted(), `${r.name} in ${code}`).toEqual(await idsAt(code))
      }
      const text = Object.entries(r.fields).find(
        ([n, f]) => f.kind === 'text' && !f.sensitive && (made.get(r.name) ?? []).some((m) => typeof m.sent[n] === 'string'),
      )
      const sample = text && (made.get(r.name) ?? []).find((m) => typeof m.sent[text[0]] === 'string')
      if (text && sample)
        expect((await pages(r, `q=${encodeURIComponent(String(sample.sent[text[0]]).slice(2))}`, 500)).map((i) => i['id'])).toContain(sample.id)
      if (r.map) {
        const n = async (box: string) => (await pages(r, `bbox=${box}`, 500)).length
        const [placed] = await world.rows<{ n: number }>(`select count(*)::int as n from ${r.name} where ${r.map.geometry} is not null`)
        expect(await n('103,28,107,32')).toBe(placed?.n)
        expect(await n('10,10,11,11')).toBe(0)
      } else expect((await ask(r, 'bbox=103,28,107,32')).status).toBe(422)
      const csv = await world.ask(reader(r), `/api/registers/${r.name}/export.csv?division=990101`)
      expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
      const lines = csvRows(csv.text)
      expect(lines.length).toBe((await idsAt('990101')).length + 1)
      expect(new Set(lines.map((line) => line.length)).size, 'columns of equal number').toBe(1)
      expect(
        lines
          .slice(1)
          .map((line) => line[0])
          .toSorted(),
      ).toEqual((await pages(r, 'division=990101', 500)).map((i) => String(i['title'])).toSorted())
      expect(csv.text, 'ids of the machine').not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
      expect((await world.ask(reader(r), `/api/registers/${r.name}/export.csv?no_such=1`)).status).toBe(422)
    }, 60_000)
  }

  it('titles are the label’s fields in words', async () => {
    for (const r of registers)
      for (const m of made.get(r.name) ?? []) {
        const [row] = (await ask(r, `id=${m.id}`)).body.items ?? []
        if (r.label.every((n) => ['text', 'choice', 'date'].includes(r.fields[n]?.kind ?? ''))) expect(row?.['title'], r.name).toBe(labelOf(r, { ...m.sent }))
        else expect(String(row?.['title']).length).toBeGreaterThan(0)
      }
  })
})
