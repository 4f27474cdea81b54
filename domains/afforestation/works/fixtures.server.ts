import { bulkLoad } from '#kit/records/bulk.server.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { applyCreate, applyStep, laidOver } from '#kit/register/apply.ts'
import { newId } from '#kit/register/id.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { placeId } from '#tests/rooms/made-up-city.server.ts'
import { afforestationPlot } from '../plot/afforestation_plot.ts'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { nthPlace, squareOf } from '#kit/geometry/square.fixtures.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { afforestationCheck } from '../check/afforestation_check.ts'
import { afforestationDesign } from '../design/afforestation_design.ts'
import { afforestationProject } from '../project/afforestation_project.ts'
import { seedlingLot } from '../seedling/seedling_lot.ts'
import { afforestationWorks } from './afforestation_works.ts'

export const VILLAGE = '999021101201'
export const today = (): string => beijingDate(beijingInstant(Date.now()))
export const ago = (n: number): string => addCalendarDays(today(), -n)

/** What the builders need of the desk of a test. */
export type LineDesk = {
  readonly create: (who: Actor, r: AnyRegister, body: object) => Promise<{ id: string }>
  readonly step: (who: Actor, r: AnyRegister, id: string, name: string, body?: object) => Promise<unknown>
  readonly hands: Readonly<Record<'desk' | 'desk2' | 'city' | 'township', Actor>>
  readonly photo: () => string
  readonly store: () => Store
}

/** Records of the line, step by step in people's names. What it counts is its own: files of one worker share this module. */
export function lineOf({ create, step, hands, photo, store }: LineDesk) {
  let nth = 0
  let grounds = 0
  /** Ground that nobody had yet, about 300 亩, inside the made-up city's first village. */
  const ground = (): ReturnType<typeof squareOf> => {
    grounds += 1
    return squareOf(...nthPlace(grounds, 105.01, 30.01, 0.007, 12, 25), 0.0045)
  }
  /** A plot as the assessment and the plan would leave it. */
  async function plot(boundary: unknown, state: 'assessed' | 'adopted' = 'adopted'): Promise<string> {
    const deed = { at: `${ago(1520)}T10:00:00+08:00`, by: systemId }
    const id = newId()
    const versions = [applyCreate(afforestationPlot, { id, division: placeId(VILLAGE) }, { number: id.slice(0, 18), boundary, land_class: '0404' }, deed)]
    versions.push(
      laidOver(afforestationPlot, applyStep(afforestationPlot, versions[0]!, 'assess', {}, deed), {
        suitability: 'tree',
        mode: 'planting',
        usable_area: '300.0000',
        assessed_on: ago(1520),
      }),
    )
    if (state === 'adopted') {
      const other = { ...deed, by: hands.city.id }
      versions.push(applyStep(afforestationPlot, versions.at(-1)!, 'adopt', { plan_year: 2024, plan_document: '试计' }, other))
    }
    await transaction(store().pool, (client) => bulkLoad(client, [{ register: afforestationPlot, versions }]))
    return id
  }
  const project = async (over: Record<string, unknown> = {}, granted: string | null = '10000.0000'): Promise<string> => {
    nth += 1
    const { id } = await create(hands.desk, afforestationProject, {
      division: '999021',
      name: `试验项目${nth}`,
      part: 'planting',
      programme: 'central',
      budget_year: Number(today().slice(0, 4)),
      applied_area: '10000.0000',
      ...over,
    })
    await step(hands.desk, afforestationProject, id, 'apply', { apply_document: '试报1号', applied_on: ago(1500), documents: [photo()] })
    if (granted !== null)
      await step(hands.city, afforestationProject, id, 'grant', {
        granted_area: granted,
        granted_by: '某省林业和草原局',
        grant_document: '试计1号',
        granted_on: ago(1490),
      })
    return id
  }
  const designBody = (project_id: string, over: Record<string, unknown> = {}): Record<string, unknown> => {
    nth += 1
    return {
      division: VILLAGE,
      number: `试设${nth}`,
      project: project_id,
      boundary: ground(),
      area: '100.0000',
      way: 'seedlings',
      species: '柏木、桤木',
      mixture: 'strips',
      spacing: '2.00',
      row_spacing: '3.00',
      tending_works: [],
      cost: '60000.00',
      designer: '某规划设计所',
      ...over,
    }
  }
  const approve = async (id: string, approved_on = ago(1480)): Promise<void> => {
    await step(hands.desk, afforestationDesign, id, 'submit', { design_files: [photo()] })
    await step(hands.desk2, afforestationDesign, id, 'approve', { approval_number: '试批1号', approved_on })
  }
  const design = async (project_id: string, over: Record<string, unknown> = {}): Promise<{ id: string; boundary: unknown }> => {
    const body = designBody(project_id, over)
    const { id } = await create(hands.desk, afforestationDesign, body)
    await approve(id)
    return { id, boundary: body['boundary'] }
  }
  async function planted(project: string, over: Record<string, unknown> = {}): Promise<{ id: string; boundary: unknown }> {
    const boundary = ground()
    return design(project, { boundary, plot: await plot(boundary), ...over })
  }
  const worksBody = (of: { id: string; boundary: unknown }, over: Record<string, unknown> = {}): Record<string, unknown> => {
    nth += 1
    return {
      division: VILLAGE,
      number: `试施${nth}`,
      design: of.id,
      boundary: of.boundary,
      area: '100.0000',
      contractor: '某造林公司',
      contract_number: '合1号',
      contracted_on: ago(1470),
      due_on: ago(1200),
      ...over,
    }
  }
  const lot = async (species = '柏木'): Promise<string> => {
    nth += 1
    const { id } = await create(hands.township, seedlingLot, {
      division: VILLAGE,
      number: `试苗${nth}`,
      species,
      stock: 'container',
      quantity: 900,
      origin: '某县苗圃',
      supplier: '某苗圃',
      licence_number: '证1号',
      quarantine_certificate: '检1号',
      quarantined_on: ago(1468),
      label_number: '签1号',
      received_on: ago(1466),
    })
    await step(hands.township, seedlingLot, id, 'inspect', { sampled: 50, below_grade: 2, inspected_on: ago(1465), papers: [photo()] })
    await step(hands.desk, seedlingLot, id, 'clear')
    return id
  }
  /** Works of a design, finished on a day. */
  const finished = async (of: { id: string; boundary: unknown }, on: string, lots: readonly string[], over: Record<string, unknown> = {}): Promise<string> => {
    const { id } = await create(hands.desk, afforestationWorks, worksBody(of, over))
    await step(hands.township, afforestationWorks, id, 'begin', { started_on: ago(1464) })
    await step(hands.township, afforestationWorks, id, 'finish', { finished_on: on, lots, photos: [photo()] })
    return id
  }
  const drawn = async (works: string, over: Record<string, unknown> = {}): Promise<string> => {
    nth += 1
    return (await create(hands.desk, afforestationCheck, { division: VILLAGE, number: `试查${nth}`, works, kind: 'acceptance', scheme: 'full', ...over })).id
  }
  /** A check with what was found, confirmed by another. */
  const checked = async (works: string, found: Record<string, unknown>, over: Record<string, unknown> = {}): Promise<string> => {
    const id = await drawn(works, over)
    await step(hands.desk, afforestationCheck, id, 'record', { checked_on: today(), checker: '某县林业局', photos: [photo()], ...found })
    await step(hands.desk2, afforestationCheck, id, 'confirm')
    return id
  }
  return { ground, plot, planted, project, designBody, approve, design, worksBody, lot, finished, drawn, checked }
}
