import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [{ register: 'dispute', title: '途径、期限和停办', after: 'body', panel: lazy(() => import('./dispute/page/road.ui.tsx')) }],
})
