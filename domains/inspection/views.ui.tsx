import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'inspection', title: '检查表中不符合的', after: 'body', panel: lazy(() => import('./inspection/page/findings.ui.tsx')) }],
  pages: [
    {
      path: '/inspection/check',
      title: '现场安全检查',
      chapter: '4.4',
      reads: ['inspection'],
      about: '按检查表逐项填，不符合的立为隐患，手机上也好用',
      page: lazy(() => import('./inspection/page/page.ui.tsx')),
    },
  ],
})
