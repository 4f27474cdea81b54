import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [
    { register: 'map_spot', title: '图斑与依据', after: 'head', panel: lazy(() => import('./spot/page/picture.ui.tsx')) },
    { register: 'law_case', title: '期限、标准与幅度', after: 'head', panel: lazy(() => import('./case/page/assessment.ui.tsx')) },
  ],
})
