import { Button } from 'antd'
import { useAddress } from '#kit/ui/address.ts'
import { t } from '../../text/text.ts'

/** Cursors that led here, by list; forgotten with the window. */
const trails = new Map<string, string[]>()

/** Pages by keyset: on, back the way one came, or to the start. */
export function Pager({ next, name }: { next: string | null; name: string }) {
  const [parameters, set] = useAddress()
  const page = Number(parameters.get('page') ?? 1)
  const trail = trails.get(name) ?? []
  if (page === 1 && !next) return null
  const top = () => document.getElementById('content')?.scrollTo({ top: 0 })
  const forward = () => {
    trails.set(name, [...trail.slice(0, page - 1), next ?? ''])
    set({ cursor: next, page: page + 1 })
    top()
  }
  const back = () => {
    set(page <= 2 ? { cursor: null, page: null } : { cursor: trail[page - 3] ?? null, page: page - 1 })
    top()
  }
  return (
    <nav className="pager" aria-label={t('register.page_n', { n: page })}>
      <Button
        disabled={page === 1}
        onClick={() => {
          set({ cursor: null, page: null })
          top()
        }}
      >
        {t('register.first')}
      </Button>
      <Button disabled={page === 1 || (page > 2 && !trail[page - 3])} onClick={back}>
        {t('register.previous')}
      </Button>
      <span className="quiet">{t('register.page_n', { n: page })}</span>
      <Button disabled={!next} onClick={forward}>
        {t('register.next')}
      </Button>
    </nav>
  )
}
