import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { type FieldError, Refusal } from '#kit/register/refusal.ts'
import type { Objection } from '#kit/register/transition.ts'
import { loadRooms, problemsOfAll } from '#kit/room/load.server.ts'
import { catalogueOf, problemsOf, problemType } from './catalogue.ts'
import { kitProblems } from './kit.ts'
import { problemPage } from './page.ts'

const catalogue = problemsOfAll(await loadRooms(join(import.meta.dirname, '../../domains')))

describe('the catalogue of error codes', () => {
  it('holds what the kit and each room declare, each with statuses of refusal, a title and what to do', () => {
    expect(catalogue.size).toBeGreaterThan(kitProblems.flatMap((p) => Object.keys(p)).length + 100)
    for (const { code, status, title, remedy } of catalogue.values()) {
      expect(code).toMatch(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)?$/)
      expect(status.length, code).toBeGreaterThan(0)
      expect(
        status.every((s) => s >= 400 && s <= 599),
        code,
      ).toBe(true)
      expect(`${title}${remedy}`, code).toMatch(/\p{Script=Han}/u)
      expect(title, code).not.toBe(remedy)
    }
  })

  it('knows each code once: two rooms that declare one are told to share it', () => {
    const twice = problemsOf({ too_late: [409, '太晚', '早一点'] })
    const source = (name: string) => ({ name, title: name, problems: twice })
    expect(() => catalogueOf([source('a'), source('b')])).toThrow(/too_late 由 a 和 b/)
  })

  it('is all that refusals, objections and fields at fault may say: anything else does not compile', () => {
    const planted = 'no_such_code'
    // @ts-expect-error an undeclared code
    expect(new Refusal(409, planted, '试验').code).toBe(planted)
    // @ts-expect-error an undeclared code
    const objection: Objection = { code: planted, message: '试验' }
    // @ts-expect-error a code of a field that is none
    const field: FieldError = { field: 'x', code: planted, message: '试验' }
    expect([objection.code, field.code].some((code) => catalogue.has(code))).toBe(false)
  })

  it('is a page of documentation, and each code has the address its problem documents point to', () => {
    const page = problemPage(catalogue)
    for (const { code } of catalogue.values()) expect(page).toContain(`| \`${code}\` |`)
    expect(problemType('geometry.outside')).toBe('/api/problems/geometry.outside')
  })
})
