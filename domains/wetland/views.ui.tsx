import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'wetland', title: '本处面积增减', after: 'body', panel: lazy(() => import('./stock/page/lines.ui.tsx')) }],
  pages: [
    {
      path: '/wetland/account',
      title: '湿地面积账',
      chapter: '2',
      reads: ['wetland_account', 'wetland_entry'],
      about: '期初、恢复、占用、期末，法律口径和三调口径并列',
      page: lazy(() => import('./stock/page/page.ui.tsx')),
    },
  ],
})
