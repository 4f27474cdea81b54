import { lazy } from 'react'
import { ledgerPage } from '#kit/ui/ledger/ledger-page.tsx'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'land_use_application', title: '核查', after: 'head', panel: lazy(() => import('./application/page/assessment.ui.tsx')) }],
  pages: [ledgerPage({ ledger: 'land_quota', path: '/land_use/quota', title: '林地定额账簿', chapter: '3.2', reads: ['land_quota', 'land_quota_entry'] })],
})
