import type { AnyRegister } from '#kit/register/define.ts'
import { referencesDdl, tableDdl } from '../ddl.ts'

export type Draft = { readonly file: string; readonly sql: string }

export const head = '-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.\n\n'

/** Whether a migration was drafted; what the others bring was meant by hand and may stand beside the definitions. */
export const isDrafted = (sql: string): boolean => sql.startsWith('-- Drafted from the definitions')

/** The first migrations of a room: its tables, and (after all rooms' tables and hand-written views stand) its foreign keys. */
export const firstMigrations = (registers: readonly AnyRegister[]): Draft[] => [
  { file: '0001_create.sql', sql: head + registers.map(tableDdl).join('\n') },
  { file: '0003_references.sql', sql: head + registers.map(referencesDdl).join('\n') },
]
