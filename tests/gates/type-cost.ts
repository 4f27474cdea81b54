/** Ceilings a third above what was measured when they were set (11 rooms, 60 registers: 3.9 and 1.24 million); what grows past them melts the compiler sooner or later. */
export const ceilings = { Instantiations: 5_200_000, Types: 1_650_000 } as const

/** Which of the compiler's own counts exceed their ceiling. @throws when a count is not told at all */
export function costs(diagnostics: string, most: Readonly<Record<string, number>> = ceilings): string[] {
  return Object.entries(most).flatMap(([name, ceiling]) => {
    const told = new RegExp(`^${name}:\\s+(\\d+)$`, 'm').exec(diagnostics)?.[1]
    if (told === undefined) throw new Error(`tsc does not tell ${name}`)
    return Number(told) > ceiling ? [`${name} ${told} 超过 ${ceiling}：给推导出的类型起名（interface … extends Table<typeof x> {}），或少一层条件类型`] : []
  })
}
