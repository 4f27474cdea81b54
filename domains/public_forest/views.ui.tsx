import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'compensation_run', title: '下达与兑现', after: 'head', panel: lazy(() => import('./run/page/progress.ui.tsx')) }],
  pages: [
    {
      path: '/public_forest/runs',
      title: '补偿资金下达与兑现',
      chapter: '3.2',
      reads: ['compensation_run'],
      page: lazy(() => import('./run/page/page.ui.tsx')),
    },
  ],
})
