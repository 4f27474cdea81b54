import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'afforestation_plot', title: '适宜性评估', after: 'head', panel: lazy(() => import('./plot/page/assessment.ui.tsx')) }],
  pages: [
    {
      path: '/afforestation/space',
      title: '造林绿化空间',
      chapter: '5.1',
      reads: ['afforestation_plot'],
      page: lazy(() => import('./overview/page/page.ui.tsx')),
    },
  ],
})
