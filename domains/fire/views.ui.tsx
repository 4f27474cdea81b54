import { lazy } from 'react'
import { roomViews } from '../../kit/ui/views.ts'

export const views = roomViews({
  pages: [{ path: '/fire/danger', title: '森林火险等级', chapter: '4.1', reads: ['danger_observation', 'fire_ban'], page: lazy(() => import('./danger-page.ui.tsx')) }],
})
