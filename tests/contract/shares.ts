import { createHash } from 'node:crypto'
import { findPostgres } from '#kit/store/managed/binaries.server.ts'
import type { Kind } from './suite.server.ts'

/** One cell costs the embedded store two to three times what it costs the managed one: it carries the whole of one register in four. */
const EMBEDDED_TAKES_ONE_IN = 4

const carries = (name: string): Kind => ((createHash('sha256').update(name).digest()[0] ?? 0) % EMBEDDED_TAKES_ONE_IN === 0 ? 'embedded' : 'managed')

/** Asked once: programs are run to find out. */
const everything = process.env.TESTS === 'whole' || !findPostgres()

/**
 * Whether all that a contract asks of `name` (a register, a figure) is asked on this kind of store; the other is asked a sample.
 * The program is the same on both, and what differs between them is how one SQL is carried out: rows' rights, triggers and
 * forged rows are asked whole on both (`database.test.ts`). `TESTS=whole`, and a machine without PostgreSQL, ask everything on each.
 */
export const whole = (kind: Kind, name: string): boolean => everything || carries(name) === kind
