import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { beijingInstant } from '#kit/calendar/date.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import type { Ready } from '#kit/ui/map/canvas.tsx'
import type { Shown } from '#kit/ui/map/tile-layers.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import { pictureOf } from './picture.ts'
import { t as own } from './text.ts'

/** Saves the map as a picture for a report: with title, legend, scale, date and who made it. */
export function SavePicture({ ready: { map, tones }, shown, division }: { ready: Ready; shown: Shown; division: string }) {
  const me = useSession()
  const place = useQuery(divisionBy(division)).data?.name ?? me.scope.name
  const save = () => {
    const day = shown.until ? [own('day.picture', { day: shown.until })] : []
    const title = [place, ...shown.layers.toReversed().map((layer) => layer.title), ...day].join(' · ')
    const foot = [t('map.picture_foot', { city: me.city.name, who: me.user.name, at: dateTime(beijingInstant(Date.now())) }), t('map.illustrative')]
    const link = document.createElement('a')
    link.href = pictureOf(map, tones, shown.layers, shown.hidden, { title, foot: [...foot, ...(me.demo ? [t('frame.demo')] : [])].join('　') })
    link.download = `${place}${t('map.title')}.png`
    link.click()
  }
  return (
    <Button size="small" icon={<Icon name="download" size={14} />} onClick={save}>
      {t('map.picture')}
    </Button>
  )
}
