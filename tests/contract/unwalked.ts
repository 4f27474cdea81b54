/** Steps that the contract suite cannot walk, as `register: state → step`, each with why. Anything else unwalked fails it. */
export const unwalked: readonly string[] = []
