/** Class of the animal kingdom by which eggs are valued; insects, worms and what lives in water are `other`. */
export type AnimalOrder = 'mammal' | 'bird' | 'reptile' | 'amphibian' | 'other'
export type ListedGrade = 'first' | 'second' | 'beneficial'

/** Animals of one grade, one class and one habitat, by their Chinese names. What lives in water is of the fisheries authority. */
export type NamedAnimals = {
  readonly grade: ListedGrade
  readonly order: AnimalOrder
  readonly habitat: 'land' | 'water'
  readonly names: readonly string[]
}

/** Names written one after another. */
export const named = (text: string): readonly string[] => text.trim().split(/\s+/)
