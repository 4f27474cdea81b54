import { sql } from 'kysely'
import { expect } from 'vitest'
import type { System } from '#apps/server/boot.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { readRow } from '#kit/records/rows.server.ts'
import { sheetDocument } from '#kit/sheet/compose.server.ts'
import type { SheetDocument } from '#kit/sheet/document.ts'

/** The sheet of a record of each register: nothing of the machine on it, nothing sensitive, something told, and a spot's ground drawn. */
export async function sheetsInWords(system: System): Promise<void> {
  const about = { issuer: '试验', printed_at: beijingInstant(Date.now()), sheets: system.api.sheets }
  const actor = systemActor(system.world)
  const sheets = await as(system.world, actor, async (tx) => {
    const made: [string, SheetDocument, Record<string, unknown>][] = []
    for (const r of system.world.registers.values()) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(r.name)} order by changed_at desc, id limit 1`.execute(tx)
      const row = rows[0] ? await readRow(tx, r, rows[0].id) : undefined
      if (row) made.push([r.name, await sheetDocument(system.world, tx, actor, r, row, about), row])
    }
    return made
  })
  expect(sheets.length).toBeGreaterThan(40)
  const amiss = sheets.flatMap(([name, { head, ...rest }, row]) => {
    const words = JSON.stringify({ ...rest, pictures: [], head: head.filter((fact) => fact.title !== '标识') })
    const machine = /[0-9a-f]{8}-[0-9a-f]{4}-7/.exec(words)?.[0]
    const secret = Object.entries(system.world.registers.get(name)?.fields ?? {}).filter(([n, f]) => f.sensitive && typeof row[n] === 'string')
    return [
      ...(machine === undefined ? [] : [`${name}: ${machine}`]),
      ...secret.filter(([n]) => words.includes(String(row[n]))).map(([n]) => `${name}.${n} is told`),
      ...(rest.steps.length > 0 && (rest.sections.length > 0 || rest.tables.length > 0) ? [] : [`${name}: empty`]),
    ]
  })
  expect(amiss).toEqual([])
  const spot = sheets.find(([name]) => name === 'map_spot')?.[1]
  expect([spot?.title, spot?.shapes.at(-1)?.class]).toEqual(['疑似图斑核查佐证报告', 'own'])
}
