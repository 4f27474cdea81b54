import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [
    { register: 'fire_ban', title: '发布后的影响', after: 'body', panel: lazy(() => import('./ban/page/effect.ui.tsx')) },
    { register: 'fire_event', title: '等级和口径', after: 'body', panel: lazy(() => import('./event/page/calibres.ui.tsx')) },
  ],
  pages: [
    {
      path: '/fire/danger',
      title: '森林火险等级',
      chapter: '4.1',
      reads: ['danger_observation', 'fire_ban'],
      page: lazy(() => import('./danger/page/page.ui.tsx')),
    },
    {
      path: '/fire/hotspots',
      title: '导入卫星热点',
      chapter: '4.1',
      reads: ['hotspot', 'hotspot_detection'],
      page: lazy(() => import('./hotspot/page/page.ui.tsx')),
    },
  ],
})
