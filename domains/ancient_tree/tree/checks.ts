import { GRADES, type Grade, RESERVE_FROM_YEARS, type Scheme, schemes, STATE_RULE_FROM, grades } from '#datasets/ancient_tree/grades.ts'
import { SPECIES } from '#datasets/ancient_tree/measures.ts'
import type { Check, Objection } from '#kit/register/transition.ts'

type Row = Readonly<Record<string, unknown>>
const filled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** The age by which a tree is graded: what is proven, else what was estimated; a legend never (普查). */
export const ageOf = (row: Row): number | null => {
  const age = row['true_age'] ?? row['estimated_age']
  return typeof age === 'number' ? age : null
}

/** The grade of an age under a set of rules; undefined where it is none. */
export const gradeOf = (age: number, scheme: Scheme): Grade | undefined => GRADES[scheme].by_age.find(({ from_years }) => age >= from_years)?.grade

/** Why a grade does not fit what is known of the tree under the rules of the day, or null. A famous tree is protected as grade one since the state's rule, whatever its age (条例8). */
export function gradeRefused(o: { kind: unknown; age: number | null; grade: unknown; scheme: unknown; on: string }): Objection | null {
  const [scheme, grade] = [String(o.scheme) as Scheme, String(o.grade) as Grade]
  if (!(scheme in GRADES) || !(grade in grades)) return { code: 'tree_grade_missing', message: '等级和等级体系都应填写', fields: ['grade', 'scheme'] }
  if (scheme === 'town_2' && o.on >= STATE_RULE_FROM)
    return { code: 'tree_scheme_ended', message: `自${STATE_RULE_FROM}起按三级认定，两级体系不再适用（古树名木保护条例8）`, fields: ['scheme'] }
  if (scheme === 'town_2' && grade === 'three') return { code: 'tree_grade_age', message: '两级体系没有三级', fields: ['grade'] }
  if (o.kind === 'reserve') return grade === 'none' ? null : { code: 'tree_grade_age', message: '古树后续资源不定保护等级', fields: ['grade'] }
  if (o.kind === 'famous' || o.kind === 'both') {
    if (o.on < STATE_RULE_FROM) return null
    return grade === 'one' ? null : { code: 'tree_grade_age', message: '名木按一级保护（古树名木保护条例8）', fields: ['grade'] }
  }
  if (o.age === null) return { code: 'tree_age_missing', message: '古树应有真实树龄或者估测树龄', fields: ['estimated_age'] }
  const fits = gradeOf(o.age, scheme)
  return fits === grade
    ? null
    : {
        code: 'tree_grade_age',
        message: `树龄${o.age}年，按${schemes[scheme]}应为${fits ? grades[fits] : '不足百年，不是古树'}`,
        fields: ['grade'],
      }
}

/** One age, with its method; a reserve tree is between eighty and a hundred years; a famous one says when and by whom it was planted. */
export const ageSound: Check = ({ after }) => {
  if (filled(after['true_age']) && filled(after['estimated_age']))
    return { code: 'tree_two_ages', message: '真实树龄和估测树龄只填一项', fields: ['true_age', 'estimated_age'] }
  const age = ageOf(after)
  if ((after['kind'] === 'ancient' || after['kind'] === 'both') && age === null)
    return { code: 'tree_age_missing', message: '古树应有真实树龄或者估测树龄', fields: ['estimated_age'] }
  if ((after['kind'] === 'ancient' || after['kind'] === 'both') && age !== null && age < 100)
    return { code: 'tree_too_young', message: `树龄${age}年，不足一百年的不是古树；八十年以上的登记为古树后续资源`, fields: ['kind'] }
  if (after['kind'] === 'reserve' && (age === null || age < RESERVE_FROM_YEARS || age >= 100))
    return { code: 'tree_too_young', message: `古树后续资源的树龄为${RESERVE_FROM_YEARS}到99年`, fields: ['kind', 'estimated_age'] }
  if (age !== null && !filled(after['age_method'])) return { code: 'tree_age_method', message: '写明树龄是怎样知道的', fields: ['age_method'] }
  if (after['kind'] === 'famous' && !filled(after['story']))
    return { code: 'tree_fame_unsaid', message: '名木应写明历史（谁栽植、为何著名）', fields: ['story'] }
  return null
}

/** What ails a tree is said; a dead tree is not written by its vigour but confirmed dead (条例20). */
export const vigourSound: Check = ({ before, after }) => {
  if (after['vigour'] === 'dead' && before?.['vigour'] !== 'dead' && !['dead', 'felled', 'struck'].includes(String(after['state'])))
    return { code: 'tree_dead_unconfirmed', message: '死亡要经认定该树的部门确认：先“报告枯死”（古树名木保护条例20）', fields: ['vigour'] }
  if (['weak', 'dying'].includes(String(after['vigour'])) && !filled(after['vigour_cause']))
    return { code: 'tree_cause_missing', message: '生长势衰弱、濒危的，写明影响因素', fields: ['vigour_cause'] }
  return null
}

/** Latin name, family and genus agree with the Chinese name where the table has it. */
export const namesAgree: Check = ({ after }) => {
  const known = SPECIES[String(after['species'])]
  if (!known) return null
  for (const name of ['latin', 'family', 'genus'] as const)
    if (filled(after[name]) && after[name] !== known[name])
      return { code: 'tree_name_mismatch', message: `${String(after['species'])}在树种表中为 ${known.latin}，${known.family}${known.genus}`, fields: [name] }
  return null
}

/** A tree that is not yet identified has no grade; one from an old list has all of it, published before the state's rule. */
export const gradeFromPaper: Check = ({ before, after }) => {
  const names = ['grade', 'scheme', 'identified_level', 'identification_number', 'published_on'] as const
  const missing = names.filter((name) => !filled(after[name]))
  if (after['state'] === 'registered' || after['state'] === 'not_identified')
    return missing.length === names.length
      ? null
      : { code: 'tree_grade_without_paper', message: '等级由认定写入；还没有认定公布的树不填等级和文号', fields: names.filter((name) => filled(after[name])) }
  if (missing.length > 0) return { code: 'tree_grade_without_paper', message: '在册的古树名木应有等级、等级体系、认定部门、文号和公布日期', fields: missing }
  if (before === null && String(after['published_on']) >= STATE_RULE_FROM)
    return {
      code: 'tree_identify_first',
      message: `${STATE_RULE_FROM}及以后公布的，先登记线索，再按认定、批准、公布的程序办理（古树名木保护条例10）`,
      fields: ['published_on'],
    }
  if (before !== null) return null
  return gradeRefused({ kind: after['kind'], age: ageOf(after), grade: after['grade'], scheme: after['scheme'], on: String(after['published_on']) })
}

/** What is confirmed dead was found before, by a paper, by those who identified it. */
export const confirmedByIdentifier: Check = ({ after }) =>
  after['death_confirmed_by'] === after['identified_level']
    ? null
    : { code: 'tree_death_level', message: '死亡由认定该树的部门确认（古树名木保护条例20）', fields: ['death_confirmed_by'] }
