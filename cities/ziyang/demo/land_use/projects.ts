import type { ProjectApprover, ProjectClass } from '#datasets/land_use/protection-grades.ts'
import { constructionProject } from '#domains/land_use/project/construction_project.ts'
import type { UseKind } from '#domains/land_use/application/use-kinds.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Draft = {
  readonly name: string
  readonly owner: string
  readonly approver: ProjectApprover
  readonly class: ProjectClass
  readonly commercial: boolean
  readonly key: boolean
  readonly approved_on: string
  readonly works: string
  readonly for: readonly UseKind[]
}
export type PlannedProject = Draft & { readonly id: string }

const road: readonly UseKind[] = ['permanent', 'temporary']
/** Made up; the two high-speed railways stand for the key projects that the year served. */
const drafts: readonly Draft[] = [
  {
    name: '演示东西高速铁路（本市段）',
    owner: '演示铁路有限公司',
    approver: 'state_council',
    class: 'infrastructure',
    commercial: false,
    key: true,
    approved_on: '2020-06-18',
    works: '路基、隧道洞口和施工便道',
    for: road,
  },
  {
    name: '演示南北高速铁路（本市段）',
    owner: '演示城际铁路有限公司',
    approver: 'state_council',
    class: 'infrastructure',
    commercial: false,
    key: true,
    approved_on: '2020-11-02',
    works: '路基、桥梁和制梁场',
    for: road,
  },
  {
    name: '演示绕城高速公路',
    owner: '演示高速公路有限公司',
    approver: 'ministry_province',
    class: 'infrastructure',
    commercial: false,
    key: true,
    approved_on: '2020-09-10',
    works: '路基和互通',
    for: road,
  },
  {
    name: '演示220千伏输变电工程',
    owner: '演示供电公司',
    approver: 'ministry_province',
    class: 'infrastructure',
    commercial: false,
    key: false,
    approved_on: '2020-12-15',
    works: '塔基和牵张场',
    for: road,
  },
  {
    name: '演示水库渠系工程',
    owner: '演示水利建设中心',
    approver: 'ministry_province',
    class: 'public_service',
    commercial: false,
    key: false,
    approved_on: '2020-08-21',
    works: '渠道和管理用房',
    for: road,
  },
  {
    name: '演示乡镇道路改建工程',
    owner: '演示县交通运输局',
    approver: 'city_county',
    class: 'infrastructure',
    commercial: false,
    key: false,
    approved_on: '2020-10-09',
    works: '路基拓宽',
    for: road,
  },
  {
    name: '演示天然气管道工程',
    owner: '演示燃气有限公司',
    approver: 'ministry_province',
    class: 'infrastructure',
    commercial: false,
    key: false,
    approved_on: '2020-07-30',
    works: '管沟和作业带',
    for: ['temporary'],
  },
  {
    name: '演示公益性公墓项目',
    owner: '演示县民政局',
    approver: 'city_county',
    class: 'livelihood',
    commercial: false,
    key: false,
    approved_on: '2020-05-12',
    works: '墓区和道路',
    for: ['permanent'],
  },
  {
    name: '演示防火巡护道',
    owner: '演示国有林场',
    approver: 'city_county',
    class: 'forestry',
    commercial: false,
    key: false,
    approved_on: '2020-04-20',
    works: '防火巡护道',
    for: ['forestry'],
  },
  {
    name: '演示林木种苗基地',
    owner: '演示国有林场',
    approver: 'city_county',
    class: 'forestry',
    commercial: false,
    key: false,
    approved_on: '2020-04-28',
    works: '苗床和贮藏设施',
    for: ['forestry'],
  },
]
/** Asks for ground that it may not have. */
const refusedDraft: Draft = {
  name: '演示乡村度假项目',
  owner: '演示文旅有限公司',
  approver: 'filed',
  class: 'commercial',
  commercial: true,
  key: false,
  approved_on: '2020-10-20',
  works: '游客中心和停车场',
  for: ['permanent'],
}

const withId = (draft: Draft): PlannedProject => ({ ...draft, id: seededId(`construction_project:${draft.name}`, moment(draft.approved_on, 9)) })
export const plannedProjects: readonly PlannedProject[] = drafts.map(withId)
export const refusedProject: PlannedProject = withId(refusedDraft)
export const projectsFor = (kind: UseKind): PlannedProject[] => plannedProjects.filter((p) => p.for.includes(kind))

export function* projects(demo: Demo): Generator<LoadedRecord> {
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  for (const p of [...plannedProjects, refusedProject]) {
    const fields = {
      name: p.name,
      owner_unit: p.owner,
      approver: p.approver,
      project_class: p.class,
      commercial: p.commercial,
      key: p.key,
      approval_number: `演示批〔${p.approved_on.slice(0, 4)}〕${p.approved_on.slice(5).replace('-', '')}号`,
      approved_on: p.approved_on,
    }
    yield begin(constructionProject, { id: p.id, division: demo.divisions.city.id }, fields, city(moment('2021-01-05', 9))).loaded()
  }
}
