import { afterAll, beforeAll, expect, it } from 'vitest'
import { boot, type System } from '../../apps/server/boot.server.ts'
import { published, targetYear } from '../../cities/ziyang/targets.ts'
import { isFigureRun } from '../../kit/chapter/report.ts'
import { checkedText } from '../../kit/http/claims.server.ts'
import { reportOf } from '../../kit/http/report.server.ts'
import { counting, figuresOf } from '../../kit/http/routes/figures.server.ts'
import { detailed } from '../../kit/indicator/breakdown.server.ts'
import { drill, type Mark } from '../../kit/indicator/drill.server.ts'
import { periodOfYear } from '../../kit/indicator/period.ts'
import { Decimal } from '../../kit/quantity/decimal.ts'
import { consistent } from '../../kit/quantity/quantifier.ts'
import { onEveryKind, temporaryFolder } from '../../kit/store/fixtures.server.ts'

const question = { period: periodOfYear(targetYear), division: null }
const total = (parts: readonly { value?: string | null; contribution?: string }[]): string => parts.reduce((sum, p) => sum.plus(p.value ?? p.contribution ?? 0), new Decimal(0)).toFixed()

/** A bulletin in this test's own words with the numbers the city published, and with slips that a reader must find. */
const said = (id: string): string => published.find((t) => t.indicator === id)?.published ?? ''
const bulletin = [
  `目前市级林长${said('chief.city')}人、县级林长${said('chief.county')}人、乡级林长${said('chief.township')}人、村级林长${said('chief.village')}人。`,
  `全年各级林长巡林${Number(said('chief.patrols')) / 10000}万余人次。`,
  `在岗护林员${said('fire.rangers')}名，防火巡护${Number(said('fire.patrols')) / 10000}万余次。`,
  `查处违规野外用火案件${said('fire.illegal_fire_cases')}起。`,
  `整治火灾隐患${said('fire.hazards_fixed')}余个。`,
  `排查10kV线路${said('fire.line_inspected')}公里公里。`,
  '森林蓄积量达到1234.5万立方米，新修林区公路56公里。',
].join('')

onEveryKind('the reference city with its demonstration', (kind) => {
  const { folder, remove } = temporaryFolder()
  let system: System
  beforeAll(async () => {
    system = await boot({ port: 0, host: '127.0.0.1', folder, url: undefined, kind, city: 'ziyang', demo: true }, () => {})
  }, 400_000)
  afterAll(async () => { await system?.store.close(); remove() }, 60_000)

  it('reaches every published figure under the definitions, exactly or within what 余 allows', async () => {
    const figures = await figuresOf(system.api, question, '512000')
    const found = Object.fromEntries(published.map((t) => [t.indicator, figures.get(t.indicator)?.value]))
    expect(found).toEqual(Object.fromEntries(published.map((t) => [t.indicator, t.value])))
    for (const t of published) {
      expect([t.indicator, consistent({ value: t.published, quantifier: t.quantifier, place: String(t.place ?? 1) }, t.value)]).toEqual([t.indicator, true])
    }
    expect(published.length).toBeGreaterThanOrEqual(25)
  })

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
    const told = new Set(paragraphs.flatMap((p) => p.runs).filter(isFigureRun).map((r) => r.indicator))
    expect(published.map((t) => t.indicator).filter((id) => !told.has(id))).toEqual([])
    const claims = await checkedText(system.api, paragraphs.map((p) => p.runs.map((r) => r.text).join('')).join('\n'), targetYear, '512000', null)
    expect(claims.map((c) => [c.indicator, c.status])).toEqual(claims.map((c) => [c.indicator, 'confirmed']))
    expect(new Set(claims.map((c) => c.indicator))).toEqual(told)
  })

  it('holds a bulletin against the records: right numbers confirmed, slips named and still bound, foreign numbers unprovable', async () => {
    const claims = await checkedText(system.api, bulletin, targetYear, '512000', null)
    expect(claims.map((c) => [c.indicator, c.status])).toEqual([
      ['chief.city', 'confirmed'], ['chief.county', 'confirmed'], ['chief.township', 'confirmed'], ['chief.village', 'confirmed'],
      ['chief.patrols', 'confirmed'], ['fire.rangers', 'confirmed'], ['fire.patrols', 'confirmed'], ['fire.illegal_fire_cases', 'confirmed'],
      ['fire.hazards_fixed', 'malformed'], ['fire.line_inspected', 'malformed'], [null, 'unprovable'], [null, 'unprovable'],
    ])
    const wrong = await checkedText(system.api, `在岗护林员${Number(said('fire.rangers')) + 1}名`, targetYear, '512000', null)
    expect(wrong[0]?.status).toBe('contradicted')
  })

  it('is marked as demonstration throughout, and holds work that waits today without touching the year', async () => {
    const marked = await system.store.pool.query<{ n: number }>(`select count(*)::int as n from issue where not demo`)
    expect(marked.rows[0]?.n).toBe(0)
    const waiting = await system.store.pool.query<{ stage: string; n: number }>('select stage, count(*)::int as n from siku.task group by stage order by stage')
    expect(waiting.rows.map((r) => r.stage)).toEqual(['overdue', 'reminded', 'supervised', 'waiting'].filter((s) => waiting.rows.some((r) => r.stage === s)))
    expect(waiting.rows.reduce((n, r) => n + r.n, 0)).toBeGreaterThan(100)
    const stray = await system.store.pool.query<{ n: number }>(`select count(*)::int as n from siku.task t join issue i on i.id = t.record where t.register = 'issue' and i.created_at > now() - interval '300 days' and (i.belongs_to_year = $1 or i.first_closed_at is not null)`, [targetYear])
    expect(stray.rows[0]?.n).toBe(0)
  })

  it('has no person who could be real: every name says that it is made up', async () => {
    const real = await system.store.pool.query<{ n: number }>(`select count(*)::int as n from person where demo and name not like '演示%'`)
    expect(real.rows[0]?.n).toBe(0)
  })
})
