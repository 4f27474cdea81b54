import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

export const views = roomViews({
  panels: [
    { register: 'ancient_tree', title: '一树一档', after: 'body', panel: lazy(() => import('./file/page/file.ui.tsx')) },
    { register: 'ancient_tree', title: '保护牌二维码', after: 'body', panel: lazy(() => import('./plaque/page/code.ui.tsx')) },
  ],
  open: [{ path: '/open/ancient_tree/plaques/:number', title: '古树名木保护牌', page: lazy(() => import('./plaque/page/page.ui.tsx')) }],
})
