import { baseKinds, baseLandClasses, forestUses, landBasesOfIndustry } from '#datasets/industry/base.ts'
import { type ProductKey, PRODUCTS } from '#datasets/banks/products.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { all } from '#kit/register/checks.ts'
import { allHands, bothDesks, countyDesk, groundHands } from '../keepers.ts'
import { demonstrated, forestUseTold, measuredByKind, onFittingLand, onRetiredLand } from './checks.ts'

const products = [
  'woody_grain',
  'woody_oil',
  'nuts',
  'fruit',
  'fungi',
  'herbs',
  'bamboo_shoots',
  'honey',
  'feed',
  'bamboo_culms',
  'seedlings',
] as const satisfies readonly ProductKey[]
/** What a base brings forth, by the products of the banks; what stands in none of them is told by its crop alone. */
export const baseProducts = {
  name: 'industry_base_product',
  title: '产品（四库归类）',
  source: '按四库的林业产品归类；花卉、畜禽等不入四库的选“不归入”',
  codes: { ...(Object.fromEntries(products.map((key) => [key, PRODUCTS[key].title])) as Record<(typeof products)[number], string>), none: '不归入四库产品' },
} as const

/**
 * A base of forestry industry: what is grown or raised, on what ground, by whom. It is taken in by the county after the ground was looked at: land
 * class, forest, 退耕; in public-benefit forest only on a demonstration that it does no harm (森林法49). What it brings stands in its seasons.
 */
export const industryBase = register('industry_base', {
  title: '产业基地',
  basis: ['森林法49', '森林法51', '退耕还林条例29、31', '国务院办公厅关于加快林下经济发展的意见（国办发〔2012〕42号）'],
  fields: {
    name: f.text({ title: '基地名称', required: true, max: 100 }),
    kind: f.choice(baseKinds, { title: '类别', required: true }),
    crop: f.text({ title: '种植（养殖）品种', required: true, max: 100, help: '如 黄精、羊肚菌、黄柏、枳壳、柠檬' }),
    product: f.code({ title: '产品', list: baseProducts, required: true, help: '按四库产品归类，产量据此接替导入的年度表' }),
    land_class: f.code({ title: '三调地类', list: baseLandClasses, required: true, help: '园地（0201—0204）不是林地，另列' }),
    forest_use: f.choice(forestUses, { title: '森林类别', help: '林地填写；不在林地上的不填' }),
    retired_farmland: f.boolean({ title: '退耕还林地', required: true, help: '退耕还林地上不得林粮间作和破坏原有地表植被' }),
    area_mu: f.decimal({ title: '基地面积', unit: '亩', scale: 2, min: '0.01', max: '100000', help: '花卉大棚不填，填大棚面积' }),
    floor_m2: f.decimal({ title: '大棚面积', unit: '平方米', scale: 2, min: '0.01', max: '1000000', help: '花卉大棚填写，是大棚的地面面积，不折算为亩' }),
    ground_share: f.decimal({ title: '整地（动土）占比', unit: '%', scale: 1, min: '0', max: '100', help: '带状、穴状整地占基地面积的比例' }),
    boundary: f.polygon({ title: '范围' }),
    operator: f.text({ title: '经营主体', required: true, max: 100, help: '企业、合作社写全称；农户写“某村农户”，不写姓名' }),
    contact: f.text({ title: '负责人', max: 60, sensitive: { mask: 'name', roles: [...allHands], purpose: '联系基地' } }),
    phone: f.text({ title: '电话', max: 30, sensitive: { mask: 'phone', roles: [...allHands], purpose: '联系基地' } }),
    land_right: f.text({ title: '用地依据', required: true, max: 200, help: '承包、流转合同或者林权证号和期限' }),
    facility_permit: f.text({ title: '设施用地手续', max: 200, help: '棚舍、道路、蓄水等直接为林业生产服务的设施（森林法52）或者设施农用地备案' }),
    park: f.reference({ title: '所在园区', register: 'forestry_park' }),
    land_basis: f.choice(landBasesOfIndustry, { title: '生产用地', system: true }),
    shared_mu: f.decimal({ title: '图上与公益林重叠', unit: '亩', scale: 2, system: true }),
    demonstrated_on: f.date({ title: '论证日期', later: true }),
    demonstrated_by: f.text({ title: '论证组织单位', max: 100, later: true }),
    experts: f.integer({ title: '论证专家', unit: '人', min: 1, max: 50, later: true }),
    conclusion: f.choice({ no_harm: '不影响生态功能', harm: '影响生态功能' }, { title: '论证结论', later: true }),
    conditions: f.text({ title: '论证提出的条件', max: 1000, later: true }),
    demonstration: f.evidence({ title: '论证材料', later: true }),
    listed_on: f.date({ title: '入账日期', later: true }),
    check_note: f.text({ title: '核查意见', max: 500, later: true }),
    stopped_on: f.date({ title: '停产日期', later: true }),
  },
  states: { draft: '草稿', submitted: '已上报', listed: '在产', stopped: '已停产', refused: '未通过', withdrawn: '已撤回' },
  start: 'draft',
  transitions: {
    submit: { title: '上报', from: 'draft', to: 'submitted', by: [...groundHands] },
    list: {
      title: '核查入账',
      from: 'submitted',
      to: 'listed',
      by: [...bothDesks],
      needs: ['listed_on', 'check_note'],
      unlike: 'submit',
      basis: ['森林法49', '森林法51'],
      check: all(onRetiredLand, demonstrated),
    },
    demonstrate: {
      title: '登记科学论证',
      from: ['submitted', 'listed'],
      by: [...bothDesks],
      needs: ['demonstrated_on', 'demonstrated_by', 'experts', 'conclusion'],
      takes: ['conditions'],
      evidence: ['demonstration'],
      aside: true,
      basis: ['森林法49'],
    },
    return: { title: '退回补正', from: 'submitted', to: 'draft', by: [...bothDesks], reason: true, aside: true },
    refuse: { title: '不予入账', from: 'submitted', to: 'refused', by: [...bothDesks], reason: true, aside: true },
    stop: { undo: 'resume', title: '停产', from: 'listed', to: 'stopped', by: [...groundHands], needs: ['stopped_on'], reason: true, aside: true },
    resume: { title: '恢复生产', from: 'stopped', to: 'listed', by: [...countyDesk], reason: true, aside: true, check: all(onRetiredLand, demonstrated) },
    withdraw: { title: '撤回', from: ['draft', 'submitted'], to: 'withdrawn', by: [...groundHands], reason: true, aside: true },
  },
  access: { create: [...allHands], read: 'any_post', update: { by: [...allHands], in: ['draft'] } },
  label: ['name'],
  event: 'listed_on',
  columns: ['name', 'kind', 'crop', 'land_basis', 'forest_use', 'area_mu', 'floor_m2', 'operator', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'kind', minZoom: 8 },
  checks: [
    measuredByKind,
    onFittingLand,
    forestUseTold,
    daysInTurn(
      [
        ['demonstrated_on', '论证'],
        ['listed_on', '入账'],
        ['stopped_on', '停产'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
  indexes: [
    ['kind', 'state'],
    ['product', 'state'],
  ],
})
export interface IndustryBaseTable extends Table<typeof industryBase> {}
