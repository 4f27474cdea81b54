import { lazy } from 'react'
import { ledgerPage } from '#kit/ui/ledger/ledger-page.tsx'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'industry_base', title: '历季产量和价格', after: 'body', panel: lazy(() => import('./season/page/seasons.ui.tsx')) }],
  pages: [
    {
      path: '/industry/year',
      title: '绿色产业年度情况',
      chapter: '5.5',
      reads: ['base_season', 'industry_project', 'forestry_park'],
      about: '各类基地的面积和产量，项目的钱，各级园区',
      page: lazy(() => import('./year/page/page.ui.tsx')),
    },
    ledgerPage({
      ledger: 'industry_contract',
      path: '/industry/contracts',
      title: '项目合同账',
      chapter: '5.5',
      reads: ['industry_contract', 'industry_contract_entry'],
    }),
    ledgerPage({ ledger: 'industry_bond', path: '/industry/bonds', title: '专项债券账', chapter: '5.5', reads: ['industry_bond', 'industry_bond_entry'] }),
  ],
})
