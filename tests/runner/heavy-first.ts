import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take the longest of their part, by what a whole run printed last: one of them begun last would be waited for alone. */
export const heavy: readonly string[] = [
  'tests/one-folder.test.ts',
  'kit/derive/migration/draft.test.ts',
  'tests/contract/reference-city.test.ts',
  'tests/contract/access.test.ts',
  'tests/contract/lists.test.ts',
  'tests/e2e/accessibility-figures.e2e.test.ts',
  'tests/e2e/accessibility.e2e.test.ts',
  'tests/e2e/felling.e2e.test.ts',
  'tests/e2e/spot-to-case.e2e.test.ts',
  'tests/e2e/land-use.e2e.test.ts',
]

/** The heavy ones first, then as vitest would: what is known to take long, and the larger file. */
export class HeavyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification): number => {
      const at = heavy.findIndex((path) => moduleId.endsWith(`/${path}`))
      return at < 0 ? heavy.length : at
    }
    return sorted.toSorted((a, b) => a.project.config.sequence.groupOrder - b.project.config.sequence.groupOrder || place(a) - place(b))
  }
}
