import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'afforestation_plot', title: '适宜性评估', after: 'head', panel: lazy(() => import('./plot-assessment.ui.tsx')) }],
  pages: [{ path: '/planning/afforestation', title: '造林绿化空间', chapter: '1', reads: ['afforestation_plot'], page: lazy(() => import('./afforestation-page.ui.tsx')) }],
})
