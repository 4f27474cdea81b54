import { CANDIDATE_CLASSES, FOREST_STATES, MODES, RETIREMENT_SLOPE, SUITABILITIES, type ForestState } from '#datasets/planning/suitability.ts'
import { afforestationPlot, type AfforestationPlotTable } from './afforestation_plot.ts'
import type { Kept } from './assessment.ts'
import { exclusionsOn, isFarmland } from './exclusions.ts'
import { exclusionKinds, exclusionSentence, isExclusion, plotReasons, siteFactors, type PlotReason } from './words.ts'
import { siteSentences } from './site-sentences.ts'
import { cited, line } from './step-line.ts'
import { willReasons } from './suitability.ts'
import type { PlotStep } from './wire.ts'

type Plot = Pick<
  AfforestationPlotTable,
  | 'land_class'
  | 'retirement_document'
  | 'slope'
  | 'annual_precipitation'
  | 'soil_thickness'
  | 'irrigation'
  | 'forest_state'
  | 'holder_consent'
  | 'disputed'
  | 'state'
  | 'plan_year'
  | 'plan_document'
>
/** A layer that was looked at and does not stand in the way. */
export type ClearLayer = { readonly title: string; readonly document_number: string; readonly in_force_from: string }

const titleOf = (code: string): string => (CANDIDATE_CLASSES.codes as Readonly<Record<string, string>>)[code] ?? code

function candidate({ land_class, retirement_document, slope }: Plot): PlotStep {
  const ground = isFarmland(land_class) ? cited(RETIREMENT_SLOPE) : { source: CANDIDATE_CLASSES.source, confidence: CANDIDATE_CLASSES.confidence }
  const farmland = isFarmland(land_class) ? [line(`列入退耕还林计划 ${retirement_document ?? ''}，坡度${slope === null ? '未知' : `${slope}°`}`)] : []
  return { number: 1, title: '候选地类', mark: 'passed', lines: [line(`${land_class} ${titleOf(land_class)}，属候选地类`, ground), ...farmland] }
}

function exclusion(kept: Kept, clear: readonly ClearLayer[]): PlotStep {
  const rules = new Map(
    exclusionsOn(kept.assessed_on)
      .toReversed()
      .map((rule) => [rule.kind, cited(rule)]),
  )
  const found = kept.exclusions.map((e) =>
    line(`${exclusionSentence(e.kind)}：${e.class ? `${e.class}，` : ''}${e.document_number ?? exclusionKinds[e.kind]}，`, {
      ...rules.get(e.kind),
      layer: e.layer,
      area_mu: e.area,
    }),
  )
  const unknown =
    kept.unknown_layers.length > 0
      ? [line(`没有有效图层、不能判定的：${kept.unknown_layers.map((kind) => exclusionKinds[kind]).join('、')}。不能判定不等于没有`)]
      : []
  const free = clear.length > 0 ? [line(`不涉及：${clear.map((l) => `${l.title}（${l.document_number}，${l.in_force_from}起）`).join('、')}`)] : []
  const sum = found.length > 0 ? [line('排除合计，重叠处只计一次：', { area_mu: kept.excluded_area }), line('余下：', { area_mu: kept.usable_area })] : []
  return {
    number: 2,
    title: '硬性排除',
    mark: found.length > 0 ? 'stopped' : unknown.length > 0 ? 'open' : 'passed',
    lines: [...found, ...sum, ...unknown, ...free],
  }
}

function site(plot: Plot, kept: Kept): PlotStep {
  const missing = kept.missing_factors.map((name) => siteFactors[name])
  const lines = [
    ...siteSentences(plot),
    ...(plot.forest_state ? [line(`其他林地现状：${FOREST_STATES[plot.forest_state as ForestState]}`)] : []),
    ...(missing.length > 0 ? [line(`数据不全，缺${missing.join('、')}：不给结论`)] : []),
  ]
  return { number: 3, title: '立地条件', mark: missing.length > 0 ? 'open' : kept.suitability === 'unsuitable' ? 'stopped' : 'passed', lines }
}

const isSite = (code: PlotReason): boolean =>
  !isExclusion(code) && !['layer_unknown', 'consent_unknown', 'consent_refused', 'dispute_unknown', 'disputed'].includes(code)

function verdict(kept: Kept): PlotStep {
  if (kept.suitability === null || kept.mode === null) return { number: 4, title: '适宜性和方式', mark: 'open', lines: [line('没有结论')] }
  const why = kept.reasons.filter((code) => isSite(code) || isExclusion(code)).map((code) => plotReasons[code])
  const lines = [line(`${SUITABILITIES[kept.suitability]}；方式：${MODES[kept.mode]}`), ...(why.length > 0 ? [line(`理由：${why.join('、')}`)] : [])]
  return { number: 4, title: '适宜性和方式', mark: kept.mode === 'none' ? 'stopped' : 'passed', lines }
}

function will(plot: Plot): PlotStep {
  const reasons = willReasons(plot)
  const mark = reasons.length === 0 ? 'passed' : reasons.some((r) => r === 'consent_refused' || r === 'disputed') ? 'stopped' : 'open'
  return {
    number: 5,
    title: '权属和意愿',
    mark,
    lines: reasons.length === 0 ? [line('权利人同意，权属无争议')] : [line(`${reasons.map((r) => plotReasons[r]).join('、')}：不妨碍评估，落实前不能列入计划`)],
  }
}

function output(plot: Plot, kept: Kept): PlotStep {
  const drawn = line('范围已上图：', { area_mu: kept.area })
  const state =
    plot.state === 'adopted' || plot.state === 'forested'
      ? line(`列入${plot.plan_year}年度计划，${plot.plan_document ?? ''}`)
      : line(`当前为“${afforestationPlot.states[plot.state]}”，未列入年度计划`)
  return {
    number: 6,
    title: '落地上图与年度计划',
    mark: plot.state === 'adopted' || plot.state === 'forested' ? 'passed' : plot.state === 'declined' || plot.state === 'withdrawn' ? 'stopped' : 'open',
    lines: [drawn, state],
  }
}

/** The six steps of the assessment in words, each with what was found. */
export const stepsOf = (plot: Plot, kept: Kept, clear: readonly ClearLayer[]): PlotStep[] => [
  candidate(plot),
  exclusion(kept, clear),
  site(plot, kept),
  verdict(kept),
  will(plot),
  output(plot, kept),
]
