import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph } from '#tests/rooms/made-up-city.server.ts'
import { afforestationCheck } from '../check/afforestation_check.ts'
import { afforestationDesign } from '../design/afforestation_design.ts'
import { afforestationWorks } from './afforestation_works.ts'
import { ago, lineOf, today } from './fixtures.server.ts'

/** What somebody tries next, on one of a few grounds that lie over each other; `of` says on which record that there is. */
const turn = fc.record({
  what: fc.constantFrom('project', 'design', 'design', 'approve', 'approve', 'works', 'works', 'begin', 'finish', 'check', 'record', 'confirm', 'drop'),
  of: fc.nat(9),
  place: fc.nat(4),
  share: fc.constantFrom('40.0000', '100.0000', '160.0000', '299.0000'),
  year: fc.constantFrom(-1, 0, 0),
  score: fc.constantFrom('90.0', '90.0', '60.0'),
})

onEveryStore('土地一条线', 'migrated', (opened) => {
  const { world, hands, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const line = lineOf({ create, step, hands, photo: () => photo, store: opened })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
  })
  const idsOf = async (table: string, state: string): Promise<{ id: string; boundary: unknown }[]> =>
    (
      await sql<{ id: string; boundary: unknown }>`select id, ${
        table === 'afforestation_check' || table === 'afforestation_project' ? sql`null` : sql`ST_AsGeoJSON(boundary, 9)::json`
      } as boundary from ${sql.table(table)} where state = ${state} order by created_at`.execute(world().db)
    ).rows
  const tended = { way: null, species: null, mixture: null, spacing: null, row_spacing: null, tending_works: ['weeding'] }
  const year = Number(today().slice(0, 4))

  async function play(t: { what: string; of: number; place: number; share: string; year: number; score: string }): Promise<unknown> {
    const any = async (table: string, state: string) => {
      const all = await idsOf(table, state)
      return all.length === 0 ? null : all[t.of % all.length]!
    }
    if (t.what === 'project') return line.project({ part: 'tending', programme: t.of % 2 ? 'central' : 'local', budget_year: year + t.year }, '400.0000')
    if (t.what === 'design') {
      const project = await any('afforestation_project', 'granted')
      return (
        project &&
        create(
          hands.desk,
          afforestationDesign,
          line.designBody(project.id, { ...tended, boundary: squareOf(105.02 + t.place * 0.002, 30.02, 0.0045), area: t.share }),
        )
      )
    }
    if (t.what === 'approve') {
      const design = await any('afforestation_design', 'draft')
      return design && line.approve(design.id)
    }
    if (t.what === 'works') {
      const design = await any('afforestation_design', 'approved')
      return design && create(hands.desk, afforestationWorks, line.worksBody(design, { area: t.share }))
    }
    const works = async (state: string) => any('afforestation_works', state)
    if (t.what === 'begin') {
      const w = await works('planned')
      return w && step(hands.township, afforestationWorks, w.id, 'begin', { started_on: ago(1400) })
    }
    if (t.what === 'finish') {
      const w = await works('under_way')
      return w && step(hands.township, afforestationWorks, w.id, 'finish', { finished_on: ago(20), lots: [], photos: [photo] })
    }
    if (t.what === 'check') {
      const w = await works('finished')
      return w && line.drawn(w.id)
    }
    if (t.what === 'record') {
      const c = await any('afforestation_check', 'drawn')
      const found = { checked_on: t.year < 0 ? ago(3) : today(), checker: '县局', photos: [photo], score: t.score, reasons: ['3'] }
      return c && step(hands.desk, afforestationCheck, c.id, 'record', found)
    }
    if (t.what === 'confirm') {
      const c = await any('afforestation_check', 'recorded')
      return c && step(hands.desk2, afforestationCheck, c.id, 'confirm')
    }
    const d = await any('afforestation_design', 'approved')
    return d && step(hands.desk, afforestationDesign, d.id, 'drop', { reason: '不再实施' })
  }

  /** What must hold whatever was tried. */
  async function broken(): Promise<string[]> {
    const { rows } = await sql<{ fault: string }>`
      select 'counted twice ' || a.number || ' ' || b.number as fault from afforestation_works a join afforestation_works b on a.id < b.id
        and extract(year from a.accepted_on) = extract(year from b.accepted_on)
        where ${planeArea(sql`ST_CollectionExtract(ST_Intersection(a.boundary, b.boundary), 3)`)}::float8 > 1
      union all select 'two designs ' || a.number || ' ' || b.number from afforestation_design a join afforestation_design b on a.id < b.id and a.design_year = b.design_year
        where a.state = 'approved' and b.state = 'approved' and ${planeArea(sql`ST_CollectionExtract(ST_Intersection(a.boundary, b.boundary), 3)`)}::float8 > 1
      union all select 'more works than designed ' || d.number from afforestation_design d
        where d.area < (select coalesce(sum(w.area), 0) from afforestation_works w where w.design = d.id and w.state <> 'dropped')
      union all select 'more designed than granted ' || p.name from afforestation_project p
        where p.granted_area < (select coalesce(sum(d.area), 0) from afforestation_design d where d.project = p.id and d.state = 'approved')
      union all select 'accepted without a check that passed ' || w.number from afforestation_works w where w.accepted_on is not null
        and not exists (select from afforestation_check c where c.works = w.id and c.state = 'confirmed' and c.result = 'passed')`.execute(world().db)
    return rows.map((r) => r.fault)
  }

  it('不论按什么先后办理：同一地面一年不计两次，面积从下达到验收只减不增', async () => {
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 25, maxLength: 45 }), async (turns) => {
        for (const t of turns) await play(t).catch(() => undefined)
        expect(await broken()).toEqual([])
        accepted = (await idsOf('afforestation_works', 'accepted')).length
      }),
      { numRuns: 6, seed: 20231015, endOnFailure: true },
    )
    expect(accepted).toBeGreaterThan(0)
    expect((await idsOf('afforestation_design', 'approved')).length).toBeGreaterThan(1)
  }, 240_000)
})
