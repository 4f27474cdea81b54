import type { ChangeCause } from '#datasets/forest_resource/change-causes.ts'
import type { SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import type { ExplanationKind } from '#domains/enforcement/spot/wire.ts'
import { allot } from '../allot.ts'
import type { Rng } from '../context.ts'

/** How the spots of a year turn out, as shares; suspected ones apart, because their number is known. */
const lawfulShares: readonly (readonly [SpotVerdict, number])[] = [
  ['management', 238],
  ['lawful', 214],
  ['not_forest_land', 118],
  ['unchanged', 96],
  ['natural', 61],
  ['misread', 52],
  ['issued_again', 18],
  ['handled_before', 16],
]
const suspectedShares: readonly (readonly [SpotVerdict, number])[] = [
  ['illegal_conversion', 11],
  ['illegal_felling', 4],
  ['beyond_permit', 2],
  ['illegal_clearing', 2],
]

const shared = (shares: readonly (readonly [SpotVerdict, number])[], total: number): SpotVerdict[] =>
  allot(
    total,
    shares.map(([, w]) => w),
  ).flatMap((n, i) => Array.from({ length: n }, () => shares[i]![0]))

/** So many verdicts of which so many suspected, in some order. */
export const verdictsOf = (total: number, suspected: number, draw: Rng): SpotVerdict[] =>
  draw.shuffle([...shared(lawfulShares, total - suspected), ...shared(suspectedShares, suspected)])

type Finding = { readonly cause: ChangeCause; readonly read_type: string; readonly before: string; readonly after: string; readonly note: string }

const findings: Readonly<Record<SpotVerdict, readonly Finding[]>> = {
  unchanged: [{ cause: '99', read_type: 'disturbed', before: '乔木林地', after: '乔木林地', note: '现场林相完整，影像差异为季相变化，地类未变。' }],
  not_forest_land: [
    { cause: '92', read_type: 'cultivation', before: '园地（柠檬）', after: '园地（柠檬）', note: '前期即为柠檬园，属园地，林地范围错划。' },
    { cause: '91', read_type: 'building', before: '农村宅基地', after: '农村宅基地', note: '前期即为宅基地，不在林地范围内。' },
  ],
  lawful: [
    { cause: '41', read_type: 'road', before: '乔木林地', after: '公路用地', note: '公路项目已取得使用林地审核同意书，现场施工未超红线。' },
    { cause: '21', read_type: 'felling', before: '乔木林地', after: '采伐迹地', note: '持采伐许可证皆伐，四至与许可一致。' },
    { cause: '41', read_type: 'photovoltaic', before: '灌木林地', after: '工业用地', note: '项目已取得使用林地审核同意书，按批准范围建设。' },
  ],
  beyond_permit: [
    { cause: '24', read_type: 'felling', before: '乔木林地', after: '采伐迹地', note: '持采伐许可证，采伐范围超出许可四至。' },
    { cause: '42', read_type: 'mining', before: '乔木林地', after: '采矿用地', note: '持有使用林地审核同意书，东侧超出批准范围堆放弃土。' },
  ],
  illegal_conversion: [
    { cause: '42', read_type: 'building', before: '乔木林地', after: '其他建设用地', note: '未办理使用林地手续，平整林地修建养殖棚舍。' },
    { cause: '42', read_type: 'road', before: '乔木林地', after: '农村道路', note: '未办理使用林地手续，修建通往果园的道路。' },
    { cause: '42', read_type: 'disturbed', before: '灌木林地', after: '空闲地', note: '未办理使用林地手续，在林地上堆放砂石。' },
  ],
  illegal_felling: [{ cause: '24', read_type: 'felling', before: '乔木林地', after: '采伐迹地', note: '未办理采伐许可证，采伐自有柏木。' }],
  illegal_clearing: [{ cause: '50', read_type: 'cultivation', before: '乔木林地', after: '旱地', note: '铲除林木开垦种植农作物。' }],
  natural: [
    { cause: '72', read_type: 'disturbed', before: '乔木林地', after: '裸土地', note: '暴雨引发滑坡，林木倒伏。' },
    { cause: '82', read_type: 'disturbed', before: '灌木林地', after: '灌木林地', note: '旱灾致灌木枯落，未见人为破坏。' },
  ],
  management: [
    { cause: '22', read_type: 'felling', before: '乔木林地', after: '未成林造林地', note: '低效林改造，已按设计补植。' },
    { cause: '23', read_type: 'felling', before: '乔木林地', after: '未成林造林地', note: '更新采伐后当年造林。' },
    { cause: '33', read_type: 'cultivation', before: '其他林地', after: '经济林地', note: '退化经济林品种改良，仍为林地。' },
    { cause: '11', read_type: 'disturbed', before: '宜林地', after: '未成林造林地', note: '人工造林整地。' },
  ],
  misread: [{ cause: '93', read_type: 'disturbed', before: '乔木林地', after: '乔木林地', note: '影像云影误判，现场无变化。' }],
  issued_again: [{ cause: '99', read_type: 'disturbed', before: '乔木林地', after: '乔木林地', note: '与前批图斑为同一地块，已按原图斑核实。' }],
  handled_before: [{ cause: '42', read_type: 'disturbed', before: '乔木林地', after: '未成林造林地', note: '上年度案件已查处，正在恢复植被。' }],
}

/** What was found, agreeing with the permit that explains it: a felling with a felling permit. */
export function findingOf(verdict: SpotVerdict, draw: Rng, permit?: ExplanationKind): Finding {
  const all = findings[verdict]
  const tens = permit === 'harvest_permit' ? '2' : permit === 'land_permit' ? '4' : undefined
  const fitting = all.filter((f) => tens === undefined || f.cause.startsWith(tens))
  return draw.pick(fitting.length > 0 ? fitting : all)
}
