import { type Dated, FIRE_ARTICLES, type FireMatter } from '#datasets/fire/regulations.ts'

/** The articles on some matters as a definition names them: of the regulation in force since 2026, and of the one before it. */
export const fireLaw = (...matters: readonly FireMatter[]): string[] => [
  ...new Set(matters.map((m) => `森林草原防灭火条例${FIRE_ARTICLES[m][1]}`)),
  ...new Set(matters.map((m) => `森林防火条例${FIRE_ARTICLES[m][0]}（至2025年）`)),
]

/** The rules in force on a day (`YYYY-MM-DD`): an act or a fire is judged by those of its own day. */
export const rulesOn = <R extends Dated>(rules: readonly R[], day: string): R[] => rules.filter(({ from, to }) => from <= day && (to === null || day <= to))
