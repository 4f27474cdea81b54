import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  geojson_malformed: [422, '文件不是有效的 GeoJSON', '重新导出后再算'],
  land_class_unknown: [409, '地类代码不在代码表内', '核对代码和所用版本'],
  stand_ends_before_start: [409, '小班终止早于起始', '核对日期'],
  sub_compartment_exists: [409, '同一小班号的现状已经有了', '变更请写更晚的起始日期和变化原因，错误请更正'],
  sub_compartment_cause_missing: [409, '变更小班没有变化原因', '填写变化原因'],
  sub_compartment_replaced_unknown: [409, '找不到原小班', '核对原小班号'],
  sub_compartment_area_differs: [409, '成果面积与图形面积不符', '核对图形或面积'],
  sub_compartments_overlap: [409, '小班重叠', '核对界线'],
  sub_compartment_outside: [409, '小班不在所登记的县内', '核对界线或区划'],
  carbon_method_missing: [409, '没有写明碳计量方法', '选择方法'],
  price_year_missing: [409, '没有写明价格年', '填写价格年'],
  coefficient_unknown: [409, '没有这个系数或组', '按参数表的名称填写'],
  coefficient_out_of_range: [409, '系数超出可能的范围', '核对数值和单位'],
  coefficient_doubled: [409, '系数重复', '只留一行'],
  coefficients_wanting: [409, '参数集不完整', '补齐所缺的系数'],
  parameters_not_later: [409, '适用起始年不晚于已采用的参数集', '以前年度的数不能改；另选更晚的年份'],
  parameters_missing: [409, '该年度没有采用的参数集', '先采用一集参数'],
  bank_query: [422, '没有写明区划和年份', '给出 division 和 year'],
  bank_unknown: [404, '没有这个库', '四库为水库、钱库、粮库、碳库'],
  replacements_invalid: [422, '要替换的系数不对', '按所列原因更正'],
  growth_curve_missing: [422, '生长表中没有这个树种组', '换一个有生长表的树种组，或先录入生长表'],
  no_stands: [422, '没有可以计算的小班', '按所列原因补齐小班属性'],
  scenario_stand_missing: [422, '没有林分，或林分的属性不全', '选定小班，或补齐所列的属性'],
  scenario_stand_unfit: [422, '这类地不能这样推算', '核对地类，或换一种情景'],
  scenario_too_much: [422, '超过林分所有的面积或蓄积', '改小面积或蓄积'],
  output_quantity: [409, '产量的计量单位与产品不符', '只填这种产品规定的计量单位'],
  output_empty: [409, '只记金额的产品没有填金额', '补填实际金额'],
  output_land_basis: [409, '这种产品不在园地上统计', '生产用地改为林地'],
  output_drafted: [409, '同一产品、地点、年度已有待确认的数', '先确认或者作废那一条'],
  output_overlaps: [409, '上级或下级地点已有同一产品的数', '只在一级登记，避免重复计算'],
  price_month: [409, '价格的月份应为当月第一天', '改为当月第一天'],
  price_unmeasured: [409, '只记金额的产品没有单价', '换一种按量计的产品'],
  price_ahead: [409, '价格的月份还没有到', '到了当月再登记'],
  price_doubled: [409, '这个产品当月已有价格', '先撤回原有的价格'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
