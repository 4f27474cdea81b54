import { published, targetYear } from '#cities/ziyang/targets.ts'

/** A bulletin in the tests' own words with the numbers the city published, and with slips that a reader must find. */
export const said = (id: string): string => published.find((t) => t.indicator === id)?.published ?? ''
export const bulletin = [
  `目前市级林长${said('forest_chief.city')}人、县级林长${said('forest_chief.county')}人、乡级林长${said('forest_chief.township')}人、村级林长${said('forest_chief.village')}人。`,
  `全年各级林长巡林${Number(said('forest_chief.patrols')) / 10000}万余人次。`,
  `在岗护林员${said('fire.rangers')}名，防火巡护${Number(said('fire.patrols')) / 10000}万余次。`,
  `查处违规野外用火案件${said('fire.illegal_fire_cases')}起。`,
  `整治火灾隐患${said('fire.hazards_fixed')}余个。`,
  `排查10kV线路${said('fire.line_inspected')}公里公里。`,
  '森林蓄积量达到1234.5万立方米，新修林区公路56公里。',
].join('')

/** The same of plans; the published text of chapter 1 names them and counts none. */
const ofChapter1 = `启用“三区三线”成果${said('planning.control_lines_enabled')}版，启动编制规划${said('planning.started_plans')}件，印发规划${said('planning.issued_plans')}件。`

/** The same of safety in forest areas. */
const ofSafety = `全年安全检查出动检查人员${said('safety.inspectors')}余人次、安全专家${said('safety.experts')}人，检查林业园区、林木加工企业、野生动物繁育场所重点领域及环节${said('safety.inspections')}余次，排查并整改一般安全隐患${said('safety.hazards_fixed')}余处。`

/** The same of wetlands: what was told to the public, walked, met about, solved and done together. */
const ofChapter2 = [
  `全年开展湿地保护宣传活动${said('wetland.publicity_events')}次，悬挂横幅${said('wetland.banners')}幅、标语${said('wetland.slogans')}条，`,
  `发放宣传单${Number(said('wetland.leaflets')) / 10_000}万余份、宣传手册和手提袋${said('wetland.booklets_and_bags')}余份。`,
  `结合河湖长制开展湿地巡查${said('wetland.patrols')}余次，市、县两级召开湿地专题会议${said('wetland.meetings')}次，协调解决湿地问题${said('wetland.issues_resolved')}余个，`,
  `联合开展湿地专项整治行动${said('wetland.campaigns')}次。`,
].join('')

/** The same of forest land, cutting, public-benefit forest and inspection: two measures of one thing, a share of a whole, the year of a matter. */
export const ofChapter3 = [
  `依法审批使用林地${said('land_use.approved_cases')}件${said('land_use.approved_area')}亩，其中永久使用林地${said('land_use.permanent_cases')}件${said('land_use.permanent_area')}亩。`,
  `全年批准采伐${said('harvest.approved_volume')}万立方米，只占限额${said('harvest.quota')}万立方米的${said('harvest.quota_used')}%。`,
  `管护人工公益林${said('public_forest.area')}万亩，下达补偿资金${said('public_forest.compensation')}余万元。`,
  `办结${targetYear - 1}年国家森林督查交办案件${said('enforcement.closed_prior_year_cases')}件，查处整改率${said('enforcement.rectified_rate')}%。`,
  `核实${targetYear}年下发的森林督查疑似图斑${said('enforcement.verified_spots')}个，阶段性任务完成率${said('enforcement.stage_completion')}%，上报疑似案件${said('enforcement.suspected_cases')}个。`,
].join('')

/** The same of pests: trees cleared in campaigns and at once, firms, timber, leads, a case and its fine, what was treated and by air. */
const ofChapter42 = [
  `集中除治濒死松树${said('pest.dying_pines_removed')}余株，动态清零松树${said('pest.dynamic_pines_cleared')}余株。`,
  `开展“护松${targetYear}”专项行动，检查涉松企业（工地）${said('pest.firms_inspected')}家，复检松木${said('pest.timber_reinspected')}立方米，摸排疑似案件线索${said('pest.case_leads')}起，`,
  `查处跨省无植物检疫证书调运松木行政案件${said('pest.quarantine_cases')}起、收缴罚款${said('pest.fines')}元。`,
  `实施蜀柏毒蛾等无公害防治${said('pest.control_area')}万余亩，其中飞机防治${said('pest.aerial_area')}万亩。`,
].join('')

/** The same of wild animals. */
const ofChapter43 = [
  `设置鸟类临时观测点${said('wildlife.bird_stations')}个，收容救护短耳鸮、鼬獾等野生动物${said('wildlife.rescued')}余只。`,
  `人工繁育黑熊${said('wildlife.bred_bears')}余头、蟾蜍${Number(said('wildlife.bred_toads')) / 10_000}万余只，审批使用熊胆汁${said('wildlife.bear_bile')}吨。`,
  `查破野生动物案件${said('wildlife.cases')}起，其中刑事案件${said('wildlife.criminal_cases')}起，累计处理违法人员${said('wildlife.offenders')}人，`,
  `收缴野生动物${Number(said('wildlife.seized')) / 10_000}万余只。`,
].join('')

/** The same of reserve forest: what was filed, the money from the plan to the account, the land. */
const ofChapter54 = [
  `国家储备林建设项目获批备案${said('reserve.filed_projects')}个，计划投资${said('reserve.planned_investment')}亿元，银行批准授信${said('reserve.credit')}亿元，融资到位${said('reserve.funded')}亿元，`,
  `其中第二批贷款获批，到位资金${said('reserve.lezhi_batch2')}亿元，完成林地流转${said('reserve.land_transferred')}亩，示范栽植黄柏${said('reserve.demo_planting')}亩。`,
].join('')
/** The same of old trees. */
const ofOldTrees = `切实加强${said('ancient_tree.protected')}株古树保护管理，严格落实“一树一策”方案，挂牌保护率达到${said('ancient_tree.plaque_rate')}%，抢救性复壮和排危古树${said('ancient_tree.rescued')}株。`
/** The same of eco-culture: events, what was put up and given out, what was chosen by which rules. */
const ofChapter53 = [
  `组织开展生态文化进校园等活动${said('culture.events')}余次，设置大型生态文化宣传墙${said('culture.walls')}处、花草牌${said('culture.plant_plates')}个、绿地宣传牌${said('culture.green_plates')}个，`,
  `制发雨伞、宣传册等各类宣传用品和宣传资料${Number(said('culture.materials')) / 10_000}万余份。`,
  `制定森林乡村评选办法等规则${said('culture.rules')}个，评定市级森林乡村${said('culture.forest_villages')}个、市级绿化模范单位和小区${said('culture.model_units')}个，`,
  `评选“最美公园”等“四美”${said('culture.four_beauties')}个。`,
].join('')
/** The same of planting: space, what was applied for, what was done, what is kept. */
const ofChapter51 = [
  `规划造林绿化空间${said('afforestation.suitable_space')}万亩。`,
  `申报中央财政森林抚育项目${said('afforestation.tending_applied')}万亩、造林项目${said('afforestation.planting_applied')}万亩，`,
  `完成年度营造林${said('afforestation.completed')}万亩，巩固退耕还林成果${said('afforestation.returned_farmland')}万亩。`,
].join('')
/** The same of the planting duty: who led and what they planted, what was offered on line, what the whole city did. */
const ofChapter52 = [
  `主要领导亲自示范，市绿委会成员单位、军警、志愿者代表等${said('planting.demo_people')}余人，现场栽植海棠、桂花、紫薇等树木${said('planting.demo_trees')}余株，`,
  `开展“互联网+义务植树”活动${said('planting.online_events')}个。示范带动全市${said('planting.people')}万人次履行植树义务，累计植树${said('planting.trees')}万株。`,
].join('')
/** The same of green industry. */
const ofChapter55 = [
  `出台市级现代林业园区认定管理办法，申报省级培育园区${said('industry.park_applied')}个，争取固定资产投资${said('industry.fixed_investment')}余万元，新发行专项债券${said('industry.bonds')}万元，`,
  `实施基础设施、产业发展等项目${said('industry.projects')}个，累计转化推广科技成果${said('industry.tech_results')}余个。`,
  `发展羊肚菌、黄精等林下种植${said('industry.understory')}万亩，培育木本中药材${said('industry.woody_herbs')}万亩、花卉产业大棚${said('industry.flower_greenhouse')}万平方米，新建或提质现代林业产业基地${said('industry.bases')}万亩。`,
].join('')

const publishedOf = (room: string): string[] => published.map((t) => t.indicator).filter((id) => id.startsWith(`${room}.`) && id !== 'wetland.net_area_change')

/** Each chapter that is told number by number: its figures in the order of its text, and where its numbers stand. */
export const chapters: readonly { readonly chapter: string; readonly text: string; readonly ids: readonly string[]; readonly counted: RegExp }[] = [
  {
    chapter: '1',
    text: ofChapter1,
    ids: ['planning.control_lines_enabled', 'planning.started_plans', 'planning.issued_plans'],
    counted: /\d+(?=[版件])/g,
  },
  { chapter: '2', text: ofChapter2, ids: publishedOf('wetland'), counted: /\d+(?=万?余?[次幅条份个])/g },
  { chapter: '4.2', text: ofChapter42, ids: publishedOf('pest'), counted: /\d+(?:\.\d+)?(?=万?余?(?:株|家|立方米|起|元|亩))/g },
  { chapter: '4.3', text: ofChapter43, ids: publishedOf('wildlife'), counted: /\d+(?:\.\d+)?(?=万?余?[个只头吨起人])/g },
  { chapter: '5.4', text: ofChapter54, ids: publishedOf('reserve'), counted: /\d+(?:\.\d+)?(?=个|亿元|亩)/g },
  { chapter: '5.3', text: ofChapter53, ids: publishedOf('culture'), counted: /\d+(?=万?余?[次处个份])/g },
  { chapter: '4.4', text: ofSafety, ids: publishedOf('safety'), counted: /\d+(?=余?[人次处])/g },
  { chapter: '5.1', text: ofOldTrees, ids: publishedOf('ancient_tree'), counted: /\d+(?=[株%])/g },
  { chapter: '5.1', text: ofChapter51, ids: publishedOf('afforestation'), counted: /\d+(?:\.\d+)?(?=万亩)/g },
  { chapter: '5.2', text: ofChapter52, ids: publishedOf('planting'), counted: /\d+(?:\.\d+)?(?=万?余?(?:人|株|个))/g },
  { chapter: '5.5', text: ofChapter55, ids: publishedOf('industry'), counted: /\d+(?:\.\d+)?(?=余?万?(?:个|元|亩|平方米))/g },
]
