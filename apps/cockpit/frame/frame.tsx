import { Drawer } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ApiProblem } from '#kit/ui/api.ts'
import { useChanges } from '../live.ts'
import { Boundary } from '#kit/ui/parts/boundary.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { useKeys } from '#kit/ui/parts/use-keys.ts'
import { routes } from '../routes.tsx'
import { t } from '../text/text.ts'
import { roomViewsFound } from '../room-views.ts'
import { Navigation } from './navigation.tsx'
import { News } from './news.tsx'
import { RoomPageRoute } from './room-page.tsx'
import { TopBar } from './top-bar.tsx'
import { useScroll } from './use-scroll.ts'

const KeysWindow = lazy(() => import('./keys-window.tsx').then((m) => ({ default: m.KeysWindow })))
const PrintHead = lazy(() => import('./print-head.tsx').then((m) => ({ default: m.PrintHead })))
const lost = (): ApiProblem => new ApiProblem(404, { code: 'no_such_page', title: t('error.no_such_page') })

/** What stands around every page. */
export function Frame() {
  const [path] = useLocation()
  const [drawer, setDrawer] = useState(false)
  const content = useRef<HTMLElement>(null)
  const news = useChanges()
  const [keys, setKeys] = useState(false)
  useKeys({ '?': () => setKeys(true) })
  useScroll(content)
  useEffect(() => setDrawer(false), [path])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <aside className="side">
        <Navigation />
      </aside>
      <Drawer placement="left" size={272} open={drawer} onClose={() => setDrawer(false)} title={t('app.name')} className="side-drawer">
        <Navigation />
      </Drawer>
      <TopBar openNavigation={() => setDrawer(true)} />
      <main ref={content} id="content" className="content" tabIndex={-1}>
        <Suspense fallback={null}>
          <PrintHead />
        </Suspense>
        <Boundary resetKey={path}>
          <Suspense fallback={<SkeletonPage />}>
            <Switch>
              {routes.map(({ path: pattern, page: Page, full }) => (
                <Route key={pattern} path={pattern}>
                  {full ? (
                    <Page />
                  ) : (
                    <div className="page">
                      <Page />
                    </div>
                  )}
                </Route>
              ))}
              {roomViewsFound().pages.map((page) => (
                <Route key={page.path} path={page.path}>
                  <RoomPageRoute given={page} />
                </Route>
              ))}
              <Route>
                <ErrorPage error={lost()} />
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </main>
      <News registers={news} />
      {keys && (
        <Suspense fallback={null}>
          <KeysWindow close={() => setKeys(false)} />
        </Suspense>
      )}
    </div>
  )
}
