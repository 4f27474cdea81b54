import { expect, test } from 'vitest'
import { entryKinds } from '../kinds.ts'
import { natureNamed } from './nature.ui.ts'

test('every kind is of the nature that its name tells', () =>
  expect(Object.keys(entryKinds).map((kind) => [kind, natureNamed(kind)])).toEqual(Object.entries(entryKinds).map(([kind, { nature }]) => [kind, nature])))
