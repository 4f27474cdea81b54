import { beforeAll, expect, it } from 'vitest'
import type { AnyRegister } from '#kit/register/define.ts'
import { within } from './city.ts'
import { reads } from './kinds.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'
import type { Hand } from './world.server.ts'

const files = (r: AnyRegister): string[] =>
  Object.entries(r.fields)
    .filter(([, f]) => f.kind === 'evidence')
    .map(([n]) => n)
const sees = (r: AnyRegister, h: Hand, place: string, kind: unknown): boolean =>
  reads(r, h.role, kind) && (r.access.read === 'everyone_signed_in' || within(place, h.seat))

onEveryWorld('files of evidence', (world) => {
  const leaning: { register: AnyRegister; id: string; file: string; by: string | undefined; kind: unknown }[] = []

  beforeAll(async () => {
    const walker = await walkerOf(world(), 11)
    for (const register of world().registers.filter((r) => files(r).length > 0)) {
      const made = await walker.create(register, 'west_village')
      const file = files(register).flatMap((n) => (made.sent[n] as string[] | undefined) ?? [])[0]
      if (file) leaning.push({ register, id: made.id, file, by: made.by?.person, kind: made.sent[register.access.kinds?.field ?? ''] })
    }
  }, 120_000)

  it('are indexed by every record that ever leaned on them, and by none that did not', async () => {
    expect(leaning.length).toBeGreaterThan(3)
    for (const r of world().registers) {
      const columns = files(r)
      const kept =
        columns.length === 0
          ? []
          : await world().rows(
              `select distinct e as evidence, h.id as record from ${r.name}_history h, unnest(${columns.map((n) => `h.${n}`).join(' || ')}) e order by 1, 2`,
            )
      expect(await world().rows('select evidence, record from siku.evidence_use where register = $1 order by 1, 2', [r.name]), r.name).toEqual(kept)
    }
  })

  it('open to who sent them and to who may see a record that leans on them, and are not there for anybody else', async () => {
    const opened = new Set<number>()
    for (const { register, file, by, kind } of leaning)
      for (const h of world().hands.filter((hand) => hand.key.endsWith('#1'))) {
        const wanted = h.person === by || sees(register, h, 'west_village', kind) ? 200 : 404
        opened.add(wanted)
        expect((await world().ask(h, `/api/evidence/${file}`)).status, `${register.name} by ${h.key}`).toBe(wanted)
      }
    expect([...opened].sort()).toEqual([200, 404])
  }, 120_000)

  it('close again when the record leans on them no more', async () => {
    const { register, id, file, by, kind } = leaning.find((l) => l.register.name === 'issue') ?? leaning[0] ?? expect.fail('no record with a file')
    const reader = world().hands.find((h) => h.person !== by && sees(register, h, 'west_village', kind))
    const sets = files(register)
      .map((n) => `${n} = '{}'`)
      .join(', ')
    await world().rows(`insert into siku.register_transition select '${register.name}', 'test_unlean', state, state from ${register.name} where id = $1`, [id])
    await world().rows(`update ${register.name} set ${sets}, version = version + 1, changed_action = 'test_unlean' where id = $1`, [id])
    expect((await world().ask(reader ?? null, `/api/evidence/${file}`)).status).toBe(404)
  })

  it('are told by the database one at a time: the application cannot read, write or empty the index', async () => {
    const client = await world().store.pool.connect()
    const failure = async (text: string): Promise<unknown> => {
      await client.query('begin')
      await client.query("select set_config('role', 'siku_app', true)")
      const code = await client.query(text).then(
        (r) => r.rowCount,
        (error: { code: string }) => error.code,
      )
      await client.query('rollback')
      return code
    }
    try {
      for (const deed of [
        'select * from siku.evidence_use',
        "insert into siku.evidence_use values (gen_random_uuid(), 'issue', gen_random_uuid())",
        'delete from siku.evidence_use',
        "update siku.evidence_use set register = 'issue'",
        'truncate siku.evidence_use',
      ]) {
        expect(await failure(deed), deed).toBe('42501')
      }
      expect(await failure(`select * from siku.evidence_uses('${leaning[0]?.file}')`)).toBe(1)
    } finally {
      client.release()
    }
  })
})
