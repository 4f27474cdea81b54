import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

let nth = 0
export const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)

/** A creation as it is begun, in the made-up city. */
export function cityBody(over: Record<string, unknown> = {}): Record<string, unknown> {
  nth += 1
  return {
    division: '999000',
    name: `试验市创建国家森林城市${nth}`,
    title_level: 'national',
    level: 'city',
    edition: 'gbt37342_2024',
    rain_class: 'above_800',
    plain: false,
    keeper: '市创建办公室',
    started_on: ago(1000),
    ...over,
  }
}

/** What each stage of a creation is told with, so that it goes through to the title. */
export const stages: Readonly<Record<string, () => Record<string, unknown>>> = {
  issue_plan: () => ({ plan_number: '某府发〔2023〕1号', plan_issued_on: ago(900), plan_from: 2023, plan_to: 2035 }),
  file: () => ({ filing_number: '林城备1号', filed_on: ago(880) }),
  improve: () => ({ improvement_number: '某府办〔2024〕2号', improvement_issued_on: ago(300) }),
  apply: () => ({ application_number: '某府〔2025〕3号', applied_on: ago(60) }),
  province_check: () => ({ province_checked_on: ago(50), province_opinion: '同意上报' }),
  state_check: () => ({ state_checked_on: ago(40), state_opinion: '达到标准' }),
  show: () => ({ shown_from: ago(30), shown_to: ago(20), shown_place: '网站' }),
  name_city: () => ({ naming_number: '林城发1号', named_on: ago(10) }),
}

export const demandBody = (city: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999000',
  city,
  edition: 'gbt37342_2024',
  number: 1,
  name: '试验指标',
  system: 'network',
  nature: 'min',
  value: '30',
  unit: '%',
  measure: '甲 / 乙',
  urban: false,
  article: '表1第1项',
  ...over,
})

export const valueBody = (city: string, papers: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999000',
  city,
  edition: 'gbt37342_2019',
  number: 7,
  of_year: Number(ago(0).slice(0, 4)) - 1,
  value: '31.5',
  measured_on: ago(30),
  reporting_unit: '市住房城乡建设局',
  document_number: '年报1号',
  papers: [papers],
  ...over,
})
