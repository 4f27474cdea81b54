import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [
    { register: 'reserve_loan', title: '还本付息日历', after: 'body', panel: lazy(() => import('./loan/page/calendar.ui.tsx')) },
    { register: 'forest_transfer', title: '租金日历', after: 'body', panel: lazy(() => import('./rent/page/rent.ui.tsx')) },
  ],
  pages: [
    {
      path: '/reserve/finance',
      title: '储备林资金链',
      chapter: '5.4',
      reads: ['reserve_project', 'reserve_loan', 'reserve_entry'],
      about: '各项目从计划投资到支付的资金链，各批贷款的下一次还款',
      page: lazy(() => import('./money/page/page.ui.tsx')),
    },
  ],
})
