import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { hazardLife } from '#domains/inspection/hazard/life.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { headsOf } from '#domains/patrol/patrol/heads.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { born } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { onEveryWorld } from './suite.server.ts'
import type { Hand, TestWorld } from './world.server.ts'

type Told = {
  id: string
  kind: string
  register: string
  before: string | null
  after: string | null
  readable: boolean
  deeds: { action: string; actor: { name: string }; reason: string | null; at: string; changes: { field: string }[] | null }[]
}
type Revision = {
  indicator: string
  status: string
  sealed: { value: string }
  live: { value: string; records: number } | null
  redefined: { definition: string } | null
  added: number
  removed: number
  changed: number
  touched: number
  records: Told[]
}
type Seal = {
  id: string
  number: string
  digest: { sha256: string; sm3: string }
  verified: boolean
  faults: { part: string; indicator: string | null }[]
  revised: number
  touched: number
  revisions: Revision[]
  document: { notes: { code: string; text: string }[]; checks: { rule: string; explanation: string | null }[] }
}

const at = (minutes: number): string => beijingInstant(Math.floor(Date.now() / 1000) * 1000 + minutes * 60_000)
const year = Number(at(0).slice(0, 4))
const patrolId = (n: number): string => seededId(`seal patrol ${n}`, '2023-01-01T00:00:00+08:00')
const hazardId = (n: number): string => seededId(`seal hazard ${n}`, '2023-01-01T00:00:00+08:00')
const patrolCount = 5

onEveryWorld('sealed reports', (opened) => {
  let world: TestWorld
  const chief = (): Hand => world.hand('city.chief_office@city')
  const village = (): string => world.world.divisions.byCode('990101001001')?.id ?? ''

  /** Patrols of this hour, a hazard closed this year and one closed in 2023. */
  async function fill(): Promise<void> {
    const deed = (when: string, by = 'ranger@west_village') => ({ at: when, by: world.hand(by).person, post: world.hand(by).post, reason: null })
    const patrols = Array.from({ length: patrolCount }, (_, n) => ({
      register: patrol,
      versions: born(
        patrol,
        { id: patrolId(n), division: village(), state: 'recorded' },
        { kind: 'ranger', walker: world.hand('ranger@west_village').post, started_at: at(-50), ended_at: at(-40), purposes: ['fire'], evidence_grade: 'paper' },
        deed(at(-30)),
        headsOf([{ role: 'ranger' }]),
      ),
    }))
    const facts = {
      fields: {
        line: 'fire',
        class: 'graveyard',
        found_on: '2023-03-01',
        source: 'patrol',
        place: '试验坡',
        location: { type: 'Point', coordinates: [104.2, 29.2] },
        cause: '枯草',
      },
      grade: 'general' as const,
      due_on: '2099-04-01',
      notice_number: '试〔1〕号',
      owner_unit: '试验村',
      measure: '清除',
      photo_after: [patrolId(900)],
    }
    const hands = {
      finder: deed(at(-30)),
      grader: deed(at(-30), 'township.officer@west_town'),
      officer: deed(at(-30), 'county.fire_officer@west'),
      hand: deed(at(-30), 'township.officer@west_town'),
      rechecker: deed(at(-30), 'township.officer@west_town#2'),
    }
    const life = (n: number, when: string) => ({
      register: hazard,
      versions: hazardLife({ id: hazardId(n), division: village() }, facts, hands, {
        found: when,
        graded: when,
        notified: when,
        signed: when,
        rectified: when,
        rechecked: when,
        closed: when,
      }),
    })
    await transaction(world.store.pool, (client) => bulkLoad(client, [...patrols, life(0, at(-20)), life(1, '2023-05-01T10:00:00+08:00')]))
  }
  const sealing = (hand: Hand, of = year, body: Record<string, unknown> = {}, division = '990000', headers: Record<string, string> = {}) =>
    world.ask(hand, `/api/reports/${of}/seal?division=${division}`, { method: 'POST', body, headers })
  async function read(id: unknown, hand = chief()): Promise<Seal> {
    const a = await world.ask(hand, `/api/reports/sealed/${String(id)}`)
    expect(a.status, a.text.slice(0, 400)).toBe(200)
    return a.body as unknown as Seal
  }
  async function step(hand: Hand, register: string, id: string, transition: string, body: Record<string, unknown>): Promise<void> {
    const record = await world.ask(hand, `/api/registers/${register}/records/${id}`)
    const a = await world.ask(hand, `/api/registers/${register}/records/${id}/transitions/${transition}`, {
      body,
      headers: { 'if-match': String(record.body['version']) },
    })
    expect(a.status, a.text.slice(0, 400)).toBe(200)
  }
  const by = (s: Seal, status: string): string[] =>
    s.revisions
      .filter((r) => r.status === status)
      .map((r) => r.indicator)
      .toSorted()
  const of = (s: Seal, indicator: string): Revision => s.revisions.find((r) => r.indicator === indicator) as Revision

  let first: Seal
  let past: Seal
  beforeAll(async () => {
    world = opened()
    await fill()
  }, 60_000)

  it('are made by the chief and forestry offices of that very division, and by no other post', async () => {
    for (const key of [
      'ranger@west_village',
      'township.officer@west_town',
      'county.chief_office@west',
      'city.fire_officer@city',
      'admin@city',
      'county.forest_chief@west',
    ]) {
      expect([key, (await sealing(world.hand(key))).status]).toEqual([key, 403])
    }
    expect((await sealing(chief(), year, {}, '990101')).status, 'a county seals its own report').toBe(403)
    expect((await sealing(world.hand('county.forestry_officer@west'), year, {}, '990101')).status).toBe(201)
    expect((await world.ask(null, `/api/reports/${year}/seal`, { method: 'POST', body: {} })).status).toBe(401)
    expect(await world.rows(`select 1 from siku.sealed_report where division = (select id from division where code = '990000')`)).toEqual([])
  })

  it('hold text, figures, records and digest, and say right after that nothing changed', async () => {
    const made = await sealing(chief(), year, { note: '报市政府' })
    expect(made.status, made.text).toBe(201)
    first = await read(made.body['id'])
    expect(first.number).toBe(`${year}-990000-1`)
    expect([first.verified, first.faults, first.revised, first.touched]).toEqual([true, [], 0, 0])
    expect(by(first, 'same')).toHaveLength(first.revisions.length)
    expect([of(first, 'fire.patrols').sealed.value, of(first, 'fire.hazards_fixed').sealed.value]).toEqual([String(patrolCount), '1'])
    const canonical = await world.ask(chief(), `/api/reports/sealed/${first.id}?format=canonical`)
    expect(createHash('sha256').update(canonical.text).digest('hex')).toBe(first.digest.sha256)
    expect(createHash('sm3').update(canonical.text).digest('hex')).toBe(first.digest.sm3)
    past = await read((await sealing(chief(), 2023)).body['id'])
    expect(of(past, 'fire.hazards_fixed').sealed.value).toBe('1')
  })

  it('keep the records of each figure under a digest that anyone can take again', async () => {
    const [row] = await world.rows<{ canonical: string }>('select canonical from siku.sealed_report where id = $1', [first.id])
    const term = JSON.parse(row?.canonical ?? '{}').figures.find((f: { indicator: string }) => f.indicator === 'fire.patrols').terms[0]
    const [kept] = await world.rows<{ ids: string[]; versions: number[] }>('select ids, versions from siku.sealed_records where sha256 = $1', [term.sha256])
    expect(kept?.ids.toSorted()).toEqual(Array.from({ length: patrolCount }, (_, n) => patrolId(n)).toSorted())
    const text = ['patrol', kept?.ids.join(' '), kept?.versions.join(' '), kept?.ids.map(() => '1').join(' ')].join('\n')
    expect(createHash('sha256').update(text).digest('hex')).toBe(term.sha256)
    expect([term.records, term.sum, term.definition]).toEqual([patrolCount, String(patrolCount), 'fire.patrols@1'])
  })

  it('are not made again while nothing has changed; with a key the same answer comes twice', async () => {
    const again = await sealing(chief())
    expect([again.status, again.body['code']]).toEqual([409, 'nothing_changed'])
    const key = { 'idempotency-key': 'seal-of-1999' }
    const one = await sealing(chief(), 1999, {}, '990000', key)
    const two = await sealing(chief(), 1999, {}, '990000', key)
    expect([one.status, two.status, two.body['id']]).toEqual([201, 201, one.body['id']])
  })

  it('by two people at once become one seal, and the other is told of it', async () => {
    const answers = await Promise.all([
      sealing(chief(), 1998),
      sealing(world.hand('city.forestry_officer@city'), 1998),
      sealing(world.hand('city.chief_office@city#2'), 1998),
    ])
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409])
    expect(answers.filter((a) => a.status === 409).map((a) => a.body['code'])).toEqual(['nothing_changed', 'nothing_changed'])
  })

  it('name the one patrol that was voided, who did it, when and why, under the figure that rests on it and no other', async () => {
    await step(world.hand('township.officer@west_town'), 'patrol', patrolId(2), 'annul', { reason: '重复登记' })
    const now = await read(first.id)
    expect([by(now, 'revised'), by(now, 'touched'), now.verified]).toEqual([['fire.patrols'], [], true])
    const figure = of(now, 'fire.patrols')
    expect([figure.sealed.value, figure.live?.value, figure.live?.records, figure.removed, figure.added, figure.changed]).toEqual([
      String(patrolCount),
      String(patrolCount - 1),
      patrolCount - 1,
      1,
      0,
      0,
    ])
    expect(figure.records.map((r) => [r.kind, r.register, r.id, r.before, r.after])).toEqual([['removed', 'patrol', patrolId(2), '1', null]])
    expect(figure.records[0]?.deeds.map((d) => [d.action, d.actor.name, d.reason])).toEqual([['annul', '试验township.officer@west_town#1', '重复登记']])
    const live = await world.ask(chief(), `/api/figures/fire.patrols?year=${year}&division=990000`)
    expect([live.body['value'], live.body['records']]).toEqual([figure.live?.value, figure.live?.records])
  })

  it('tell a hazard reopened in its year as gone, and one reopened later as worked on without effect', async () => {
    await step(world.hand('county.fire_officer@west'), 'hazard', hazardId(0), 'reopen', { reason: '复燃', due_on: at(60 * 24 * 20).slice(0, 10) })
    await step(world.hand('county.fire_officer@west'), 'hazard', hazardId(1), 'reopen', { reason: '坟区枯草又起', due_on: at(60 * 24 * 20).slice(0, 10) })
    const now = await read(first.id)
    expect(by(now, 'revised')).toEqual(['fire.hazards_fixed', 'fire.patrols'])
    expect(of(now, 'fire.hazards_fixed').records.map((r) => [r.kind, r.id, r.deeds[0]?.reason])).toEqual([['removed', hazardId(0), '复燃']])
    const then = await read(past.id)
    expect([by(then, 'revised'), by(then, 'touched')]).toEqual([[], ['fire.hazards_fixed']])
    const figure = of(then, 'fire.hazards_fixed')
    expect([figure.live?.value, figure.records.map((r) => [r.kind, r.id, r.before, r.after, r.deeds[0]?.reason])]).toEqual([
      '1',
      [['touched', hazardId(1), '1', '1', '坟区枯草又起']],
    ])
  })

  it('tell a record that came in afterwards as added', async () => {
    const hand = world.hand('ranger@west_village')
    const made = await world.ask(hand, '/api/registers/patrol/records', {
      body: {
        state: 'recorded',
        division: '990101001001',
        kind: 'ranger',
        walker: hand.post,
        started_at: at(-9),
        ended_at: at(-5),
        purposes: ['fire'],
        evidence_grade: 'paper',
      },
    })
    expect(made.status, made.text).toBe(201)
    const figure = of(await read(first.id), 'fire.patrols')
    expect([figure.sealed.value, figure.live?.value, figure.added, figure.removed, figure.status]).toEqual([
      String(patrolCount),
      String(patrolCount),
      1,
      1,
      'revised',
    ])
    expect(figure.records.map((r) => [r.kind, r.id, r.deeds[0]?.action])).toEqual([
      ['added', made.body['id'], 'create'],
      ['removed', patrolId(2), 'annul'],
    ])
    const page = await world.ask(chief(), `/api/reports/sealed/${first.id}/figures/fire.patrols/revisions?limit=1`)
    expect([page.body['total'], page.body.items?.length, page.body['next']]).toEqual([2, 1, '1'])
    const rest = await world.ask(chief(), `/api/reports/sealed/${first.id}/figures/fire.patrols/revisions?limit=1&cursor=1`)
    expect([rest.body.items?.[0]?.['id'], rest.body['next']]).toEqual([patrolId(2), undefined])
  })

  it('are made anew once something changed, each holding the one before it', async () => {
    const second = await sealing(world.hand('city.forestry_officer@city'))
    expect([second.status, second.body['number']]).toEqual([201, `${year}-990000-2`])
    const read2 = await read(second.body['id'])
    expect([read2.revised, read2.verified]).toEqual([0, true])
    const listed = await world.ask(chief(), `/api/reports/sealed?year=${year}&division=990000`)
    expect(listed.body.items?.map((i) => i['number'])).toEqual([`${year}-990000-2`, `${year}-990000-1`])
  })

  it('are seen where one holds a post and nowhere else', async () => {
    const east = world.hand('county.chief_office@east')
    expect((await world.ask(east, `/api/reports/sealed/${first.id}`)).status).toBe(404)
    expect((await world.ask(east, '/api/reports/sealed')).body.items).toEqual([])
    expect((await world.ask(world.hand('township.officer@west_town'), '/api/reports/sealed')).body.items).toEqual([])
    expect((await world.ask(chief(), '/api/reports/sealed/never')).status).toBe(404)
  })

  it('come as page and Word file that say they are sealed, under which number and digest', async () => {
    const html = await world.ask(chief(), `/api/reports/sealed/${first.id}?format=html`)
    expect(html.text).toContain('已封存')
    expect(html.text).toContain(first.number)
    expect(html.text).toContain(first.digest.sha256)
    const docx = await world.ask(chief(), `/api/reports/sealed/${first.id}?format=docx`)
    expect([docx.status, decodeURIComponent(docx.headers.get('content-disposition') ?? '').includes(`已封存 ${first.number}`)]).toEqual([200, true])
    expect((await world.ask(chief(), `/api/reports/sealed/${first.id}?format=xml`)).status).toBe(422)
  })

  it('cannot be changed or taken away by the role the application runs as', async () => {
    for (const text of [
      `update siku.sealed_report set sha256 = sha256`,
      'delete from siku.sealed_report',
      'update siku.sealed_records set ids = ids',
      'delete from siku.sealed_records',
      'truncate siku.sealed_report',
    ]) {
      await expect(
        transaction(world.store.pool, async (client) => {
          await client.query('set local role siku_app')
          await client.query(text)
        }),
        text,
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('betray whoever alters them behind the application: text, head, list of records, or a seal taken away', async () => {
    const [term] = JSON.parse(
      (await world.rows<{ canonical: string }>('select canonical from siku.sealed_report where id = $1', [first.id]))[0]?.canonical ?? '{}',
    ).figures.find((f: { indicator: string }) => f.indicator === 'fire.patrols').terms
    const tampered = async (change: string, back: string, values: unknown[]): Promise<Seal> => {
      await world.rows(change, values)
      const found = await read(first.id)
      await world.rows(back, values)
      return found
    }
    const text = await tampered(
      `update siku.sealed_report set canonical = replace(canonical, '报市政府', '报省政府') where id = $1`,
      `update siku.sealed_report set canonical = replace(canonical, '报省政府', '报市政府') where id = $1`,
      [first.id],
    )
    expect([text.verified, text.faults.map((f) => f.part)]).toEqual([false, ['digest']])
    const head = await tampered(
      `update siku.sealed_report set sealed_at = sealed_at - interval '1 day' where id = $1`,
      `update siku.sealed_report set sealed_at = sealed_at + interval '1 day' where id = $1`,
      [first.id],
    )
    expect([head.verified, head.faults.map((f) => f.part)]).toEqual([false, ['head']])
    const list = await tampered(
      'update siku.sealed_records set versions[1] = versions[1] + 1 where sha256 = $1',
      'update siku.sealed_records set versions[1] = versions[1] - 1 where sha256 = $1',
      [term.sha256],
    )
    expect([list.verified, list.faults.map((f) => [f.part, f.indicator])]).toEqual([false, [['records', 'fire.patrols']]])
    expect((await read(first.id)).verified).toBe(true)
    const newer = (await world.ask(chief(), `/api/reports/sealed?year=${year}&division=990000`)).body.items?.[0]?.['id']
    await world.rows('delete from siku.sealed_report where id = $1', [first.id])
    expect((await read(newer)).faults.map((f) => f.part)).toEqual(['previous'])
  })

  it('say apart when a definition has another version today, and recompute under the old one where it is kept', async () => {
    const made = await read((await sealing(chief(), 1997)).body['id'])
    const indicators = [...world.api.indicators]
    const old = indicators.find((i) => i.id === 'fire.patrols')
    if (!old) throw new Error('no indicator')
    const swap = (earlier: typeof indicators) => {
      ;(world.api as { indicators: unknown }).indicators = indicators.map((i) => (i === old ? { ...i, version: 2, earlier } : i))
    }
    swap([old])
    const kept = of(await read(made.id), 'fire.patrols')
    expect([kept.status, kept.live?.value, kept.redefined?.definition]).toEqual(['same', null, 'fire.patrols@2'])
    swap([])
    const gone = of(await read(made.id), 'fire.patrols')
    expect([gone.status, gone.live, gone.redefined?.definition]).toEqual(['definition_gone', null, 'fire.patrols@2'])
    ;(world.api as { indicators: unknown }).indicators = indicators
  })

  it('demand a written reason for each rule of consistency that fails, and keep it in the report', async () => {
    const rules = world.api.rules
    // nothing is as small as its double, so this rule fails wherever the figure counts something; of a year without records it says nothing
    const rule: ConsistencyRule = {
      ...notAbove({ id: 'fire.hazards_fixed', title: '甲' }, { id: 'fire.hazards_fixed', title: '甲' }, '试验'),
      id: 'test:twice',
      left: ['fire.hazards_fixed', 'fire.hazards_fixed'],
    }
    ;(world.api as { rules: unknown }).rules = [rule]
    expect((await sealing(chief(), 1996)).status).toBe(201)
    const refused = await sealing(chief(), 2023)
    expect([refused.status, refused.body['code'], (refused.body['errors'] as { field: string }[])[0]?.field]).toEqual([
      422,
      'consistency_unexplained',
      `explanations.${rule.id}`,
    ])
    const made = await sealing(chief(), 2023, { explanations: { [rule.id]: '试验用的规则' } })
    expect(made.status, made.text).toBe(201)
    const kept = await read(made.body['id'])
    expect(kept.document.checks.find((c) => c.rule === rule.id)?.explanation).toBe('试验用的规则')
    expect(kept.document.notes.find((n) => n.code === 'inconsistent')?.text).toContain('试验用的规则')
    ;(world.api as { rules: unknown }).rules = rules
  })
})
