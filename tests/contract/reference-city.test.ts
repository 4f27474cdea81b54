import { afterAll, beforeAll, expect, it } from 'vitest'
import { boot, type System } from '#apps/server/boot.server.ts'
import { published, targetYear } from '#cities/ziyang/targets.ts'
import { whoAsks } from '#kit/access/who.server.ts'
import { isFigureRun } from '#kit/chapter/report.ts'
import { checkedText } from '#kit/claims/claims.server.ts'
import { reportOf } from '#kit/chapter/report-of.server.ts'
import { sealedReport } from '#kit/seal/answer.server.ts'
import { orderOf } from '#kit/seal/order.server.ts'
import { seal } from '#kit/seal/seal.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { counting, figuresOf } from '#kit/indicator/counting.server.ts'
import { detailed } from '#kit/indicator/breakdown.server.ts'
import { drill, type Mark } from '#kit/indicator/drill.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { consistent } from '#kit/quantity/quantifier.ts'
import { onEveryKind, temporaryFolder } from '#kit/store/fixtures.server.ts'
import { bulletin, chapters, ofChapter3, said } from './reference-city.bulletin.ts'
import { sheetsInWords } from './sheets.ts'
import { findsInItsLongestList, sortsItsLongestList } from './longest-list.ts'
import { filledCityOfRun, leaveCity } from '#tests/runner/city.ts'
import { sameDoors, sameFigures, sameRecordsAndReport } from './recorded/same.ts'

const question = { period: periodOfYear(targetYear), division: null }
const total = (parts: readonly { value?: string | null; contribution?: string }[]): string =>
  parts.reduce((sum, p) => sum.plus(p.value ?? p.contribution ?? 0), new Decimal(0)).toFixed()

onEveryKind('the reference city with its demonstration', (kind) => {
  const { folder, remove } = temporaryFolder()
  let system: System
  const started = (): Promise<System> => boot({ port: 0, host: '127.0.0.1', folder, url: undefined, kind, city: 'ziyang', demo: true, origins: [] }, () => {})
  beforeAll(async () => {
    system = await started()
    if (kind !== 'managed' || filledCityOfRun() === undefined) return
    await system.store.close()
    await leaveCity(folder)
    system = await started()
  }, 900_000)
  afterAll(async () => {
    await system?.store.close()
    remove()
  }, 60_000)

  it('reaches every published figure under the definitions, exactly or within what 余 allows', async () => {
    const figures = await figuresOf(system.api, question, '512000')
    const found = Object.fromEntries(published.map((t) => [t.indicator, figures.get(t.indicator)?.value]))
    expect(found).toEqual(Object.fromEntries(published.map((t) => [t.indicator, t.value])))
    for (const t of published) {
      expect([t.indicator, consistent({ value: t.published, quantifier: t.quantifier, place: String(t.place ?? 1) }, t.value)]).toEqual([t.indicator, true])
    }
    expect(published.length).toBeGreaterThanOrEqual(25)
  })

  it('has the figures that were recorded before names and ledgers were put in order, to the digit', () => sameFigures(system), 120_000)
  it('has the same records behind them, and writes the same report', () => sameRecordsAndReport(system), 120_000)
  it('answers at every door as then', () => sameDoors(system), 120_000)

  it('adds up: over all pages, over divisions, and over months where there are any, to the last digit', async () => {
    await counting(system.api, async (tx) => {
      const root = system.world.divisions.root()
      const children = system.world.divisions.children(root.id).map((d) => d.id)
      for (const i of system.api.indicators.filter((x) => published.some((t) => t.indicator === x.id) && x.formula.kind !== 'ratio')) {
        const value = published.find((t) => t.indicator === i.id)?.value
        const rows = []
        for (let mark: Mark | null = null; ;) {
          const page = await drill(tx, i, question, 'numerator', mark, 1000)
          rows.push(...page.rows)
          if (page.next === null) break
          mark = page.next
        }
        expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length)
        expect([i.id, total(rows)]).toEqual([i.id, value])
        const whole = await detailed(tx, i, question, root.code, { own: root.id, children })
        expect([i.id, whole.figure.value]).toEqual([i.id, value])
        expect([i.id, total(whole.by_division)]).toEqual([i.id, value])
        if (whole.by_month) expect([i.id, total(whole.by_month)]).toEqual([i.id, value])
      }
    })
  }, 120_000)

  it('writes a report whose own sentences come back confirmed, number by number', async () => {
    const report = await reportOf(system.api, { question, division: '512000', name: '资阳市' })
    const paragraphs = report.chapters.flatMap((c) => c.paragraphs)
    const told = new Set(
      paragraphs
        .flatMap((p) => p.runs)
        .filter(isFigureRun)
        .map((r) => r.indicator),
    )
    expect(published.map((t) => t.indicator).filter((id) => !told.has(id))).toEqual([])
    const claims = await checkedText(system.api, paragraphs.map((p) => p.runs.map((r) => r.text).join('')).join('\n'), targetYear, '512000', null)
    expect(claims.filter((c) => c.status !== 'confirmed').map((c) => [c.indicator, c.status, c.text, c.reason])).toEqual([])
    expect(new Set(claims.map((c) => c.indicator))).toEqual(told)
  })

  it('holds a bulletin against the records: right numbers confirmed, slips named and still bound, foreign numbers unprovable', async () => {
    const claims = await checkedText(system.api, bulletin, targetYear, '512000', null)
    expect(claims.map((c) => [c.indicator, c.status])).toEqual([
      ['forest_chief.city', 'confirmed'],
      ['forest_chief.county', 'confirmed'],
      ['forest_chief.township', 'confirmed'],
      ['forest_chief.village', 'confirmed'],
      ['forest_chief.patrols', 'confirmed'],
      ['fire.rangers', 'confirmed'],
      ['fire.patrols', 'confirmed'],
      ['fire.illegal_fire_cases', 'confirmed'],
      ['fire.hazards_fixed', 'malformed'],
      ['fire.line_inspected', 'malformed'],
      [null, 'unprovable'],
      [null, 'unprovable'],
    ])
    const wrong = await checkedText(system.api, `在岗护林员${Number(said('fire.rangers')) + 1}名`, targetYear, '512000', null)
    expect(wrong[0]?.status).toBe('contradicted')
  })

  it.each(chapters)(
    'holds every number of chapter $chapter against its own figure, and contradicts each one that is altered',
    async ({ text, ids, counted }) => {
      const claims = await checkedText(system.api, text, targetYear, '512000', null)
      expect(claims.map((c) => [c.indicator, c.status])).toEqual(ids.map((id) => [id, 'confirmed']))
      // a share above 100 % would be malformed before it is wrong
      const altered = text.replace(counted, (n) => String(n === '100' ? 50 : Number(n) * 2))
      const wrong = await checkedText(system.api, altered, targetYear, '512000', null)
      expect(wrong.map((c) => [c.indicator, c.status])).toEqual(ids.map((id) => [id, 'contradicted']))
    },
  )

  it('names 罚金 as the wrong word for what an authority fines', async () => {
    const { text, ids } = chapters.find((c) => c.chapter === '4.2')!
    const named = await checkedText(system.api, text.replace('收缴罚款', '收缴罚金'), targetYear, '512000', null)
    expect(named[ids.indexOf('pest.fines')]).toMatchObject({ indicator: 'pest.fines', status: 'malformed' })
  })

  it('holds every number of chapter 3 against its own figure, a rate with its operands, and refutes a share by the text itself', async () => {
    const claims = await checkedText(system.api, ofChapter3, targetYear, '512000', null)
    expect(claims.map((c) => [c.indicator, c.status])).toEqual(
      [
        'land_use.approved_cases',
        'land_use.approved_area',
        'land_use.permanent_cases',
        'land_use.permanent_area',
        'harvest.approved_volume',
        'harvest.quota',
        'harvest.quota_used',
        'public_forest.area',
        'public_forest.compensation',
        'enforcement.closed_prior_year_cases',
        'enforcement.rectified_rate',
        'enforcement.verified_spots',
        'enforcement.stage_completion',
        'enforcement.suspected_cases',
      ].map((id) => [id, 'confirmed']),
    )
    const rate = claims.find((c) => c.indicator === 'enforcement.rectified_rate')
    const cases = said('enforcement.closed_prior_year_cases')
    expect([rate?.figure?.numerator, rate?.figure?.denominator, rate?.reason.includes(`${cases} / ${cases}`)]).toEqual([cases, cases, true])
    const refuted = await checkedText(system.api, ofChapter3.replace(`的${said('harvest.quota_used')}%`, '的12.34%'), targetYear, '512000', null)
    expect(refuted.find((c) => c.indicator === 'harvest.quota_used')?.status).toBe('malformed')
    const older = await checkedText(system.api, ofChapter3.replace(`办结${targetYear - 1}年`, `办结${targetYear - 4}年`), targetYear, '512000', null)
    expect(older.find((c) => c.indicator === 'enforcement.closed_prior_year_cases')).toMatchObject({ status: 'unprovable', year: targetYear - 3 })
  })

  it('carbon of a year is that of the year before, what matched stands grew, less what the yearly update took off; years without one have none', async () => {
    const carbon = new Map<number, number>()
    const of = async (id: string, year: number) => (await figuresOf(system.api, { period: periodOfYear(year), division: null }, '512000')).get(id)
    const [last] = (await system.store.pool.query<{ year: number }>('select max(extract(year from valid_from))::int as year from sub_compartment')).rows
    const until = last?.year ?? 0
    expect(until).toBeGreaterThan(targetYear)
    // straight from the records, apart from the figure: two surveys of a stand give what it grows a year; a change takes what stood the year before and brings what stands after
    const change = async (year: number) =>
      (
        await system.store.pool.query<{ growth: number; removed: number; came: number; plots: number }>(
          `
      with held as (select s.*, (s.volume_per_ha - s.previous_volume_per_ha) / ((s.surveyed_on - s.previous_surveyed_on) / 365.25) as rate,
          coalesce(y.per_m3, 0) as per_m3, coalesce(y.per_ha, 0) as per_ha
        from sub_compartment s left join siku.bank_yield y on y.measure = 'carbon' and y.kind = s.kind and y.parameters = siku.bank_set('carbon', $1))
      select coalesce(sum(h.area_ha * h.per_m3 * h.rate) filter (where h.valid_from < make_date($1, 12, 31) and (h.valid_to is null or h.valid_to > make_date($1, 12, 31))), 0)::float8 as growth,
        coalesce(sum(h.area_ha * (h.per_m3 * (coalesce(h.volume_per_ha, 0) + coalesce(h.rate, 0) * ($1 - 1 - 2021)) + h.per_ha)) filter (where h.valid_to = make_date($1, 12, 31)), 0)::float8 as removed,
        coalesce(sum(h.area_ha * (h.per_m3 * coalesce(h.volume_per_ha, 0) + h.per_ha)) filter (where h.valid_from = make_date($1, 12, 31)), 0)::float8 as came,
        count(*) filter (where h.valid_to = make_date($1, 12, 31))::int as plots from held h`,
          [year],
        )
      ).rows[0]!
    for (let year = 2021; year <= until; year++) carbon.set(year, Number((await of('banks.carbon', year))?.value) * 10_000)
    const area = (await of('banks.stand_area', 2021))?.value
    for (let year = 2022; year <= until; year++) {
      const { growth, removed, came, plots } = await change(year)
      expect(plots, String(year)).toBeGreaterThan(100)
      expect(removed, String(year)).toBeGreaterThan(1000)
      const [now, before] = [carbon.get(year)!, carbon.get(year - 1)!]
      expect(Math.abs(now - (before + growth - removed + came)), `${year}: ${now} = ${before} + ${growth} − ${removed} + ${came}`).toBeLessThan(10)
      expect(now, String(year)).toBeGreaterThan(before)
      // the sink is the same growth, told by the year
      expect(Math.abs(Number((await of('banks.carbon_sink', year))?.value) - growth)).toBeLessThan(10)
      expect((await of('banks.stand_area', year))?.value).toBe(area)
    }
    for (const id of ['banks.stands', 'banks.stand_area', 'banks.stand_volume', 'banks.carbon', 'banks.carbon_sink', 'banks.water_regulated']) {
      expect(await of(id, until + 1), id).toMatchObject({ value: null, text: '—', reason: `${until + 1}年没有更新，最近一次为${until}年` })
    }
  }, 120_000)

  it('no felling quota stands after the five years until one is issued, in figures, quota book and report', async () => {
    for (const year of [2021, targetYear, 2025])
      expect((await figuresOf(system.api, { period: periodOfYear(year), division: null }, '512000')).get('harvest.quota')?.value, String(year)).toBe(
        said('harvest.quota'),
      )
    const after = { period: periodOfYear(2026), division: null }
    const figures = await figuresOf(system.api, after, '512000')
    for (const id of ['harvest.quota', 'harvest.quota_used'])
      expect(figures.get(id), id).toMatchObject({ value: null, text: '—', reason: '2026年没有下达的采伐限额' })
    const book = await system.store.pool.query(
      'select 1 from harvest_quota where belongs_to_year > 2025 union all select 1 from harvest_quota_entry where belongs_to_year > 2025',
    )
    expect(book.rows).toEqual([])
    const report = await reportOf(system.api, { question: after, division: '512000', name: '资阳市' })
    expect(report.figures.find((f) => f.indicator === 'harvest.quota')?.text).toBe('—')
    expect(report.notes.find((n) => n.indicator === 'harvest.quota')?.text).toContain('2026年没有下达的采伐限额')
  })

  it('is sealed whole, with every record of every figure, and marks the one figure of the one patrol that is voided after it', async () => {
    const actor = (await whoAsks(system.world.db, { username: 'city', device: null }))?.actor
    if (!actor) throw new Error('no account of the city')
    const root = system.world.divisions.root()
    const order = orderOf(system.api, { question, code: root.code, id: root.id }, {})
    const { content } = await as(system.world, actor, (tx) => seal(system.api, tx, actor, order), 'one moment')
    const sealed = await sealedReport(system.api, actor, content.id)
    expect([sealed.verified, sealed.revised, sealed.touched, sealed.faults]).toEqual([true, 0, 0, []])
    expect(sealed.records).toBeGreaterThan(190_000)
    const [patrol] = (
      await system.store.pool.query<{ id: string }>(
        "update patrol set version = version + 1, state = 'void', changed_action = 'annul', changed_at = now(), changed_reason = '试验' where id = (select id from patrol where kind = 'ranger' and state = 'recorded' and started_at >= $1 and started_at < $2 limit 1) returning id",
        [question.period.from, question.period.to],
      )
    ).rows
    const after = await sealedReport(system.api, actor, content.id)
    expect(
      after.revisions
        .filter((r) => r.status !== 'same')
        .map((r) => [r.indicator, r.status, r.records.map((record) => [record.kind, record.id, record.deeds[0]?.reason])]),
    ).toEqual([['fire.patrols', 'revised', [['removed', patrol?.id, '试验']]]])
  }, 60_000)

  it('is marked as demonstration throughout, and holds work that waits today without touching the year', async () => {
    const marked = await system.store.pool.query<{ n: number }>(`select count(*)::int as n from issue where not demo`)
    expect(marked.rows[0]?.n).toBe(0)
    const waiting = await system.store.pool.query<{ stage: string; n: number }>('select stage, count(*)::int as n from siku.task group by stage order by stage')
    expect(waiting.rows.map((r) => r.stage)).toEqual(['overdue', 'reminded', 'supervised', 'waiting'].filter((s) => waiting.rows.some((r) => r.stage === s)))
    expect(waiting.rows.reduce((n, r) => n + r.n, 0)).toBeGreaterThan(100)
    const stray = await system.store.pool.query<{ n: number }>(
      `select count(*)::int as n from siku.task t join issue i on i.id = t.record where t.register = 'issue' and i.created_at > now() - interval '300 days' and (i.belongs_to_year = $1 or i.first_closed_at is not null)`,
      [targetYear],
    )
    expect(stray.rows[0]?.n).toBe(0)
  })

  it('files a record of every register as a sheet in words: nothing of the machine on it, nothing sensitive, its ground drawn', () => sheetsInWords(system))

  it('sorts its longest list by what has an order, and by anything once it is narrowed', () => sortsItsLongestList(system))
  it('finds in it what is found without an index', () => findsInItsLongestList(system))

  it('sets no number that no rule asks', () => {
    const asked = new Set(system.api.settings.map((s) => s.key))
    expect(Object.keys(system.city.parameters).filter((key) => !asked.has(key))).toEqual([])
  })

  it('has no person who could be real: every name says that it is made up', async () => {
    const real = await system.store.pool.query<{ n: number }>(`select count(*)::int as n from person where demo and name not like '演示%'`)
    expect(real.rows[0]?.n).toBe(0)
  })
})
