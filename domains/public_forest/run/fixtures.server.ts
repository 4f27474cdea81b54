import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { landClasses, landOwnership } from '#datasets/land_use/codes.ts'
import { projectApprovers, projectClasses } from '#datasets/land_use/protection-grades.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { applyCreate, applyStep, type Row as StoredRow } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { as, systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { constructionProject } from '#domains/land_use/project/construction_project.ts'
import { landParcel } from '#domains/land_use/parcel/land_parcel.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { compensationPayee } from '../payee/compensation_payee.ts'
import { drawnMu } from '../plot/area.ts'
import { publicForestPlot } from '../plot/public_forest_plot.ts'
import { compensationProgram } from '../program/compensation_program.ts'
import { compensationRun } from './compensation_run.ts'
import { server } from '../room.server.ts'

export const [COUNTY, TOWN, VILLAGE] = ['999021', '999021101', '999021101201']
export const today = (): string => beijingDate(beijingInstant(Date.now()))
export const day = (n: number): string => addCalendarDays(today(), n)
export const year = (): number => Number(today().slice(0, 4))
export type Row = Record<string, unknown>

let drawn = 0
/** A square of its own inside the first village; 亩 as measured. */
export function square(n = drawn++) {
  const [w, s] = [105.01 + (n % 30) * 0.002, 30.01 + Math.floor(n / 30) * 0.002]
  const boundary = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [w, s],
        [w + 0.001, s],
        [w + 0.001, s + 0.001],
        [w, s + 0.001],
        [w, s],
      ],
    ],
  }
  return { boundary, area: drawnMu(boundary), middle: { type: 'Point', coordinates: [w + 0.0005, s + 0.0005] } }
}

/** The county's hands on a store of their own, with what a run of compensation rests on. */
export function compensationDesk(opened: () => Store) {
  const { world, hands, code, ...deeds } = deskOf(opened, {
    township: ['township.officer', TOWN],
    county: ['county.forestry_officer', COUNTY],
    county2: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
    chief: ['county.chief_office', COUNTY],
    ranger: ['ranger', VILLAGE],
  })
  let numbers = 0

  const create = (who: Actor, r: AnyRegister, body: object): Promise<Row> => deeds.create(who, r, body)
  const step = (who: Actor, r: AnyRegister, id: unknown, name: string, body: object = {}): Promise<Row> => deeds.step(who, r, String(id), name, body)
  const told = (run: Promise<unknown>): Promise<string> =>
    run.then(
      () => 'passed',
      (error: Error) => error.message,
    )

  const payee = (over: object = {}): Promise<Row> =>
    create(hands.township, compensationPayee, {
      division: VILLAGE,
      number: `户-${1000 + numbers++}`.replace('户', 'H'),
      kind: 'household',
      name: '张三丰',
      bank: '农商行',
      account: '62220200001111',
      ...over,
    })
  const plotBody = (ground: { boundary: object; area: string }, over: object = {}) => ({
    division: VILLAGE,
    number: `P-${1000 + numbers++}`,
    boundary: ground.boundary,
    area: ground.area,
    category: '011',
    authority: 'national',
    protection_level: '2',
    owner: '21',
    origin: '21',
    designated_on: day(-900),
    designation_document: '试1号',
    ...over,
  })
  const agreement = (to: Row) => ({
    state: 'managed',
    contract_number: '协1',
    managed_from: day(-800),
    managed_to: day(800),
    manager: '试验村',
    payee: to['id'],
  })
  const plot = (to: Row, ground = square(), over: object = {}): Promise<Row> =>
    create(hands.township, publicForestPlot, plotBody(ground, { ...agreement(to), ...over }))
  const dispute = (place: object): Promise<Row> =>
    create(hands.township, issue, {
      division: VILLAGE,
      title: '界线纠纷',
      description: '两户争议',
      domain: 'dispute',
      source: 'mass',
      severity: 'ordinary',
      place,
      found_on: today(),
    })
  const program = (over: object = {}): Promise<Row> =>
    create(hands.city, compensationProgram, {
      division: '999000',
      state: 'in_force',
      belongs_to_year: year(),
      name: `项目${numbers++}`,
      authority: 'national',
      ownership: 'collective',
      fund_source: 'central',
      rate: '16',
      document_number: '试财1号',
      confidence: 'unchecked',
      ...over,
    })
  const run = (of: Row, over: object = {}): Promise<Row> =>
    create(hands.county, compensationRun, { division: COUNTY, program: of['id'], snapshot_date: today(), ...over })
  const paymentsOf = async (of: Row): Promise<Row[]> =>
    (await rowsOf(world(), 'compensation_payment'))
      .filter((p) => p['run'] === of['id'] && p['state'] !== 'void')
      .toSorted((a, b) => String(a['number']).localeCompare(String(b['number'])))
  const ended = async (...programs: Row[]): Promise<void> => {
    for (const p of programs) await step(hands.city, compensationProgram, p['id'], 'end', { reason: '试验完' })
  }
  const door = async (who: Actor, path: string): Promise<Row> => {
    const app = server.routes!({
      actor: () => who,
      as: (actor, read) => as(world(), actor, read),
      engine: () => systemEngine(world()),
      figures: async () => new Map(),
      figure_titles: world().figures,
      create: async (actor, r, body) => ({ id: String((await create(actor, r, body as Row))['id']) }),
    })
    app.onError((error, c) => c.json({ code: (error as { code?: string }).code }, 404))
    return (await (await app.request(path)).json()) as Row
  }
  /** Forest land granted over a place: the way there is the other room's own and is not walked again. */
  async function granted(boundary: object): Promise<string> {
    const [project, application] = [newId(), newId()]
    const [division, deed] = [placeId(COUNTY), { at: beijingInstant(Date.now() - 60_000), by: systemId }]
    const bare = {
      ...landUseApplication,
      checks: [],
      transitions: Object.fromEntries(Object.entries(landUseApplication.transitions).map(([n, t]) => [n, { ...t, check: undefined, needs: [], evidence: [] }])),
    }
    const first = applyCreate(
      bare,
      { id: application, division },
      { project, applicant: '试验单位', kind: 'permanent', purpose: '试验', built_first: false },
      deed,
    )
    const versions = ['submit', 'accept', 'verify', 'publicize', 'forward', 'examine', 'grant'].reduce<StoredRow[]>(
      (rows, name) => [...rows, applyStep(bare, rows.at(-1)!, name, {}, deed)],
      [first],
    )
    const works = {
      name: '试验项目',
      owner_unit: '试验单位',
      approver: Object.keys(projectApprovers)[0],
      project_class: Object.keys(projectClasses)[0],
      commercial: false,
      key: false,
      approval_number: '试1号',
      approved_on: day(-30),
    }
    const parcel = {
      application,
      number: 1,
      sub_compartment: '1',
      area: '1',
      boundary,
      land_class: Object.keys(landClasses.codes)[0],
      ownership: Object.keys(landOwnership.codes)[0],
      protection_grade: '4',
      forest_class: '021',
      works: '试验',
      in_urban_plan: false,
    }
    await transaction(opened().pool, (client) =>
      bulkLoad(client, [
        { register: constructionProject, versions: [applyCreate({ ...constructionProject, checks: [] }, { id: project, division }, works, deed)] },
        { register: landUseApplication, versions },
        { register: landParcel, versions: [applyCreate({ ...landParcel, checks: [] }, { id: newId(), division }, parcel, deed)] },
      ]),
    )
    return application
  }
  const approved = async (of: Row, issued_amount?: string): Promise<Row> => {
    const computed = await step(hands.county, compensationRun, of['id'], 'compute')
    await step(hands.county, compensationRun, of['id'], 'publicise', { publicity_from: day(-8), publicity_place: '村务公开栏' })
    await step(hands.city, compensationRun, of['id'], 'approve', { objections: '无' })
    return step(hands.city, compensationRun, of['id'], 'issue', {
      issue_document: '试财2号',
      issued_on: today(),
      issued_amount: issued_amount ?? computed['payable_amount'],
    })
  }

  return { world, hands, create, step, code, told, payee, plotBody, agreement, plot, dispute, program, run, paymentsOf, ended, door, granted, approved }
}
