import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import type { SettingLine, Settings } from '#kit/wire/administration.ts'
import { ChangeSetting } from './change.tsx'
import { ImagerySetting } from './imagery.tsx'
import { t } from './text.ts'

const since = ({ at, by }: SettingLine): string =>
  t('settings.own', { at: dateTime(at), by: by === null ? `，${t('settings.from_start')}` : t('settings.own_by', { name: by }) })

function stands(setting: SettingLine): string {
  if (setting.own) return since(setting)
  return setting.preset === null ? t('settings.no_preset') : t('settings.is_preset')
}

/** The numbers that the rules leave to the city, with what holds, since when and by whom; changed with a reason, its effect told before. */
export default function SettingsPage() {
  const list = useQuery({ queryKey: ['settings'], queryFn: () => get<Settings>('/api/settings') })
  const [chosen, choose] = useState<SettingLine>()
  if (list.error) return <ErrorPage error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <SkeletonPage />
  return (
    <>
      <PageHead title={t('settings.title')} sub={t('settings.sub')} />
      {list.data.items.map((setting) => (
        <section key={setting.key} className="card setting" aria-label={setting.title}>
          <div className="row wrap gap">
            <h2 className="grow">{setting.title}</h2>
            <span className="setting-value">
              {setting.value ?? t('settings.no_preset')} {setting.value !== null && <small className="quiet">{setting.unit}</small>}
            </span>
            <Button onClick={() => choose(setting)}>{t('settings.change')}</Button>
          </div>
          <p>{setting.help}</p>
          <p className="quiet small">
            {stands(setting)}
            {setting.own && setting.preset !== null && ` · ${t('settings.preset', { value: `${setting.preset} ${setting.unit}` })}`}
            {setting.basis && ` · ${t('settings.basis', { basis: setting.basis })}`}
          </p>
        </section>
      ))}
      <ImagerySetting />
      {chosen && <ChangeSetting key={chosen.key} setting={chosen} close={() => choose(undefined)} />}
    </>
  )
}
