import type { Objection } from '#kit/register/transition.ts'

type Place = { readonly level: string; readonly code: string }

const above: Readonly<Record<string, string | null>> = { city: null, county: 'city', township: 'county', village: 'township' }
const digits: Readonly<Record<string, number>> = { city: 6, county: 6, township: 9, village: 12 }

/** A division lies in one of the next level up; the city in none. A code has as many digits as its level says. */
export function parentRefused(child: Place, parent: Place | null): Objection | null {
  if (child.code.length !== digits[child.level]) return { code: 'code_length', message: `该级别的代码应为${digits[child.level]}位`, fields: ['code'] }
  if ((parent?.level ?? null) === (above[child.level] ?? null)) return null
  return { code: 'parent_level', message: '上级区划应为高一级的区划', fields: ['parent'] }
}
