import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  plot_assessment_stale: [409, '评估结论今天不再成立', '重新评估'],
  plot_excluded: [409, '范围内有不得造林的土地', '改划范围后重新评估'],
  plot_ground_adopted: [409, '与已列入计划的地块重叠', '改划范围，或先调出原地块'],
  plot_incomplete: [409, '立地因子不全，没有适宜性结论', '补齐所缺的立地因子后重新评估'],
  plot_layer_unknown: [409, '必须判定的图层今天没有有效版本', '先使该图层生效'],
  plot_not_measured: [409, '范围无法量算', '检查图形'],
  plot_not_retired: [409, '耕地没有列入退耕还林计划', '填写计划文号，或改正地类'],
  plot_not_steep: [409, '耕地坡度不在退耕范围', '核对坡度和地类'],
  plot_outside_division: [409, '地块不在所填行政区划内', '核对图形和区划'],
  plot_unsuitable: [409, '没有适用的绿化方式', '不列入计划'],
  plot_without_will: [409, '权利人意愿或权属没有落实', '先登记意愿与权属'],
  plots_malformed: [422, '文件不是有效的 GeoJSON', '重新导出后再用'],
  run_empty: [409, '没有可以评估的地块', '先登记或导入地块'],
  run_too_large: [409, '一次评估的地块过多', '按乡镇分批'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
