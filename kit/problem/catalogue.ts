/** The status a code is answered with (several, where one fault is met at unlike doors), what it means, what to do about it. */
export type ProblemEntry = readonly [status: number | readonly number[], title: string, remedy: string]
export type Problems = Readonly<Record<string, ProblemEntry>>

/**
 * The codes a room refuses with, one line each; they never change their meaning. A room exports them as `problems` from its
 * `problems.ts` and adds their names to {@link DeclaredProblems}, and from then on the compiler takes them and the
 * catalogue shows them.
 */
export const problemsOf = <T extends Problems>(given: T): Readonly<T> => Object.freeze(given)

/** Names of every declared code: the kit and each room add theirs by `declare module`. */
// merged from the folders of those that declare
export interface DeclaredProblems {}
export type ProblemCode = keyof DeclaredProblems

export type CataloguedProblem = {
  readonly code: string
  readonly status: readonly number[]
  readonly title: string
  readonly remedy: string
  readonly room: string
  readonly room_title: string
}
export type ProblemSource = { readonly name: string; readonly title: string; readonly problems: Problems }

/** The one catalogue, by code. @throws Error when two declare the same code */
export function catalogueOf(sources: readonly ProblemSource[]): ReadonlyMap<string, CataloguedProblem> {
  const all = sources.flatMap((s) =>
    Object.entries(s.problems).map(([code, [status, title, remedy]]) => ({ code, status: [status].flat(), title, remedy, room: s.name, room_title: s.title })),
  )
  const catalogue = new Map<string, CataloguedProblem>()
  for (const problem of all.sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const twin = catalogue.get(problem.code)
    if (twin) throw new Error(`problem_twice: 错误代码 ${problem.code} 由 ${twin.room} 和 ${problem.room} 各声明一次；两处共用的代码请移到 kit/problem`)
    catalogue.set(problem.code, problem)
  }
  return catalogue
}

/** Where a code is explained; the `type` of every problem document (RFC 9457). */
export const problemType = (code: string): string => `/api/problems/${encodeURIComponent(code)}`
