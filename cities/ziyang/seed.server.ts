import { PATROL_RULES } from '#datasets/forest_chief/patrol-requirements.ts'
import { division as divisionRegister } from '#domains/division/division/division.ts'
import { patrolRequirement } from '#domains/forest_chief/requirement/patrol_requirement.ts'
import { applyCreate } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { divisionAliases } from './division-aliases.ts'
import { type Division, loadDivisions } from './divisions.server.ts'

/** Acts where no person does. */
export const seedActor = '00000000-0000-7000-8000-000000000000'
const SINCE = '2020-01-01'
const deed = { at: `${SINCE}T00:00:00+08:00`, by: seedActor, reason: '城市初始化' }

/** The stable id of a division of the seed; a later change of code does not change it. */
export const divisionId = (code: string): string => seededId(`division:${code}`, deed.at)

/** The city's divisions in the order of their levels, so that each parent comes before its children. */
function* seedDivisions(divisions: readonly Division[] = loadDivisions()): Generator<LoadedRecord> {
  for (const { code, name, level, parent_code, boundary, illustrative } of divisions) {
    const id = divisionId(code)
    const aliases = divisionAliases.filter((a) => a.counted_in === code).map(({ alias, note }) => ({ alias, note }))
    const fields = { code, name, level, parent: parent_code === null ? null : divisionId(parent_code), valid_from: SINCE, boundary, illustrative, aliases }
    yield { register: divisionRegister, versions: [applyCreate(divisionRegister, { id, division: id }, fields, deed)] }
  }
}

/** How often chiefs patrol, as far as it is known for the province; the city replaces it by its own document. */
function* seedRequirements(): Generator<LoadedRecord> {
  for (const rule of PATROL_RULES.filter(({ place }) => place === '四川省')) {
    const fields = {
      level: rule.level,
      role: 'all',
      period: rule.period,
      min_count: rule.min_count,
      seasons: [],
      effective_from: '2021-07-01',
      document_number: rule.source,
      source: rule.source,
      confidence: rule.confidence,
    }
    const head = { id: seededId(`patrol_requirement:${rule.level}`, deed.at), division: divisionId('512000') }
    yield { register: patrolRequirement, versions: [applyCreate(patrolRequirement, head, fields, deed)] }
  }
}

/** The city's organisation: what stands there with and without the demonstration. */
export function* seed(): Generator<LoadedRecord> {
  yield* seedDivisions()
  yield* seedRequirements()
}
