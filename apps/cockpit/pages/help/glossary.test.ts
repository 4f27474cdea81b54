import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { termsIn } from './glossary.ts'

test('the glossary is read as it stands: every line of its tables is a word with a name', () => {
  const text = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8')
  const parts = termsIn(text)
  const lines = text.split('\n').filter((line) => line.startsWith('|')).length
  expect(parts.flatMap((p) => p.terms)).toHaveLength(lines - 2 * parts.length)
  expect(parts.flatMap((p) => p.terms).filter((term) => term.word === '' || term.key === '')).toEqual([])
})

test('a head alone is no part', () => expect(termsIn('# A\n\n## B\n\ntext\n')).toEqual([]))
