import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  pages: [
    {
      path: '/wildlife/stations',
      title: '监测日历',
      chapter: '4.3',
      reads: ['monitor_point', 'monitor_report'],
      about: '每个监测点逐日报了什么，哪些断报',
      page: lazy(() => import('./watch/page/page.ui.tsx')),
    },
    {
      path: '/wildlife/breeding',
      title: '人工繁育和熊胆汁账',
      chapter: '4.3',
      reads: ['wildlife_herd', 'wildlife_herd_entry', 'bile_batch', 'bile_movement', 'bile_permit', 'bile_delivery'],
      about: '存栏期初、增减、期末，熊胆汁采集、批准、交付、在库和标识',
      page: lazy(() => import('./ledger/page/page.ui.tsx')),
    },
  ],
})
