import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

export type RoutePage = LazyExoticComponent<ComponentType>

/** Every view and its address. A page is loaded when it is first opened; its module's default export takes no properties. */
export const routes: readonly { readonly path: string; readonly page: RoutePage; /** fills the window, without margin */ readonly full?: boolean }[] = [
  { path: '/', page: lazy(() => import('./pages/overview/page.tsx')) },
  { path: '/inbox', page: lazy(() => import('./pages/inbox/page.tsx')) },
  { path: '/rooms/:room', page: lazy(() => import('./pages/room/page.tsx')) },
  { path: '/registers/:register', page: lazy(() => import('./pages/register-list/page.tsx')) },
  { path: '/registers/:register/import', page: lazy(() => import('./pages/register-import/page.tsx')) },
  { path: '/registers/:register/new', page: lazy(() => import('./pages/register-new/page.tsx')) },
  { path: '/registers/:register/:id', page: lazy(() => import('./pages/record/page.tsx')) },
  { path: '/map', page: lazy(() => import('./pages/map/page.tsx')), full: true },
  { path: '/figures', page: lazy(() => import('./pages/figures/page.tsx')) },
  { path: '/checks', page: lazy(() => import('./pages/checks/page.tsx')) },
  { path: '/figures/:id', page: lazy(() => import('./pages/figure/page.tsx')) },
  { path: '/report', page: lazy(() => import('./pages/report/page.tsx')) },
  { path: '/report/sealed', page: lazy(() => import('./pages/report/sealed-list.tsx')) },
  { path: '/report/sealed/:id', page: lazy(() => import('./pages/report/sealed.tsx')) },
  { path: '/claims', page: lazy(() => import('./pages/claims/page.tsx')) },
  { path: '/administration', page: lazy(() => import('./pages/administration/page.tsx')) },
  { path: '/administration/accounts', page: lazy(() => import('./pages/administration/accounts/page.tsx')) },
  { path: '/administration/accounts/many', page: lazy(() => import('./pages/administration/accounts/many.tsx')) },
  { path: '/administration/sources', page: lazy(() => import('./pages/administration/sources/page.tsx')) },
  { path: '/administration/audit', page: lazy(() => import('./pages/administration/audit/page.tsx')) },
  { path: '/administration/holdings', page: lazy(() => import('./pages/administration/holdings/page.tsx')) },
  { path: '/administration/settings', page: lazy(() => import('./pages/administration/settings/page.tsx')) },
  { path: '/administration/state', page: lazy(() => import('./pages/administration/state/page.tsx')) },
  { path: '/help', page: lazy(() => import('./pages/help/page.tsx')) },
  { path: '/about', page: lazy(() => import('./pages/about/page.tsx')) },
]
