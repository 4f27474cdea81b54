import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** What a control line lets be cut inside it. `kinds`: kinds of cutting allowed; `exceptions`: grounds that let others pass. */
export interface FellingLine extends LookedUp {
  readonly kinds: readonly ('main' | 'tending' | 'regeneration' | 'low_yield' | 'other')[]
  readonly exceptions: readonly ('research' | 'pest' | 'fire_line' | 'disaster' | 'habitat')[]
  /** Beginnings of the classes of the line in which bamboo may be cut. */
  readonly bamboo_in?: readonly string[]
  /** First day on which it forbids; left out: on every day asked. */
  readonly valid_from?: string
  readonly basis: Basis
}

/** By kind of control line. Lines that do not stand here forbid no cutting. */
export const FELLING_LINES: Readonly<Record<string, FellingLine>> = {
  nature_reserve: {
    kinds: [],
    exceptions: ['pest', 'fire_line', 'disaster', 'habitat'],
    bamboo_in: ['实验区'],
    basis: { document: 'forest_law', article: '第五十五条第一款第三项' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  public_benefit_forest: {
    kinds: ['tending', 'regeneration', 'low_yield'],
    exceptions: ['research', 'pest', 'fire_line', 'disaster'],
    basis: { document: 'forest_law', article: '第五十五条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  ecological_red_line: {
    kinds: ['tending', 'regeneration'],
    exceptions: ['pest', 'fire_line', 'disaster'],
    basis: { document: 'ecological_red_line_notice', article: '' },
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  // Felling of a published tree is forbidden whatever its grade but in an emergency; the emergency is reported in the tree's own file (14).
  ancient_tree_range: {
    kinds: ['tending'],
    exceptions: ['disaster', 'pest'],
    valid_from: '2025-03-15',
    basis: { document: 'ancient_tree_regulation', article: '第十四条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
}
