import { Decimal } from '#kit/quantity/decimal.ts'
import { muOfHectares } from '../unit/area.ts'
import { type EntryKind, entryKinds } from './kinds.ts'

/** A line's change in 亩: what came is positive, what went negative. */
export const changeMu = (kind: EntryKind, hectares: string): string => new Decimal(muOfHectares(hectares)).times(entryKinds[kind].sign).toFixed(4)
