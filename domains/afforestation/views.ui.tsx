import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'afforestation_plot', title: '适宜性评估', after: 'head', panel: lazy(() => import('./plot/page/assessment.ui.tsx')) }],
  pages: [
    {
      path: '/afforestation/line',
      title: '从空间到森林',
      chapter: '5.1',
      reads: ['afforestation_plot', 'afforestation_task', 'afforestation_project', 'afforestation_design', 'afforestation_works'],
      about: '空间、任务、申报、下达、设计、施工、验收、补植、保存，按县和类别',
      page: lazy(() => import('./line/page/page.ui.tsx')),
    },
    {
      path: '/afforestation/space',
      title: '造林绿化空间',
      chapter: '5.1',
      reads: ['afforestation_plot'],
      page: lazy(() => import('./overview/page/page.ui.tsx')),
    },
  ],
})
