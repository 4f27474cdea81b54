import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ApiProblem } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { roomViewsFound } from './room-views.ts'
import { t } from './text/text.ts'

const lost = (): ApiProblem => new ApiProblem(404, { code: 'no_such_page', title: t('error.no_such_page') })

/** Pages of rooms for whoever has no account: no frame around them, and nothing that asks for a session. */
export function OpenPages() {
  return (
    <Suspense fallback={<SkeletonPage />}>
      <Switch>
        {roomViewsFound().open.map(({ path, page: Page }) => (
          <Route key={path} path={path}>
            <main className="open-page">
              <Page />
            </main>
          </Route>
        ))}
        <Route>
          <ErrorPage error={lost()} whole />
        </Route>
      </Switch>
    </Suspense>
  )
}
