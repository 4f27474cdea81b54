import { concat, type Frame, message, readText, zeroEnded } from './wire.ts'

const HEADER = 5

const renamed = (prefix: string, name: string): string => (name === '' ? '' : prefix + name)

/**
 * The frame with the names of its prepared statement and portal made the client's own: all clients share one
 * backend, where the same name would be the same statement. Unnamed ones stay, as they live within one cycle.
 */
export function withOwnNames(frame: Frame, prefix: string): Uint8Array {
  const { type, bytes } = frame
  if (type === 'P' || type === 'E') {
    const first = readText(bytes, HEADER)
    return first.text === '' ? bytes : message(type, concat([zeroEnded(renamed(prefix, first.text)), bytes.subarray(first.next)]))
  }
  if (type === 'D' || type === 'C') {
    const name = readText(bytes, HEADER + 1).text
    if (name === '') return bytes
    return message(type, concat([bytes.subarray(HEADER, HEADER + 1), zeroEnded(renamed(prefix, name))]))
  }
  if (type !== 'B') return bytes
  const portal = readText(bytes, HEADER)
  const statement = readText(bytes, portal.next)
  if (portal.text === '' && statement.text === '') return bytes
  return message('B', concat([zeroEnded(renamed(prefix, portal.text), renamed(prefix, statement.text)), bytes.subarray(statement.next)]))
}

/** Name of the statement a Parse makes, as the backend will know it; empty for the unnamed one. */
export const parsedName = (frame: Frame, prefix: string): string => renamed(prefix, readText(frame.bytes, HEADER).text)

/** SQL of a Parse. */
export const parsedSql = (frame: Frame): string => readText(frame.bytes, readText(frame.bytes, HEADER).next).text
