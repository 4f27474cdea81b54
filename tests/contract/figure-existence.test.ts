import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { levels as divisionLevels } from '#domains/division/division/division.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { meeting } from '#domains/affairs/meeting/meeting.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { count, difference, type Indicator, ratio, stock } from '#kit/indicator/define.server.ts'
import { levelsOf } from '#kit/indicator/existence.server.ts'
import { figure } from '#kit/indicator/figures.server.ts'
import { counting } from '#kit/indicator/counting.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { post } from '#domains/people/post/post.ts'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'
import { now, type TestWorld } from './world.server.ts'

const found = count('test.found', { title: '发现', unit: '个', of: issue, clock: 'found_on', description: '试验' })
const yearly = count('test.yearly', { title: '所属年度', unit: '个', of: issue, clock: 'belongs_to_year', description: '试验' })
const decided = count('test.decided', { title: '只在市县有', unit: '个', levels: ['city', 'county'], of: issue, clock: 'found_on', description: '试验' })
const less = difference('test.less', { title: '两者之差', unit: '个', of: decided, minus: found, description: '试验' })
const share = ratio('test.share', { title: '比例', unit: '%', of: found, per: decided, description: '试验' })
const posts = stock('test.posts', { title: '在任', unit: '人', of: post, from: 'valid_from', to: 'valid_to', description: '试验' })
const rare = count('test.rare', { title: '会议', unit: '次', of: meeting, clock: 'held_on', description: '试验' })
const slow = count('test.slow', {
  title: '慢',
  unit: '个',
  of: issue,
  clock: 'found_on',
  where: () => sql<boolean>`(select pg_sleep(0.2)::text) is not null`,
  description: '试验',
})
const again = count('test.again', { title: '再数一次', unit: '个', of: issue, clock: 'found_on', description: '试验' })
const own: readonly Indicator[] = [found, slow, again, yearly, decided, less, share, posts, rare]

const thisYear = Number(beijingDate(now()).slice(0, 4))
type Answer = {
  value: string | null
  text: string
  records: number
  reason?: string
  reason_code?: string
  remark?: string
  last_year: string | null
  last_year_reason?: string
  by_division: { division: string; value: string | null }[]
  by_month: unknown
}

onEveryWorld(
  'figures that do not exist',
  (opened) => {
    let world: TestWorld
    const ask = async (path: string) => {
      const answer = await world.ask(world.hand('admin@city'), path)
      expect(answer.status, answer.text.slice(0, 300)).toBe(200)
      return answer.body
    }
    const told = async (id: string, query: string) => (await ask(`/api/figures/${id}?division=990000&${query}`)) as unknown as Answer
    const more = (n: number, day: string, code = '990101001001') =>
      world.rows(
        `insert into issue (id, version, state, division, belongs_to_year, created_at, created_by, changed_at, changed_by, changed_action, title, description, domain, source, severity, place, found_on)
    select gen_random_uuid(), 1, 'registered', (select id from division where code = $3), extract(year from $2::date), now(), created_by, now(), created_by, 'create', title, description, domain, source, severity, place, $2::date
    from (select * from issue limit 1) i, generate_series(1, $1::int)`,
        [n, day, code],
      )

    beforeAll(async () => {
      world = opened()
      const made = await (await walkerOf(world, 5)).create(issue, 'west_village', { found_on: '2022-03-01' })
      expect(made.answer.status, made.answer.text).toBe(201)
      await more(2, '2022-03-02')
      await more(60, '2023-05-04')
      await more(50, '2025-06-01')
    }, 120_000)

    it('of years before the first record, without any, or to come have no value and say why, and never 0', async () => {
      for (const year of [1949, 2019, 2021, 2024])
        expect(await told('test.found', `year=${year}`), String(year)).toMatchObject({
          value: null,
          text: '—',
          records: 0,
          reason_code: 'no_records',
          reason: `${year}年没有记录`,
        })
      for (const id of ['test.found', 'test.posts', 'fire.rangers', 'banks.carbon'])
        expect(await told(id, 'year=2100'), id).toMatchObject({ value: null, reason_code: 'future' })
      expect(await told('test.posts', 'year=1999')).toMatchObject({ value: null, reason_code: 'no_records' })
      expect(await told('test.found', 'year=2023')).toMatchObject({ value: '60' })
      expect((await told('test.found', 'year=2023')).reason).toBeUndefined()
      const all = (await ask('/api/figures?division=990000&year=2100')).items ?? []
      expect(all.filter((f) => f['value'] !== null).map((f) => f['indicator'])).toEqual([])
      expect(all.filter((f) => typeof f['reason'] !== 'string').map((f) => f['indicator'])).toEqual([])
    })

    it('of what happens rarely none is a fact, once the register is in use', async () => {
      expect(await told('test.rare', `year=${thisYear}`)).toMatchObject({ value: '0', remark: '统计期未满' })
      await world.rows(`insert into meeting (id, version, state, division, belongs_to_year, created_at, created_by, changed_at, changed_by, changed_action, title, kind, level, held_on, items)
      select gen_random_uuid(), 1, 'held', division, 2022, now(), created_by, now(), created_by, 'create', '例会', 'chief_meeting', 'city', '2022-01-05', '[]' from issue limit 1`)
      expect([
        (await told('test.rare', 'year=2021')).value,
        (await told('test.rare', 'year=2022')).value,
        (await told('test.rare', 'year=2023')).value,
      ]).toEqual([null, '1', '0'])
    })

    it('as of a moment before the year there was nothing to tell', async () => {
      expect(await told('test.found', 'year=2023&as_of=2022-06-30')).toMatchObject({ value: null, reason_code: 'as_of' })
      expect(await told('test.posts', 'year=2023&as_of=2022-06-30')).toMatchObject({ value: null, reason_code: 'as_of' })
      expect(await ask('/api/figures/test.posts/records?year=2023&division=990000&as_of=2022-06-30')).toMatchObject({
        items: [],
        sum: null,
        total: 0,
        reason: expect.any(String),
      })
    })

    it('a year that is not wholly recorded is marked and compared with nothing', async () => {
      expect(await told('test.found', 'year=2022')).toMatchObject({ value: '3', remark: '2022年记录不全' })
      expect((await told('test.yearly', 'year=2022')).remark, 'what is entered for a year is entered whole').toBeUndefined()
      expect(await told('test.found', 'year=2023')).toMatchObject({ value: '60', last_year: null, last_year_reason: '2022年记录不全' })
      expect(await told('test.found', 'year=2025')).toMatchObject({ value: '50', last_year: null, last_year_reason: '2024年没有记录' })
      const compared = (await ask('/api/figures?division=990000&year=2023&compare=last_year')).items?.find((f) => f['indicator'] === 'test.found')
      expect(compared).toMatchObject({ last_year: null, last_year_reason: '2022年记录不全' })
      await more(40, '2024-06-01')
      expect(await told('test.found', 'year=2025')).toMatchObject({ last_year: '40' })
      await more(40, addCalendarDays(beijingDate(now()), 0))
      expect(await told('test.found', `year=${thisYear}`), 'a year that runs is not held against a whole one').toMatchObject({
        value: '40',
        remark: '统计期未满',
        last_year: null,
      })
    })

    it('exist at their levels alone, with all that is made of them, on every way out', async () => {
      const at = async (id: string, code: string) => (await ask(`/api/figures/${id}?year=2023&division=${code}`)) as unknown as Answer
      const elsewhere = world.api.indicators.filter((i) => !(levelsOf(i) ?? ['township']).includes('township')).map((i) => i.id)
      expect(elsewhere).toEqual(
        expect.arrayContaining([
          'test.decided',
          'test.less',
          'test.share',
          'forest_chief.city',
          'forest_chief.county',
          'forest_chief.rules',
          'harvest.quota',
          'harvest.quota_used',
          'public_forest.compensation',
          'enforcement.campaigns',
        ]),
      )
      for (const id of elsewhere) {
        expect(await at(id, '990101001'), id).toMatchObject({ value: null, text: '—', reason_code: 'level', reason: '这一级不统计此指标', by_month: null })
      }
      expect([(await at('test.decided', '990101')).value, (await at('test.less', '990101')).value, (await at('test.found', '990101001')).value]).toEqual([
        '60',
        '0',
        '60',
      ])
      expect((await at('forest_chief.city', '990000')).by_division.filter((s) => s.division !== '990000').map((s) => s.value)).toEqual([null, null])
      const report = await ask('/api/reports/2023?division=990101001&format=json')
      const city = (report['figures'] as { indicator: string; text: string }[]).find((f) => f.indicator === 'forest_chief.city')
      expect(city?.text).toBe('—')
      expect((report['notes'] as { indicator?: string; text: string }[]).find((n) => n.indicator === 'forest_chief.city')?.text).toContain('这一级不统计此指标')
      expect(JSON.stringify(report['chapters'])).toContain('年末在任市级林长')
      const response = await world.app.request('/api/figures?year=2023&division=990101001&format=xlsx', {
        headers: { authorization: `Bearer ${world.hand('admin@city').token}` },
      })
      const sheets = await readSheets(await response.arrayBuffer())
      const row = sheets[0]?.data.find((cells) => cells[0] === 'test.decided') ?? []
      expect([row[3], row.at(-1)]).toEqual(['—', '这一级不统计此指标'])
    })

    it('name only levels that divisions have', () => {
      expect(world.api.indicators.flatMap((i) => levelsOf(i) ?? []).filter((level) => !(level in divisionLevels))).toEqual([])
    })

    it('have no month where the clock is only a year', async () => {
      expect(await told('test.yearly', 'year=2023&month=5')).toMatchObject({ value: null, reason_code: 'month' })
      expect(await ask('/api/figures/test.yearly/records?year=2023&division=990000&month=5')).toMatchObject({
        items: [],
        reason: expect.stringContaining('所属年度'),
      })
      expect([(await told('test.found', 'year=2023&month=5')).value, (await told('test.found', 'year=2023&month=6')).value]).toEqual(['60', '0'])
      const all = (await ask('/api/figures?division=990000&year=2023&month=5')).items ?? []
      expect(
        all
          .filter((f) => ['harvest.quota', 'enforcement.verified_spots', 'enforcement.rectified_rate'].includes(String(f['indicator'])))
          .map((f) => f['reason_code']),
      ).toEqual(['month', 'month', 'month'])
    })

    it('of one question are of one moment, whoever writes meanwhile', async () => {
      const whole = { period: periodOfYear(2023), division: null }
      let writing: Promise<unknown> = Promise.resolve()
      const [first, second] = await counting(world.api, async (tx) => {
        const before = await figure(tx, found, whole, '990000')
        writing = more(5, '2023-07-01')
        // an embedded store lets the writer wait until this is over
        await Promise.race([writing, new Promise((done) => setTimeout(done, 1500))])
        return [before, await figure(tx, found, whole, '990000')]
      })
      expect(second?.value).toBe(first?.value)
      await writing
      expect((await told('test.found', 'year=2023')).value).toBe(String(Number(first?.value) + 5))
    })

    it('of one answer agree with each other while records come in', async () => {
      let done = false
      const writer = (async () => {
        while (!done) {
          await more(1, '2023-08-01')
          await new Promise((wait) => setTimeout(wait, 20))
        }
      })()
      try {
        for (let n = 0; n < 3; n++) {
          const items = (await ask('/api/figures?division=990000&year=2023')).items ?? []
          const of = (id: string) => items.find((f) => f['indicator'] === id)?.['value']
          expect(of('test.again')).toBe(of('test.found'))
        }
      } finally {
        done = true
        await writer
      }
    }, 60_000)
  },
  { indicators: own },
)
