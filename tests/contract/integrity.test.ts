import { expect, it } from 'vitest'
import { brokenLinks, linkHistory } from '#kit/store/integrity.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { onEveryWorld } from './suite.server.ts'

onEveryWorld('what is kept', (world) => {
  const pool = () => world().store.pool
  const person = async (name: string): Promise<string> =>
    String((await world().ask(world().hand('admin@city'), '/api/registers/person/records', { body: { division: '990000', name } })).body['id'])
  const faults = async (): Promise<readonly string[]> => (await brokenLinks(pool(), world().registers)).faults
  /** As whoever owns the database does it: past triggers, undone after the look. */
  const tampered = async (text: string, values: unknown[] = []): Promise<readonly string[]> => {
    const before = await transaction(pool(), async (client) => {
      await client.query("set local session_replication_role = 'replica'")
      return (await client.query(text, values)).rowCount
    })
    expect(before, text).toBeGreaterThan(0)
    return faults()
  }

  it('is not deleted or truncated, whoever asks', async () => {
    for (const table of [...world().registers.flatMap((r) => [r.name, `${r.name}_history`]), 'siku.audit', 'siku.link']) {
      for (const deed of [`delete from ${table}`, `truncate ${table} cascade`]) await expect(pool().query(deed), deed).rejects.toMatchObject({ code: 'SK020' })
    }
  })

  it('is bound into a chain that grows and stays whole', async () => {
    await person('甲')
    expect(await linkHistory(pool(), world().registers)).toBeGreaterThan(0)
    const first = await brokenLinks(pool(), world().registers)
    expect([first.faults, first.head]).toEqual([[], expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(await linkHistory(pool(), world().registers), 'nothing new, no new link').toBe(0)
    await person('乙')
    expect(await linkHistory(pool(), world().registers)).toBeGreaterThan(0)
    const second = await brokenLinks(pool(), world().registers)
    expect([second.faults, second.links > first.links, second.head === first.head]).toEqual([[], true, false])
  })

  it('tells what its owner changed, took away or put in', async () => {
    const [one, two] = [await person('丙'), await person('丁')]
    expect((await world().ask(world().hand('admin@city'), '/api/registers/person/export.csv')).status).toBe(200)
    await linkHistory(pool(), world().registers)
    expect(await faults()).toEqual([])
    expect((await tampered("update person set name = '改' where id = $1", [one])).join()).toMatch(/person：1 条记录与其历史不符/)
    await tampered("update person set name = '丙' where id = $1", [one])
    expect(await faults()).toEqual([])
    expect((await tampered('update person_history set changed_by = $2 where id = $1', [one, two])).join()).toMatch(
      /person_history：第 \d+ 环的 \d+ 行中有内容被改动/,
    )
    await tampered('update person_history h set changed_by = p.changed_by from person p where p.id = h.id and h.id = $1', [one])
    expect(await faults()).toEqual([])
    expect((await tampered("update siku.audit set reason = '改' where id = (select min(id) from siku.audit)")).join()).toMatch(/siku.audit/)
    await tampered('update siku.audit set reason = null where id = (select min(id) from siku.audit)')
    expect((await tampered('delete from person_history where id = $1', [two])).join()).toMatch(/应有 \d+ 行/)
    expect((await tampered('delete from siku.link where n = 1')).join()).toMatch(/摘要链/)
  })
})
