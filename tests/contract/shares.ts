import { carrierOf, onBoth } from '#kit/store/fixtures.server.ts'
import type { Kind } from './suite.server.ts'

/**
 * Whether all that a contract asks of `name` (a register, a figure) is asked on this kind of store; the other is asked a sample.
 * The program is the same on both, and what differs between them is how one SQL is carried out: rows' rights, triggers and
 * forged rows are asked whole on both (`database.test.ts`). `TESTS=whole`, and a machine without PostgreSQL, ask everything on each.
 */
export const whole = (kind: Kind, name: string): boolean => onBoth || carrierOf(name) === kind
