import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from './acting.server.ts'
import { apart } from '#kit/store/transaction.server.ts'
import type { World } from './world.server.ts'
import { askGates, book, follow, gatesOn, keep, type Passed } from './engine.server.ts'
import { knownOf, madeFrom } from './made.server.ts'
import { insertRows } from './write.server.ts'

/** A record to be, and where it stands in what was sent; its geometry was judged by the reader of the file. */
export type Line = { readonly line: number; readonly body: Record<string, unknown> }
/** Why a line is not taken; what is no refusal is thrown on. */
export type Reason<T> = (line: number, error: unknown) => T

type Ready = { readonly line: number; readonly row: Row }

/** Lines that are right in themselves, and reasons for the others; nothing is written. Between lines others get their turn by `breath`. */
export async function readyLines<T>(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  lines: readonly Line[],
  at: string,
  reason: Reason<T>,
  breath: () => Promise<void> | undefined,
): Promise<{ ready: Ready[]; refused: T[] }> {
  const known = {
    ids: await knownOf(
      tx,
      r,
      lines.map(({ body }) => body),
    ),
    geometry: true,
  }
  const [ready, refused]: [Ready[], T[]] = [[], []]
  for (const { line, body } of lines) {
    await breath()
    try {
      ready.push({ line, row: await madeFrom(world, tx, actor, r, body, at, known) })
    } catch (error) {
      refused.push(reason(line, error))
    }
  }
  return { ready, refused }
}

const asked = (row: Row) => ({ before: null, after: row, action: 'create', at: row.changed_at, reason: null })

/**
 * Creates many records whose lines stand or fall each by itself, in the given transaction: the same right, checks and gates as for
 * one. Where no gate looks at fellows the rows are written together; else, and where the database refuses one, each is written
 * before the next is asked about. @returns the reasons of those that were not taken
 */
export async function createLines<T>(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  lines: readonly Line[],
  at: string,
  reason: Reason<T>,
  breath: () => Promise<void> | undefined,
): Promise<T[]> {
  const { ready, refused } = await readyLines(world, tx, actor, r, lines, at, reason, breath)
  if (ready.length === 0) return refused
  const together = gatesOn(world, r, 'create').every((g) => g.apart === true)
  const more = (together ? await writtenTogether(world, tx, actor, r, ready, reason) : undefined) ?? (await oneAfterAnother(world, tx, actor, r, ready, reason))
  return [...refused, ...more]
}

/** All that the gates let pass in one statement; undefined, with nothing written, where the database refuses that. */
async function writtenTogether<T>(world: World, tx: Tx, actor: Actor, r: AnyRegister, ready: readonly Ready[], reason: Reason<T>): Promise<T[] | undefined> {
  try {
    return await apart(tx, async () => {
      const [passed, refused]: [Passed[], T[]] = [[], []]
      await seeingAll(world, tx, actor, async () => {
        for (const { line, row } of ready) {
          try {
            passed.push(await askGates(world, tx, r, actor, asked(row)))
          } catch (error) {
            refused.push(reason(line, error))
          }
        }
      })
      await keep(world, tx, actor, r, { before: null, passed })
      return refused
    })
  } catch (error) {
    reason(0, error)
    return undefined
  }
}

/** Each line apart, so that one the database refuses leaves the others as they are; what follows is written for all at the end, or before something is booked. */
async function oneAfterAnother<T>(world: World, tx: Tx, actor: Actor, r: AnyRegister, ready: readonly Ready[], reason: Reason<T>): Promise<T[]> {
  const refused: T[] = []
  let written: Row[] = []
  const followed = async (): Promise<void> => {
    const rows = written
    written = []
    if (rows.length > 0) await follow(world, tx, r, actor, rows)
  }
  for (const { line, row } of ready) {
    const before = written
    try {
      await apart(tx, async () => {
        const passed = await seeingAll(world, tx, actor, () => askGates(world, tx, r, actor, asked(row)))
        await insertRows(tx, r, [passed.row])
        written = [...before, passed.row]
        if (passed.entries.length > 0) {
          await followed()
          await book(world, tx, actor, passed)
        }
      })
    } catch (error) {
      refused.push(reason(line, error))
      // what was followed in between is undone with the line
      written = before
    }
  }
  await followed()
  return refused
}
