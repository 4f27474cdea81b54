import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

type Validity = { readonly valid_from: string; readonly valid_to: string | null } & LookedUp
type PlantLevel = {
  readonly first_trees: string
  readonly first_m3: string
  readonly second_trees: string
  readonly second_m3: string
  readonly value_yuan: string
}

/** 危害国家重点保护植物罪 (刑法344). Acts before its first day are outside what is kept here. */
export const PLANT_CRIME: Validity & { readonly basis: Basis; readonly levels: readonly PlantLevel[] } = {
  valid_from: '2023-08-15',
  valid_to: null,
  confidence: 'document',
  looked_up_on: '2026-11-28',
  basis: { document: 'forest_crime_2023', article: '第二条' },
  levels: [
    { first_trees: '1', first_m3: '1', second_trees: '2', second_m3: '2', value_yuan: '20000' },
    { first_trees: '5', first_m3: '5', second_trees: '10', second_m3: '10', value_yuan: '200000' },
  ],
}

/** Values in yuan from which crimes against wild animals begin (刑法341), each included. */
export const ANIMAL_CRIME: Validity & {
  readonly source: string
  readonly protected_animals: { readonly basis: Basis; readonly levels: readonly string[] }
  readonly hunting: { readonly basis: Basis; readonly value: string }
  readonly animals_as_food: { readonly basis: Basis; readonly listed: string; readonly other: string }
  readonly accumulation: { readonly basis: Basis; readonly years: number }
} = {
  source: '法释〔2022〕12号',
  valid_from: '2022-04-09',
  valid_to: null,
  confidence: 'document',
  looked_up_on: '2026-11-28',
  protected_animals: { basis: article('六'), levels: ['20000', '200000', '2000000'] },
  hunting: { basis: article('七'), value: '10000' },
  animals_as_food: { basis: article('八'), listed: '10000', other: '50000' },
  accumulation: { basis: article('十二'), years: 2 },
}

function article(number: string): Basis {
  return { document: 'wildlife_crime_2022', article: `第${number}条` }
}
