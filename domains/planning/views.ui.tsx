import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [
    { register: 'plan', title: '空间衔接', after: 'body', panel: lazy(() => import('./conflict/page/alignment.ui.tsx')) },
    { register: 'plan', title: '目标进展', after: 'body', panel: lazy(() => import('./target/page/plan.ui.tsx')) },
  ],
  pages: [
    {
      path: '/planning/targets',
      title: '规划目标进展',
      chapter: '1',
      reads: ['plan', 'plan_target'],
      about: '完成数取自指标，差额和今后每年需要多少',
      page: lazy(() => import('./target/page/page.ui.tsx')),
    },
  ],
})
