import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  pages: [
    {
      path: '/culture/forest-city',
      title: '森林城市指标对照',
      chapter: '5.3',
      reads: ['forest_city', 'forest_city_value'],
      about: '各项指标的现状、要求和差距：能算的取自指标，其余取自核定的记录',
      page: lazy(() => import('./standing/page/page.ui.tsx')),
    },
    {
      path: '/culture/installations',
      title: '宣传设施',
      chapter: '5.3',
      reads: ['culture_installation'],
      about: '宣传墙、花草牌、绿地宣传牌：完好多少，哪些待修、逾期',
      page: lazy(() => import('./installation/page/page.ui.tsx')),
    },
  ],
})
