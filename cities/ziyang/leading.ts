import { treeFigures as ancientTreeFigures } from '#domains/ancient_tree/tree/figures.ts'
import { worksFigures as afforestationWorksFigures } from '#domains/afforestation/works/figures.ts'
import { chainFigures } from '#domains/enforcement/chains/figures.ts'
import { hazardFigures } from '#domains/fire/hazard/figures.ts'
import { keyPersonFigures } from '#domains/fire/key_person/figures.ts'
import { patrolFigures as firePatrolFigures } from '#domains/fire/patrol/figures.ts'
import { issueFigures } from '#domains/forest_chief/issue/figures.ts'
import { patrolFigures } from '#domains/forest_chief/patrol/figures.ts'
import { quotaFigures } from '#domains/harvest/quota/figures.ts'
import { conflictFigures } from '#domains/planning/conflict/figures.ts'
import { lineSetFigures } from '#domains/planning/line_set/figures.ts'
import { planFigures } from '#domains/planning/plan/figures.ts'
import { issueFigures as wetlandIssueFigures } from '#domains/wetland/issue/figures.ts'
import { patrolFigures as wetlandPatrolFigures } from '#domains/wetland/patrol/figures.ts'
import { reportFigures } from '#domains/planting/report/figures.ts'
import { treeFigures } from '#domains/pest/tree/figures.ts'
import { publicityFigures } from '#domains/wetland/publicity/figures.ts'
import { stockFigures } from '#domains/wetland/stock/figures.ts'
import { moneyFigures } from '#domains/reserve/money/figures.ts'
import type { Leading } from '#kit/chapter/outline.ts'

/** The figures that the overview shows of each chapter, at most four. */
export const leading: Leading = Object.freeze({
  '1': [planFigures.issued, planFigures.started, lineSetFigures.enabled, conflictFigures.open],
  '2': [stockFigures.net_area_change, wetlandPatrolFigures.patrols, publicityFigures.publicity_events, wetlandIssueFigures.issues_resolved],
  '3': [patrolFigures.chief_patrols, issueFigures.issues_resolved, quotaFigures.quota_used, chainFigures.rectified_rate],
  '4': [firePatrolFigures.patrols, hazardFigures.hazards_fixed, keyPersonFigures.watched_share, treeFigures.dying_removed],
  '5': [afforestationWorksFigures.completed, ancientTreeFigures.protected, reportFigures.people, moneyFigures.funded],
})
