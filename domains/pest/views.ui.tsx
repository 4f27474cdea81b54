import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'

const standing = lazy(() => import('./overlay/page/standing.ui.tsx'))

export const views = roomViews({
  panels: [
    { register: 'pest_tree', title: '除治档案', after: 'head', panel: lazy(() => import('./tree/page/file.ui.tsx')) },
    { register: 'pest_firm', title: '检查、复检和证书', after: 'body', panel: lazy(() => import('./firm/page/file.ui.tsx')) },
    { register: 'pest_firm', title: '货物账', after: 'body', panel: lazy(() => import('./goods/page/goods.ui.tsx')) },
    { register: 'pest_treatment', title: '地块与航线', after: 'head', panel: lazy(() => import('./treatment/page/block.ui.tsx')) },
    { register: 'harvest_permit', title: '松材线虫病疫情范围', after: 'body', panel: standing },
    { register: 'land_use_application', title: '松材线虫病疫情范围', after: 'body', panel: standing },
  ],
  pages: [
    {
      path: '/pest/board',
      title: '枯死松树除治看板',
      chapter: '4.2',
      reads: ['pest_tree', 'pest_batch'],
      about: '各环节株数、逾期、株数和材积的平衡、每一处差异、乡镇的树在图上',
      page: lazy(() => import('./board/page/page.ui.tsx')),
    },
  ],
})
