import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  glances: [
    {
      title: '我的本月',
      roles: ['city.forest_chief', 'county.forest_chief', 'township.forest_chief', 'village.forest_chief'],
      glance: lazy(() => import('./requirement/page/month.ui.tsx')),
    },
  ],
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
