import { ledgerPage } from '../../kit/ui/ledger/ledger-page.tsx'
import { roomViews } from '../../kit/ui/views.ts'

export const views = roomViews({
  pages: [ledgerPage({ ledger: 'harvest_quota', path: '/harvest/quota', title: '限额账簿', chapter: '3.2', reads: ['harvest_quota', 'harvest_quota_entry'] })],
})
