import { LINE_RULES, type LineRule } from '#datasets/land_use/control-lines.ts'
import { type ProtectionGrade, protectionGrades } from '#datasets/land_use/protection-grades.ts'
import { articleOf } from '#datasets/citation.ts'
import type { LayerShare } from '#kit/wire/overlay.ts'
import { fitsDay } from './citation.ts'
import type { AssessedParcel, AssessedProject } from './assessment.ts'
import type { Finding } from './wire.ts'
import { judgeGrade } from '../parcel/protection-grade.ts'

/** What a line is judged by, of a layer's share in a parcel. */
export type LineShare = Pick<
  LayerShare,
  'kind' | 'title' | 'class' | 'version' | 'document_number' | 'plane_area_m2' | 'ellipsoidal_area_m2' | 'inside' | 'note'
> & { readonly slivers: Pick<LayerShare['slivers'], 'count'> }
export type LineAsked = { readonly project: AssessedProject; readonly parcel: AssessedParcel & { readonly forest_class: string }; readonly day: string }
type Judged = Pick<Finding, 'mark' | 'reason' | 'article' | 'confidence'>

const WELFARE_CLASSES: readonly string[] = ['011', '012']

function byRule(rule: LineRule, project: AssessedProject): Judged {
  const article = articleOf(rule.basis)
  const { unless } = rule
  return unless && (unless.approvers.includes(project.approver) || unless.classes?.includes(project.project_class))
    ? { mark: 'check', reason: unless.reason, article, confidence: rule.confidence }
    : { mark: rule.mark, reason: rule.reason, article, confidence: rule.confidence }
}

/** The grade of the layer counts where it is stricter than the typed one: it is what was planned for the ground. */
function byGrade({ project, parcel, day }: LineAsked, layer: string | null): Judged {
  const grade = Number(layer)
  const article = articleOf({ document: 'land_use_review_rules', article: '第四条' })
  if (!(grade in protectionGrades)) return { mark: 'check', reason: `图层中的林地保护等级“${layer ?? ''}”无法识别`, article, confidence: null }
  const title = protectionGrades[grade as ProtectionGrade]
  if (String(grade) === parcel.protection_grade) return { mark: 'told', reason: `图层为${title}，与填报一致`, article, confidence: null }
  const judged = judgeGrade(project, { ...parcel, protection_grade: grade as ProtectionGrade }, day)
  const typed = protectionGrades[Number(parcel.protection_grade) as ProtectionGrade]
  return judged.allowed
    ? { mark: 'check', reason: `填报为${typed}，图层为${title}，请核实`, article, confidence: judged.confidence }
    : { mark: 'red', reason: `填报为${typed}，图层为${title}：${judged.reason ?? ''}`, article: judged.article, confidence: judged.confidence }
}

function byParcel(asked: LineAsked, share: LineShare): Judged {
  const { parcel } = asked
  switch (share.kind) {
    case 'protection_grade':
      return byGrade(asked, share.class)
    case 'public_benefit_forest': {
      const same = WELFARE_CLASSES.includes(parcel.forest_class)
      return {
        mark: same ? 'told' : 'check',
        reason: same ? '位于公益林，与填报一致' : '位于公益林，填报为商品林，请核实森林类别',
        article: '森林法第四十七条',
        confidence: 'document',
      }
    }
    case 'urban_boundary':
      return {
        mark: parcel.in_urban_plan ? 'told' : 'check',
        reason: parcel.in_urban_plan ? '位于城镇开发边界，森林植被恢复费按城市规划区计' : '位于城镇开发边界，填报不在城市规划区内，请核实',
        article: '财税〔2015〕122号',
        confidence: 'document',
      }
    default:
      return { mark: 'told', reason: `位于${share.title}`, article: null, confidence: null }
  }
}

/** The class of a line as people call it: a grade by its name, any other as the layer says it. */
export const classTitle = ({ kind, class: of }: Pick<LineShare, 'kind' | 'class'>): string | null =>
  kind === 'protection_grade' && of !== null && of in protectionGrades ? protectionGrades[Number(of) as ProtectionGrade] : of

/** What a parcel's share of a control line means, or null where nothing but slivers meets. */
export function lineFinding(asked: LineAsked, share: LineShare): Finding | null {
  if (share.inside === 'none') return null
  const rule = LINE_RULES.find((r) => r.kind === share.kind && (r.class === undefined || share.class?.startsWith(r.class)) && fitsDay(r, asked.day))
  const { mark, reason, article, confidence } = rule ? byRule(rule, asked.project) : byParcel(asked, share)
  return {
    parcel: asked.parcel.number,
    source: share.title,
    mark,
    class: classTitle(share),
    plane_m2: Number(share.plane_area_m2).toFixed(2),
    ellipsoidal_m2: Number(share.ellipsoidal_area_m2).toFixed(2),
    slivers: share.slivers.count,
    layer: share.version,
    document_number: share.document_number,
    reason: share.note === null ? reason : `${reason}（${share.note}）`,
    article,
    confidence,
  }
}
