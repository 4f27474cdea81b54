import { lazy } from 'react'
import { ledgerPage } from '#kit/ui/ledger/ledger-page.tsx'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'harvest_permit', title: '采伐范围与限额', after: 'head', panel: lazy(() => import('./permit/page/ground.ui.tsx')) }],
  pages: [ledgerPage({ ledger: 'harvest_quota', path: '/harvest/quota', title: '限额账簿', chapter: '3.2', reads: ['harvest_quota', 'harvest_quota_entry'] })],
})
