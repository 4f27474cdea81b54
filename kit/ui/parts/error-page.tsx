import { Button } from 'antd'
import { ApiProblem } from '../api.ts'
import { t, type TextKey } from '../text/text.ts'
import { Icon, type IconName } from './icon.tsx'

type Kind = { icon: IconName; title: TextKey; help: TextKey }
const kinds: Record<number, Kind> = {
  0: { icon: 'offline', title: 'error.offline', help: 'error.offline_help' },
  403: { icon: 'administration', title: 'error.forbidden', help: 'error.forbidden_help' },
  404: { icon: 'search', title: 'error.missing', help: 'error.missing_help' },
}
const broken: Kind = { icon: 'about', title: 'error.broken', help: 'error.broken_help' }

type Properties = { error: unknown; retry?: () => void; /** takes the whole window */ whole?: boolean }

/** What went wrong, and what to do now. */
export function ErrorPage({ error, retry, whole = false }: Properties) {
  const problem = error instanceof ApiProblem ? error : null
  const kind = (problem && kinds[problem.status]) ?? broken
  const said = problem && problem.status > 0 ? (problem.detail ?? problem.title) : error instanceof Error && !problem ? error.message : null
  const Box = whole ? 'main' : 'div'
  return (
    <Box className={whole ? 'message-page whole' : 'message-page'}>
      <div role="alert" className="message">
        <Icon name={kind.icon} size={40} />
        <h1>{t(kind.title)}</h1>
        <p>{t(kind.help)}</p>
        {said && <p className="quiet">{said}</p>}
      </div>
      <div className="row centred">
        {retry && (
          <Button type="primary" onClick={retry}>
            {t('action.retry')}
          </Button>
        )}
        <Button href="/">{t('action.home')}</Button>
      </div>
    </Box>
  )
}
