import { type Shape, sheetOf } from '#kit/sheet/document.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { assessmentView } from './assessment-view.server.ts'
import { landUseApplication } from './land_use_application.ts'

/** The record as its file keeps it: parcels over the control lines, every mark with its reason and article. */
export const applicationSheet = sheetOf(landUseApplication, async ({ tx, row }) => {
  const told = await assessmentView(tx, row.id)
  const parcels: Shape[] = told.parcels.map((p) => ({ class: 'own', title: `地块${p.number}`, area_mu: null, geometry: p.geometry }))
  const found: Shape[] = told.pieces.map((p) => ({ class: p.class, title: p.title, area_mu: roundHalfUp(p.area_mu, 2), geometry: p.geometry }))
  return {
    title: '使用林地申请核查报告',
    lines: [
      told.preview ? `尚未受理：按 ${told.on} 有效的图层预看。` : `按受理日 ${told.on} 有效的图层核查。`,
      told.red_marks > 0 ? `红色标记 ${told.red_marks} 处：不能准予。` : '没有红色标记。',
      `总面积 ${told.area_mu} 亩；审核级别：${told.review.title}。`,
    ],
    shapes: [...found, ...parcels],
    tables: [
      {
        title: '核查结果',
        heads: ['地块', '标记', '事由', '依据'],
        rows: told.findings.map((f) => [f.parcel === 0 ? '全部' : String(f.parcel), f.mark_title, f.reason, f.article ?? '—']),
      },
    ],
  }
})
