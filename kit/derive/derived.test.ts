import { describe, expect, test } from 'vitest'
import { accessRows, stepRows } from './access-rows.ts'
import { loan, titles } from './derived.fixtures.ts'
import { referencesDdl, tableDdl } from './ddl.ts'
import { describeRegister } from './describe.ts'
import { registerPage, stateDiagram } from './docs.ts'
import { accessMatrix, allows } from './matrix.ts'
import { firstMigrations } from './migration/migration.ts'
import { doorsOf, schemasOf } from './openapi/doors.ts'
import { recordDoors } from './record-doors.ts'
import { creationSchema, jsonSchema, stepSchema } from './schema.ts'

describe('what is derived from a definition, whole, so that a change shows', () => {
  test('table', () => expect(tableDdl(loan)).toMatchSnapshot())
  test('foreign keys', () => expect(referencesDdl(loan)).toMatchSnapshot())
  test('what the database knows of access and steps', () => expect([accessRows(loan), stepRows(loan)]).toMatchSnapshot())
  test('body of creation', () => expect(jsonSchema(creationSchema(loan))).toMatchSnapshot())
  test('body of a step', () => expect(jsonSchema(stepSchema(loan, 'give_back'))).toMatchSnapshot())
  test('form, list, layer and steps for one role', () => expect(describeRegister(loan, new Set(['admin']), titles.roles)).toMatchSnapshot())
  test('permission matrix', () => expect(accessMatrix(loan)).toMatchSnapshot())
  test('page of documentation', () => expect(registerPage(loan, titles)).toMatchSnapshot())
  test('OpenAPI operations and schemas', () => {
    const schemas = Object.entries(schemasOf(recordDoors(loan))).filter(([name]) => name.startsWith('Loan'))
    expect([doorsOf(recordDoors(loan)), Object.fromEntries(schemas)]).toMatchSnapshot()
  })
})

test('the matrix denies what it does not grant', () => {
  const row = (action: string) => accessMatrix(loan).find((r) => r.action === action)
  expect(allows(row('give_up')!, 'system')).toBe(false)
  expect(allows(row('give_back')!, 'system')).toBe(true)
  expect(allows(row('read')!, 'whoever')).toBe(true)
})

test('the diagram has an arrow for every from of every step', () => {
  expect(
    stateDiagram(loan)
      .split('\n')
      .filter((line) => line.includes('-->')),
  ).toEqual(['  [*] --> lent', '  lent --> returned: 归还', '  lent --> lost: 报失', '  lent --> lent: 续借'])
})

test('the first migrations are the tables, then the keys', () => {
  const [create, references] = firstMigrations([loan])
  expect(create?.sql).toContain(tableDdl(loan))
  expect(references?.sql).toContain(referencesDdl(loan))
})
