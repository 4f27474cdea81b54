import { type Grade, gradeOn, grades, listedOn, statable } from '#datasets/wildlife/grades.ts'
import { f } from '#kit/register/fields.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import type { Check, Objection } from '#kit/register/transition.ts'

/** The fields by which an animal is named and its grade told. */
export const speciesFields = {
  species: f.text({ title: '物种', required: true, max: 40, help: '填名录中的中文名，如“黑熊”“短耳鸮”“中华蟾蜍”' }),
  stated_grade: f.choice(grades, { title: '认定的保护级别', help: '名录查得到的不填；查不到的（省级重点名录、2023年6月26日以前的三有名录未收录）由人认定' }),
  grade: f.choice(grades, { title: '保护级别', system: true, help: '按事发当日的名录' }),
} as const

/** The grade of a record's animal on a day; null where neither list nor anybody says it. */
export const gradeOf = (after: Readonly<Record<string, unknown>>, day: string): Grade | null =>
  gradeOn(String(after['species']), day, (after['stated_grade'] as string | null) ?? null)

/** The day of a date or an instant. */
const dayOf = (value: unknown): string => (String(value).length === 10 ? String(value) : beijingDate(String(value)))

function objection(species: string, day: string, stated: unknown): Objection | null {
  const found = listedOn(species, day)
  if (typeof found !== 'string') {
    if (stated === null || stated === undefined || stated === found.grade) return null
    return {
      code: 'wildlife_grade_contradicted',
      message: `“${species}”在${day}的名录中是${grades[found.grade]}，不能另行认定`,
      fields: ['stated_grade'],
    }
  }
  if (typeof stated === 'string' && (statable(found) as readonly string[]).includes(stated)) return null
  const said = found === 'unknown' ? `${day}的名录没有收录` : `国家重点、三有两个名录都没有“${species}”`
  return {
    code: 'wildlife_grade_unknown',
    message: `${said}，请认定保护级别（${statable(found)
      .map((g) => grades[g])
      .join('、')}）`,
    fields: ['stated_grade'],
  }
}

/** The grade follows from the list of the day on which it happened; what no list here says must be stated, and what one says may not be contradicted. */
export const gradeTold =
  (day: string): Check =>
  ({ after, at }) =>
    objection(String(after['species']), dayOf(after[day] ?? at), after['stated_grade'])

/** The same where the grade may be told later: who finds an animal dead does not know every list. */
export const gradeNotContradicted =
  (day: string): Check =>
  ({ after, at }) => {
    const stated = after['stated_grade']
    return stated === null || stated === undefined ? null : objection(String(after['species']), dayOf(after[day] ?? at), stated)
  }

/** Animals of the water are of the fisheries authority (野生动物保护法7): handed over, not kept here. */
export const ofTheLand =
  (day: string): Check =>
  ({ after, at }) => {
    const found = listedOn(String(after['species']), dayOf(after[day] ?? at))
    return typeof found !== 'string' && found.habitat === 'water'
      ? { code: 'wildlife_of_fisheries', message: `“${String(after['species'])}”是水生野生动物，由农业农村（渔业）部门管理，请移交`, fields: ['species'] }
      : null
  }

export const isKey = (grade: unknown): boolean => grade === 'first' || grade === 'second'
