import { ApiProblem } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { roomViewsFound } from './room-views.ts'

/** A page that a room shows to everybody, signed in or not; an address that is none says so. */
export function OpenRoute() {
  const found = roomViewsFound().open.find((p) => p.path === window.location.pathname)
  if (!found) return <ErrorPage error={new ApiProblem(404, { code: 'page_missing' })} whole />
  const Page = found.page
  return (
    <main className="page">
      <Page />
    </main>
  )
}
