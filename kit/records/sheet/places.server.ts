import type { DivisionEntry, DivisionIndex } from '#kit/place/divisions.server.ts'

/** Places as people write them: by a name that only one has, or by the names from the county down. */
export type Places = { readonly wordsFor: (id: string) => string; readonly codesOf: (text: string) => readonly string[] }

const plain = (text: string): string => text.replaceAll(/[\s/、·>-]/g, '')

/** The words for each place that is there today, and back. */
export function placesIn(divisions: DivisionIndex): Places {
  const open = divisions.all().filter((entry) => entry.open)
  const whole = (entry: DivisionEntry): string =>
    entry.line
      .slice(0, Math.max(1, entry.line.length - 1))
      .toReversed()
      .map((id) => divisions.byId(id)?.name ?? '')
      .join('')
  const [byName, byWhole] = [Map.groupBy(open, (entry) => entry.name), Map.groupBy(open, whole)]
  return {
    wordsFor: (id) => {
      const entry = divisions.byId(id)
      if (!entry) return '—'
      return byName.get(entry.name)?.length === 1 ? entry.name : whole(entry)
    },
    codesOf: (text) => (byName.get(text.trim()) ?? byWhole.get(plain(text)) ?? []).map((entry) => entry.code),
  }
}
