/**
 * Some hundredths above what one checker counts today. Several share the files out and count twice what they have in common, one run so and
 * the next otherwise; one alone counts the same every time. What grows past the ceilings melts the compiler sooner or later. Some 11,000
 * of the types are the sentences of the English overlay, two each, which cost the checker nothing further.
 */
export const ceilings = { Instantiations: 3_330_000, Types: 895_000 } as const
/** How the compiler is run to be counted. */
export const counted: readonly string[] = ['--noEmit', '--extendedDiagnostics', '--checkers', '1']

/** Which of the compiler's own counts exceed their ceiling. @throws when a count is not told at all */
export function costs(diagnostics: string, most: Readonly<Record<string, number>> = ceilings): string[] {
  return Object.entries(most).flatMap(([name, ceiling]) => {
    const told = new RegExp(`^${name}:\\s+(\\d+)$`, 'm').exec(diagnostics)?.[1]
    if (told === undefined) throw new Error(`tsc does not tell ${name}`)
    return Number(told) > ceiling ? [`${name} ${told} 超过 ${ceiling}：给推导出的类型起名（interface … extends Table<typeof x> {}），或少一层条件类型`] : []
  })
}
