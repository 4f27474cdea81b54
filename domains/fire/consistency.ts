import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { figures } from './figures.ts'

/** Hazards in line corridors are part of all hazards put right. */
export const rules: readonly ConsistencyRule[] = [notAbove(figures.corridor_issues_fixed, figures.hazards_fixed)]
