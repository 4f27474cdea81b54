import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  pages: [
    {
      path: '/forest_chief/shortfall',
      title: '巡林还差的次数',
      chapter: '3.1',
      reads: ['patrol_requirement', 'patrol', 'post'],
      page: lazy(() => import('./requirement/page/page.ui.tsx')),
    },
  ],
})
