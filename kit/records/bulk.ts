import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'

/** A record's whole life, version by version, made by the same pure steps that people's work goes through. */
export type LoadedRecord = { readonly register: AnyRegister; readonly versions: readonly Row[] }
