import { expect, it } from 'vitest'
import { onEveryStore } from './fixtures.server.ts'
import { migrate, type Migration } from './migrate.server.ts'

onEveryStore('migrations', 'new', (opened) => {
  const first: Migration = { room: 'trees', number: 1, name: 'create', sql: 'CREATE TABLE oak (id integer); INSERT INTO oak VALUES (1);' }
  const second: Migration = { room: 'trees', number: 2, name: 'age', sql: 'ALTER TABLE oak ADD COLUMN age integer' }
  const elsewhere: Migration = { room: 'water', number: 1, name: 'create', sql: 'CREATE TABLE spring (id integer)' }

  it('applies what is new, in the order given, and nothing twice', async () => {
    expect(await migrate(opened(), [first])).toEqual(['trees/0001_create'])
    expect(await migrate(opened(), [first, elsewhere, second])).toEqual(['water/0001_create', 'trees/0002_age'])
    expect(await migrate(opened(), [first, second, elsewhere])).toEqual([])
    expect((await opened().pool.query('SELECT id, age FROM oak')).rows).toEqual([{ id: 1, age: null }])
  })

  it('applies once when several start together', async () => {
    const grove: Migration = { room: 'grove', number: 1, name: 'create', sql: 'CREATE TABLE grove (id integer)' }
    const each = await Promise.all([1, 2, 3].map(() => migrate(opened(), [grove])))
    expect(each.flat()).toEqual(['grove/0001_create'])
  })

  it('refuses a frozen file that was changed, but not for its line endings', async () => {
    const edited = { ...first, sql: `${first.sql} -- edited` }
    await expect(migrate(opened(), [edited, second])).rejects.toMatchObject({
      code: 'migration_changed',
      message: expect.stringContaining('trees/0001_create'),
    })
    const unix: Migration = { room: 'lines', number: 1, name: 'create', sql: 'CREATE TABLE lines (id integer);\nSELECT 1;\n' }
    await migrate(opened(), [unix])
    expect(await migrate(opened(), [{ ...unix, sql: unix.sql.replaceAll('\n', '\r\n') }])).toEqual([])
  })

  it('refuses a database that is newer than the program, and a number used twice', async () => {
    await expect(migrate(opened(), [first])).rejects.toMatchObject({ code: 'migration_changed', message: expect.stringContaining('trees/0002_age') })
    await expect(migrate(opened(), [elsewhere, { ...elsewhere, name: 'again' }])).rejects.toMatchObject({ code: 'migration_changed' })
  })

  it('rolls a failing migration back whole, keeps those before it, and can be tried again', async () => {
    const before: Migration = { room: 'fire', number: 1, name: 'create', sql: 'CREATE TABLE spark (id integer)' }
    const broken: Migration = { room: 'fire', number: 2, name: 'more', sql: 'CREATE TABLE flame (id integer); SELECT no_such_column;' }
    await expect(migrate(opened(), [before, broken])).rejects.toMatchObject({ code: 'migration_failed', message: expect.stringContaining('fire/0002_more') })
    const { rows } = await opened().pool.query("SELECT to_regclass('spark') IS NOT NULL AS spark, to_regclass('flame') IS NOT NULL AS flame")
    expect(rows).toEqual([{ spark: true, flame: false }])
    expect(await migrate(opened(), [before, { ...broken, sql: 'CREATE TABLE flame (id integer)' }])).toEqual(['fire/0002_more'])
  })
})
