import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  pages: [
    {
      path: '/planting/year',
      title: '义务植树年度汇总',
      chapter: '5.2',
      reads: ['duty_report', 'duty_unit'],
      about: '各地、各单位的人数、人次、株数和尽责率，以及没有折算和没有审核的',
      page: lazy(() => import('./year/page/page.ui.tsx')),
    },
  ],
  open: [{ path: '/open/planting/certificate', title: '尽责证书查验', page: lazy(() => import('./deed/page/page.ui.tsx')) }],
})
