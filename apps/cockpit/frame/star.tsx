import { App, Button } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { ApiProblem } from '#kit/ui/api.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { dropView, saveView, useSavedViews } from '#kit/ui/parts/saved-views.ts'
import { t } from '../text/text.ts'

const longest = 40
/** What the page is called, as the browser's tab has it. */
const titleHere = (): string => document.title.replace(` · ${t('app.name')}`, '').slice(0, longest)

/** Keeps the page as it stands among one's own, or lets it go. */
export function Star() {
  const { message } = App.useApp()
  const { data } = useSavedViews()
  const [path] = useLocation()
  const search = useSearch()
  const address = search === '' ? path : `${path}?${search}`
  const own = data?.items.find((v) => v.own && v.unit === null && v.address === address)
  const turn = async () => {
    try {
      await (own ? dropView(own.id) : saveView({ title: titleHere(), address, unit: false }))
    } catch (error) {
      void message.error(error instanceof ApiProblem ? error.title : String(error))
    }
  }
  return (
    <Button
      type="text"
      className={own ? 'star on' : 'star'}
      icon={<Icon name="star" size={18} />}
      aria-pressed={own !== undefined}
      aria-label={t('frame.star')}
      title={t(own ? 'frame.star_off' : 'frame.star')}
      onClick={() => void turn()}
    />
  )
}
