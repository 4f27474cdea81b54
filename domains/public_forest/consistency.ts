import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { figures } from './figures.ts'

/** No more arrives than was issued. */
export const rules: readonly ConsistencyRule[] = [notAbove(figures.paid, figures.compensation)]
