import { comma } from '#kit/ui/text/text.ts'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import type { Rights } from '#kit/wire/administration.ts'
import { t } from './text.ts'

const WIDTH = 640

function mayOf(right: Rights['items'][number]): string {
  const may = [right.create && t('holdings.create'), right.update && t('holdings.update'), ...right.steps].filter((word) => word !== false)
  return may.length === 0 ? t('holdings.only_read') : may.join(comma())
}

/** What a role may do, register by register: those it works in before those it only sees. */
export function RightsOf({ role, close }: { role: { role: string; role_title: string }; close: () => void }) {
  const { data, error, isPending } = useQuery({ queryKey: ['rights', role.role], queryFn: () => get<Rights>(`/api/roles/${role.role}/rights`) })
  const works = (right: Rights['items'][number]): boolean => right.create || right.update || right.steps.length > 0
  const items = data?.items.toSorted((a, b) => Number(works(b)) - Number(works(a)) || a.chapter.localeCompare(b.chapter)) ?? []
  return (
    <Drawer open onClose={close} size={WIDTH} title={t('holdings.rights', { role: role.role_title })}>
      {error && <ErrorPage error={error} />}
      {isPending && <SkeletonRows rows={6} />}
      {data && (
        <table className="table rights">
          <thead>
            <tr>
              <th scope="col">{t('holdings.register')}</th>
              <th scope="col">{t('holdings.may')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((right) => (
              <tr key={right.register}>
                <th scope="row">
                  <To href={`/registers/${right.register}`}>{right.title}</To>
                </th>
                <td className={works(right) ? undefined : 'quiet'}>{mayOf(right)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  )
}
