import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here. The items are composed from the texts that each names; a local office may set its own in their place. */
export const LOOKED_UP: FileSource = {
  source: '由安全生产法、森林草原防灭火条例和各行业标准的条文编成，供检查时逐项核对，本地可以另定',
  confidence: 'own',
  looked_up_on: null,
}

/** `hazard` is the kind of hazard that it is where it is not in order. */
export type ChecklistItem = { readonly title: string; readonly basis: string; readonly hazard: string }
/** What is looked at in one kind of place, in one edition. Codes are the kind's, so that an answer says of what it is. */
export interface Checklist extends LookedUp {
  readonly title: string
  readonly kinds: readonly string[]
  readonly valid_from: string
  readonly valid_to: string | null
  readonly items: Readonly<Record<string, ChecklistItem>>
}

const edition = { confidence: 'own', looked_up_on: null, valid_from: '2021-09-01', valid_to: null } as const
const item = (title: string, basis: string, hazard: string): ChecklistItem => ({ title, basis, hazard })

/** By kind of place (林业园区和景区, 木材加工, 繁育场所, 林场和作业队伍). */
export const CHECKLISTS = {
  park: {
    ...edition,
    title: '林业园区、景区',
    kinds: ['forestry_park', 'scenic_area'],
    items: {
      park_duty: item('安全生产责任制、隐患台账齐全', '安全生产法41', 'other'),
      park_fire_tips: item('设有防火警示标志，对游客作防火提示', '森林草原防灭火条例28', 'other'),
      park_fire_gear: item('检查卡口、隔离带、水源和扑火机具完好', '森林草原防灭火条例28', 'other'),
      park_power: item('线路、灯具无私拉乱接', '安全生产法99', 'electric_gas'),
      park_hot_work: item('动火作业有审批、有监护', '安全生产法43', 'hot_work'),
      park_gas: item('餐饮燃气装有报警装置', '安全生产法99', 'electric_gas'),
      park_equipment: item('索道、游乐设施、游船登记检验有效', '特种设备安全法33、40', 'special_equipment'),
      park_height: item('观景台、栈道、玻璃桥护栏稳固，有防坠落措施', '安全生产法36', 'visitor_facility'),
      park_crowd: item('核定游客容量，有分流预案', '安全生产法41', 'visitor_facility'),
      park_flood: item('山洪、滑坡点有警示，有劝返措施', '安全生产法41', 'visitor_facility'),
      park_exits: item('住宿、餐饮场所出口畅通', '安全生产法42', 'exits'),
      park_tenants: item('与承租、承包单位签有安全协议', '安全生产法49', 'other'),
    },
  },
  timber: {
    ...edition,
    title: '木材加工、木材堆场',
    kinds: ['timber_works'],
    items: {
      timber_building: item('粉尘作业场所不在多层非框架建筑、无人员聚集用房', '应急管理部令第10号', 'dust'),
      timber_dust_systems: item('不同粉尘、不同防火分区的除尘系统不相通', '应急管理部令第10号', 'dust'),
      timber_relief: item('干式除尘器设有泄爆装置', '应急管理部令第10号', 'dust'),
      timber_spark: item('除尘器前设有火花探测消除装置', '应急管理部令第10号', 'dust'),
      timber_cleaning: item('有粉尘清扫制度和记录，无积尘', '应急管理部令第10号', 'dust'),
      timber_guards: item('锯、压机防护装置完好', '安全生产法36', 'machinery'),
      timber_hot_work: item('动火作业有审批、有监护', '安全生产法43', 'hot_work'),
      timber_yard: item('堆场间距、堆高合规，禁止吸烟', '消防法16', 'other'),
      timber_vehicles: item('锅炉、叉车、起重机登记检验有效，人员持证', '特种设备安全法33、40', 'special_equipment'),
      timber_store: item('胶、漆单独存放', '安全生产法36', 'chemicals'),
      timber_dormitory: item('员工宿舍不在厂房、仓库内，出口畅通', '安全生产法42', 'exits'),
      timber_power: item('夜间停工断电', '消防法16', 'electric_gas'),
    },
  },
  breeding: {
    ...edition,
    title: '野生动物繁育、展演场所',
    kinds: ['breeding'],
    items: {
      breeding_cage: item('圈舍牢固，双门双锁', '林草行业生产安全重大事故隐患判定标准（试行）', 'enclosure'),
      breeding_barrier: item('攻击性动物设有玻璃、围栏、网或壕沟', '林草行业生产安全重大事故隐患判定标准（试行）', 'enclosure'),
      breeding_escape: item('有逃逸预案、报警装置，演练过', '安全生产法41', 'enclosure'),
      breeding_keepers: item('饲养人员经培训，进圈两人以上', '安全生产法28', 'crew'),
      breeding_visitors: item('与游客保持安全距离', '安全生产法36', 'enclosure'),
      breeding_drugs: item('药品、麻醉药专柜专锁', '安全生产法39', 'chemicals'),
      breeding_disease: item('有防疫责任人，死亡动物无害化处理', '动物防疫法57', 'other'),
      breeding_licence: item('许可或备案、台账、标识齐全', '野生动物保护法25', 'other'),
      breeding_heat: item('取暖、用电设备完好', '安全生产法36', 'electric_gas'),
      breeding_exits: item('出口畅通，消防器材有效', '消防法16', 'exits'),
    },
  },
  forest_farm: {
    ...edition,
    title: '林场、采伐和造林作业队伍',
    kinds: ['forest_farm', 'site', 'nursery'],
    items: {
      crew_training: item('作业人员经培训，特种作业持证', '林草行业生产安全重大事故隐患判定标准（试行）4', 'crew'),
      crew_saw: item('油锯手穿戴防护，作业间保持安全距离，留有避险道', '安全生产法45', 'crew'),
      crew_weather: item('大风、雷雨停止作业', '安全生产法44', 'crew'),
      crew_transport: item('不人货混载', '道路交通安全法50', 'crew'),
      crew_machines: item('车辆、机械有防火罩和灭火器', '森林草原防灭火条例28', 'machinery'),
      crew_pesticide: item('农药双人双锁，施药有防护', '农药管理条例', 'chemicals'),
      crew_camp: item('营地炉灶、用电、一氧化碳、山洪有防范', '安全生产法36', 'electric_gas'),
      crew_contract: item('与外包单位签有安全协议', '安全生产法49', 'other'),
      crew_fire_team: item('扑火队伍经训练，装备有效', '林草行业生产安全重大事故隐患判定标准（试行）4', 'crew'),
    },
  },
} as const satisfies Readonly<Record<string, Checklist>>
