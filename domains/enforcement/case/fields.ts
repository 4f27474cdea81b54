import { f } from '#kit/register/fields.ts'
import { importances } from '#datasets/wetland/occupation.ts'
import { animalForms } from '#datasets/wildlife/value.ts'
import { grades } from '#datasets/wildlife/grades.ts'
import { ofForest, ofForestOrWildlife, ofOrders, ofWetland, ofWildlife } from './kinds.ts'
import { MASKED_HELP, MASKED_NAME } from './masked.ts'

const yuan = (title: string, help?: string) =>
  f.decimal({ ...ofForest, title, unit: '元', scale: 2, min: '0', max: '100000000000', ...(help === undefined ? {} : { help }) })
const mu = (title: string) => f.decimal({ ...ofForest, title, unit: '亩', scale: 4, min: '0', max: '10000000' })
const volume = (title: string) => f.decimal({ ...ofForest, title, unit: '立方米', scale: 4, min: '0', max: '10000000' })
const trees = (title: string) => f.integer({ ...ofForest, title, unit: '株', min: 0, max: 100_000_000 })

/** What of a wetland and of the act decides which rule of 湿地保护法 applies. */
const wetlandFacts = {
  wetland: f.reference({ ...ofWetland, title: '湿地', register: 'wetland' }),
  wetland_importance: f.choice(importances, { ...ofWetland, title: '湿地级别' }),
  wetland_natural: f.boolean({ ...ofWetland, title: '自然湿地', help: '开垦、填埋、排干只罚自然湿地（湿地保护法54）' }),
  wetland_area: f.decimal({ ...ofWetland, title: '涉案湿地面积', unit: '平方米', scale: 2, min: '0', max: '1000000000' }),
  peat_volume: f.decimal({ ...ofWetland, title: '采挖泥炭体积', unit: '立方米', scale: 2, min: '0', max: '100000000' }),
  order_number: f.text({ ...ofOrders, title: '责令限期恢复（改正）文号', max: 100 }),
  order_due_on: f.date({
    ...ofOrders,
    title: '责令恢复（改正）的期限',
    help: '占用重要湿地未恢复的、未备案的，期限届满后才能罚款（湿地保护法53；野生动物保护法48、51）',
  }),
  damage: f.boolean({ ...ofWetland, title: '造成湿地破坏', help: '没有方案或不按方案修复的，造成破坏才罚款（湿地保护法58）' }),
  serious: f.boolean({ ...ofOrders, title: '造成严重后果（情节严重）' }),
} as const

/** The animals of a case, kind by kind: what each is by the list of the day of the act, and what it is worth (野生动物保护法62; 法释〔2022〕12号15). */
const wildlifeFacts = {
  animals: f.rows(
    {
      species: f.text({ title: '物种', required: true, max: 40, help: '填名录中的中文名' }),
      count: f.integer({ title: '数量', unit: '只（头）', required: true, min: 1, max: 100_000_000 }),
      form: f.choice(animalForms, { title: '形态', required: true }),
      captive: f.boolean({ title: '人工繁育' }),
      stated_grade: f.choice(grades, { title: '认定的保护级别', help: '名录查不到的填写' }),
      price: f.decimal({ title: '销赃数额（交易价）', unit: '元', scale: 2, min: '0', help: '合计；三有等动物定罪先看销赃数额（法释〔2022〕12号15）' }),
      value: f.decimal({ title: '评估价值', unit: '元', scale: 2, min: '0', help: '合计；有书面评估的填写，没有基准价值的必须填写' }),
    },
    { ...ofWildlife, title: '涉案野生动物', max: 60 },
  ),
} as const

/** What of an act its thresholds and penalties are computed from; established in the investigation, all may be empty. */
export const factFields = {
  public_welfare_area: mu('公益林地面积'),
  commercial_area: mu('商品林地面积'),
  log_volume: volume('原木材积'),
  outturn: f.decimal({ ...ofForest, title: '出材率', unit: '%', scale: 2, min: '1', max: '100' }),
  standing_volume: f.decimal({ ...ofForest, title: '立木蓄积', unit: '立方米', scale: 4, min: '0', max: '10000000', help: '不填时由原木材积除以出材率' }),
  permitted_error: volume('调查设计允许误差额'),
  young_trees: trees('幼树（胸径5厘米以下）'),
  trees_felled: f.integer({ kinds: [...ofForest.kinds, ...ofWetland.kinds], title: '采伐或毁坏株数', unit: '株', min: 0, max: 100_000_000 }),
  wood_value: yuan('林木价值'),
  restoration_cost: yuan('恢复植被和林业生产条件所需费用'),
  illegal_income: f.decimal({ ...ofForestOrWildlife, title: '违法所得', unit: '元', scale: 2, min: '0', max: '100000000000' }),
  timber_price: yuan('收购、加工、运输林木价款'),
  planting_cost: yuan('未完成造林任务所需费用'),
  first_class_plants: trees('一级保护植物'),
  first_class_volume: volume('一级保护植物立木蓄积'),
  second_class_plants: trees('二级保护植物'),
  second_class_volume: volume('二级保护植物立木蓄积'),
  species_value: f.decimal({
    ...ofForestOrWildlife,
    title: '保护植物、野生动物及其制品价值',
    unit: '元',
    scale: 2,
    min: '0',
    max: '100000000000',
    help: '二年内未经处理的累计计算；野生动物案件不填时由涉案动物逐项计算',
  }),
  animal_group: f.choice({ listed: '三有或地方重点保护', other: '其他陆生野生动物' }, { ...ofForestOrWildlife, title: '动物类别' }),
  forbidden_place_or_season: f.boolean({ ...ofForestOrWildlife, title: '在禁猎区或者禁猎期' }),
  forbidden_tools: f.boolean({ ...ofForestOrWildlife, title: '使用禁用的工具或者方法' }),
  earlier_penalties: f.rows(
    {
      decided_on: f.date({ title: '决定日期', required: true }),
      document_number: f.text({ title: '决定书文号', max: 100 }),
    },
    { ...ofForest, title: '以往同类行政处罚', max: 50 },
  ),
  unpunished: f.rows(
    {
      act_on: f.date({ title: '行为日期', required: true }),
      public_welfare_area: mu('公益林地面积'),
      commercial_area: mu('商品林地面积'),
      standing_volume: volume('立木蓄积'),
      young_trees: trees('幼树'),
      value: yuan('价值'),
    },
    { ...ofForest, title: '未经处理的多次行为', max: 100 },
  ),
  ...wetlandFacts,
  ...wildlifeFacts,
} as const

/** Results and fines of administration; a person counts in one outcome. */
export const outcomes = {
  fined: '罚款',
  ordered: '责令恢复、补种，不罚款',
  warned: '警告',
  educated: '批评教育',
  no_penalty: '不予处罚',
  transferred: '移送司法',
} as const
export const sentences = { fine_only: '单处罚金', suspended: '缓刑', imprisonment: '有期徒刑', detention: '拘役或管制', exempt: '免予刑事处罚' } as const

export const partyFields = {
  parties: f.rows(
    {
      alias: f.text({ title: '当事人（隐名）', required: true, max: 40, pattern: MASKED_NAME, help: MASKED_HELP }),
      kind: f.choice({ person: '个人', unit: '单位' }, { title: '类别', required: true }),
      outcome: f.choice(outcomes, { title: '处理结果' }),
      fine: f.decimal({ title: '罚款', unit: '元', scale: 2, min: '0', help: '行政机关作出；人民法院判处的罚金另填' }),
    },
    { title: '当事人', max: 100, later: true },
  ),
  judgements: f.rows(
    {
      alias: f.text({ title: '被告人（隐名）', required: true, max: 40, pattern: MASKED_NAME, help: MASKED_HELP }),
      sentence: f.choice(sentences, { title: '刑罚', required: true }),
      court_fine: f.decimal({ title: '罚金', unit: '元', scale: 2, min: '0' }),
    },
    { title: '判决', max: 100, later: true },
  ),
} as const
