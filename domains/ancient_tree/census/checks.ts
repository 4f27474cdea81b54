import type { Check } from '#kit/register/transition.ts'

const filled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''
const found = ['number', 'kind', 'species', 'place', 'location', 'setting', 'estimated_age', 'age_method'] as const
const measured = ['girth_cm', 'height_m', 'crown_ew_m', 'crown_ns_m'] as const

/** A line names the tree that it is of; one of a new tree says all that its file begins with, so that nothing is missing when it is checked. */
export const lineSaid: Check = ({ after }) => {
  if (after['result'] === 'found') {
    const missing = found.filter((name) => !filled(after[name]))
    if (filled(after['tree'])) return { code: 'census_line_tree', message: '新发现的不选在册的树', fields: ['tree'] }
    return missing.length > 0
      ? { code: 'census_line_bare', message: '新发现的写明编号、类别、中文名、小地名、位置、生长场所、树龄和方法', fields: missing }
      : null
  }
  if (!filled(after['tree'])) return { code: 'census_line_tree', message: '选择在册的树', fields: ['tree'] }
  if (after['result'] === 'corrected' && measured.every((name) => !filled(after[name])) && !filled(after['place']))
    return { code: 'census_line_bare', message: '更正的写明更正后的数', fields: [...measured] }
  return null
}
