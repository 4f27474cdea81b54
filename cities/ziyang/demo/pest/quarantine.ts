import { campaign } from '#domains/enforcement/campaign/campaign.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { caseLead } from '#domains/enforcement/lead/case_lead.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { pestAgreement } from '#domains/pest/agreement/pest_agreement.ts'
import { pestExchange } from '#domains/pest/agreement/pest_exchange.ts'
import { pestFirm } from '#domains/pest/firm/pest_firm.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { computed, done } from '../enforcement/case-ways.ts'
import { hand } from '../fire/hands.ts'
import { placeIn, point } from '../ground.ts'

/** The drive of the published year: its days are those that the state set. */
export const DRIVE = { from: '2023-05-04', to: '2023-06-30' } as const
export const driveId = seededId('pest_campaign:2023', moment(DRIVE.from, 9))

export type Firm = { readonly id: string; readonly name: string; readonly village: DemoDivision; readonly address: string }
const kinds = ['mill', 'mill', 'dealer', 'packing', 'site', 'power_site', 'power_site', 'market'] as const
const names: Readonly<Record<(typeof kinds)[number], string>> = {
  mill: '板材厂',
  dealer: '木材经营部',
  packing: '包装制品厂',
  site: '建设工地',
  power_site: '电网改造工地',
  market: '建材市场',
}
const goods: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  mill: ['log', 'sawn'],
  dealer: ['sawn'],
  packing: ['packing'],
  site: ['sawn', 'packing'],
  power_site: ['drum'],
  market: ['sawn', 'packing'],
}

/** Firms and sites on file: those inspected in the published year, and some that were not. */
export function planFirms(demo: Demo): { firms: Firm[]; records: LoadedRecord[] } {
  const draw = demo.random('pest firms')
  const records: LoadedRecord[] = []
  const firms = Array.from({ length: Number(demo.targets['pest.firms_inspected']) + 14 }, (_, n): Firm => {
    const village = draw.pick(demo.divisions.villages)
    const desk = hand(demo, 'county.forestry_officer', village)
    const kind = draw.pick(kinds)
    const at = moment(workday(addCalendarDays('2022-03-01', draw.int(0, 300))), 10)
    const id = seededId(`pest_firm:${n}`, at)
    const name = `${village.parent?.name ?? ''}${names[kind]}${n + 1}（演示）`
    const address = `${village.parent?.name ?? ''}${village.name}`
    const fields = {
      name,
      kind,
      address,
      location: point(placeIn(village, draw)),
      goods: [...goods[kind]],
      origin: draw.pick(['省内', '重庆市', '贵州省', '省内和重庆市'] as const),
      has_treatment: kind === 'mill' && draw.chance(0.4),
    }
    records.push({ register: pestFirm, versions: born(pestFirm, { id, division: village.id, demo: true }, fields, desk(at)) })
    return { id, name, village, address }
  })
  return { firms, records }
}

function visit(demo: Demo, firm: Firm, day: string, n: number, draw: Rng): LoadedRecord {
  const desk = hand(demo, 'county.forestry_officer', firm.village, n % 2)
  const clean = draw.chance(0.85)
  const fields = {
    line: 'pest',
    visited_on: day,
    mode: draw.chance(0.7) ? 'unannounced' : 'announced',
    target_kind: firm.name.includes('工地') ? 'site' : 'pine_firm',
    target: firm.name,
    team: '县（区）植物检疫检查组',
    inspectors: draw.int(2, 4),
    pest_firm: firm.id,
    pine_m3: `${draw.int(0, 60)}.000`,
    certificates: clean ? 'all' : draw.chance(0.6) ? 'part' : 'exempt',
    action: clean ? '台账齐全，提醒凭证收货' : '责令补建台账，限期提供证书',
    findings: clean ? '松木来源清楚，证货相符。' : '个别批次凭证不齐，已登记核查。',
    problems: clean ? 0 : 1,
  }
  const at = moment(day, 16, n % 60)
  return { register: inspection, versions: born(inspection, { id: seededId(`pest_visit:${n}`, at), division: firm.village.id, demo: true }, fields, desk(at)) }
}

/** Each firm of the figure once in the drive, some of them twice; and a few this autumn. */
export function* visits(demo: Demo, firms: readonly Firm[]): Generator<LoadedRecord> {
  const draw = demo.random('pest visits')
  const own = firms.slice(0, Number(demo.targets['pest.firms_inspected']))
  const inDrive = (): string => {
    const day = workday(addCalendarDays(DRIVE.from, draw.int(0, 54)))
    return day > DRIVE.to ? DRIVE.to : day
  }
  let n = 0
  for (const firm of own) yield visit(demo, firm, inDrive(), n++, draw)
  for (const firm of own.slice(0, 13)) yield visit(demo, firm, workday(addCalendarDays('2023-09-04', draw.int(0, 60))), n++, draw)
  for (const firm of firms.slice(80, 96)) yield visit(demo, firm, addCalendarDays(demo.now.slice(0, 10), -draw.int(2, 40)), n++, draw)
}

/** The drive itself: forestry, police and customs. */
export function drive(demo: Demo): LoadedRecord {
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const fields = {
    name: '“护松2023”专项行动（演示）',
    theme: 'pest',
    document_number: '演示林防〔2023〕3号',
    starts_on: DRIVE.from,
    ends_on: DRIVE.to,
    partners: ['forestry', 'police', 'customs'],
    goal: '检查涉松单位和工地，复检调入松木，查处无证调运。',
  }
  const steps: Planned[] = [
    { step: 'begin', deed: city(moment(DRIVE.from, 10)) },
    {
      step: 'conclude',
      fields: {
        summary: '逐家检查、逐批复检，线索逐条核查。',
        concluded_on: '2023-07-06',
        person_times: 286,
        places_checked: Number(demo.targets['pest.firms_inspected']),
      },
      deed: city(moment('2023-07-06', 16)),
      set: { leads_found: Number(demo.targets['pest.case_leads']), cases_filed: Number(demo.targets['pest.quarantine_cases']) },
    },
  ]
  const rows = born(campaign, { id: driveId, division: demo.divisions.city.id, demo: true }, fields, city(moment('2023-04-25', 10)), {
    leads_found: 0,
    cases_filed: 0,
  })
  return { register: campaign, versions: lived(campaign, rows, steps, demo.now) }
}

/** Leads of the drive: one became the case, the others came to nothing or went to those whose they are; one waits today. */
export function* leads(demo: Demo, firms: readonly Firm[], fromRecheck: string): Generator<LoadedRecord> {
  const wanted = Number(demo.targets['pest.case_leads'])
  const today = demo.now.slice(0, 10)
  for (let n = 0; n <= wanted; n++) {
    const firm = firms[n * 7]!
    const isPresent = n === wanted
    const found = isPresent ? addCalendarDays(today, -3) : n === 0 ? '2023-05-22' : workday(addCalendarDays(DRIVE.from, 6 + n * 7))
    const desk = hand(demo, 'county.forestry_officer', firm.village)
    const at = moment(found, 16)
    const fields = {
      source: isPresent ? 'report' : 'campaign',
      offence: 'moved_uncertified',
      found_on: found,
      place: firm.address,
      facts: isPresent ? '群众反映夜间卸松原木，未见检疫证书。' : `${firm.name}调入松木，检疫证书不全，待查。`,
      spots: [],
      ...(isPresent ? {} : { campaign: driveId }),
      ...(n === 0 ? { origin: `pest_recheck ${fromRecheck}` } : {}),
    }
    const checked = addCalendarDays(found, 4)
    const check = { checked_on: checked, check_note: n === 0 ? '确无植物检疫证书' : '已向产地核实' }
    const way: Planned[] = isPresent
      ? []
      : n === 0
        ? [
            { step: 'confirm', fields: check, deed: desk(moment(checked, 10)) },
            { step: 'open', deed: desk(moment(addCalendarDays(checked, 1), 9)) },
          ]
        : n % 2 === 1
          ? [{ step: 'refute', fields: check, deed: desk(moment(checked, 10), '产地已补充提供原证书，不构成无证调运') }]
          : [{ step: 'hand_on', deed: desk(moment(checked, 11), '起运地不在本市，移交起运地植物检疫机构') }]
    const id = leadId(n)
    yield { register: caseLead, versions: lived(caseLead, born(caseLead, { id, division: firm.village.id, demo: true }, fields, desk(at)), way, demo.now) }
  }
}
const leadId = (n: number): string => seededId(`pest_lead:${n}`, moment('2023-05-22', 16))

/** The one case of the year: moved across the border of the province without a certificate, fined and paid. */
export function theCase(demo: Demo, firm: Firm): LoadedRecord {
  const [county, second] = [hand(demo, 'county.forestry_officer', firm.village), hand(demo, 'county.forestry_officer', firm.village, 1)]
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const day = '2023-05-22'
  const on = (n: number): string => moment(addCalendarDays(day, n), 10)
  const fields = {
    kind: 'quarantine',
    origin: 'campaign',
    offence: 'moved_uncertified',
    act_ended_on: '2023-05-21',
    found_on: day,
    place: firm.address,
    location: point(firm.village.centroid),
    facts: '从重庆市调入松原木一车，没有植物检疫证书，复检时查获。',
    lead: leadId(0),
    campaign: driveId,
    photos: [demo.evidence('pest_case:1', { taken_at: on(0), position: firm.village.centroid, picture: 'scene' })],
  }
  const first = born(lawCase, { id: seededId('pest_case:1', on(5)), division: firm.village.id, demo: true }, fields, county(on(5))).map((row) => ({
    ...row,
    ...computed(row, row),
  }))
  const party = { alias: '某木材经营部', kind: 'unit' } as const
  const parties = [{ ...party, outcome: 'fined', fine: `${String(demo.targets['pest.fines'])}.00` }]
  const paper = demo.evidence('pest_case:1:receipt', { taken_at: on(34), picture: 'document' })
  const steps: Planned[] = [
    {
      step: 'file',
      fields: { case_number: '演示林检立〔2023〕1号', filed_on: addCalendarDays(day, 6) },
      deed: county(on(6)),
      set: { track: 'administrative' },
    },
    { step: 'investigate', fields: { parties: [party] }, deed: county(on(15)), set: computed },
    { step: 'review', fields: { review_note: '事实清楚、证据充分、程序合法，同意' }, deed: city(on(18)) },
    { step: 'inform', fields: { informed_on: addCalendarDays(day, 20) }, deed: county(on(20)) },
    {
      step: 'decide',
      fields: { parties, decided_on: addCalendarDays(day, 27), decision_number: '演示林检罚〔2023〕1号' },
      deed: second(on(27)),
      set: computed,
    },
    { step: 'serve', fields: { served_on: addCalendarDays(day, 29) }, deed: county(on(29)) },
    { step: 'execute', fields: { executed_note: '罚款已缴纳，木材已监督除害', documents: [paper] }, deed: county(on(34)), set: done('executed') },
    { step: 'close', deed: city(on(38)) },
  ]
  return { register: lawCase, versions: lived(lawCase, first, steps, demo.now) }
}

/** Agreements with neighbours, across the border of the province too, and what was done under them. */
export function* agreements(demo: Demo): Generator<LoadedRecord> {
  const counties = demo.divisions.counties
  const own = counties.find((c) => c.code === '512021') ?? counties[0]!
  const draw = demo.random('pest agreements')
  for (const [i, [partner, other_province]] of (
    [
      ['重庆市潼南区', true],
      ['重庆市大足区', true],
      ['内江市资中县', false],
    ] as const
  ).entries()) {
    const desk = hand(demo, 'county.forestry_officer', own)
    const at = moment('2022-06-10', 10, i)
    const id = seededId(`pest_agreement:${i}`, at)
    const fields = {
      partner,
      other_province,
      pests: '松材线虫病',
      border: '毗邻乡镇松林',
      duties: '疫情信息互通，枯死松树同步监测、同步除治，联合检查毗邻涉松单位，案件协查。',
      contact_office: '双方林业主管部门',
      valid_from: '2022-06-20',
      valid_to: '2027-06-19',
    }
    const sign = {
      step: 'sign',
      fields: { signed_on: '2022-06-20', files: [demo.evidence(`pest_agreement:${i}`, { taken_at: moment('2022-06-20', 10), picture: 'document' })] },
      deed: desk(moment('2022-06-20', 15)),
    }
    yield {
      register: pestAgreement,
      versions: lived(pestAgreement, born(pestAgreement, { id, division: own.id, demo: true }, fields, desk(at)), [sign], demo.now),
    }
    for (const [k, [kind, day, content]] of (
      [
        ['meeting', '2023-03-15', '联席会议：通报秋季普查和集中除治进度，商定同步除治的小班。'],
        ['joint_check', '2023-05-18', '联合检查毗邻乡镇涉松单位和木材运输。'],
        ['told', '2023-10-12', '通报毗邻小班枯死松树发现和除治情况。'],
      ] as const
    ).entries()) {
      const when = moment(addCalendarDays(day, i * 3), 16)
      const told = { agreement: id, kind, held_on: addCalendarDays(day, i * 3), place: own.name, content, people: draw.int(6, 24) }
      yield {
        register: pestExchange,
        versions: born(pestExchange, { id: seededId(`pest_exchange:${i}:${k}`, when), division: own.id, demo: true }, told, desk(when)),
      }
    }
  }
}
