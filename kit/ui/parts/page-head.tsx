import { useEffect, type ReactNode } from 'react'
import { t } from '../text/text.ts'

type Properties = { title: string; sub?: ReactNode; actions?: ReactNode; /** all in one line, where the page must fit a screen */ tight?: boolean }

/** Title of a page, what it is about, and what can be done; also names the browser's tab. */
export function PageHead({ title, sub, actions, tight = false }: Properties) {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title])
  return (
    <header className={tight ? 'page-head tight' : 'page-head'}>
      <div className="grow">
        <h1>{title}</h1>
        {sub && <div className="quiet">{sub}</div>}
      </div>
      {actions && <div className="row wrap">{actions}</div>}
    </header>
  )
}
