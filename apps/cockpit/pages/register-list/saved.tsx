import { App, Button, Checkbox, Input, Popover } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { ApiProblem } from '#kit/ui/api.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { dropView, saveView, useSavedViews } from '#kit/ui/parts/saved-views.ts'
import type { SavedView } from '#kit/wire/saved-views.ts'
import { t } from '../../text/text.ts'
import type { Columns } from './columns-code.ts'
import { viewAddress } from './view-address.ts'

type Properties = { register: string; columns: Columns }

/** Views of this list that were kept under a name, one's own and the unit's, and keeping the present one. */
export function SavedViews({ register, columns }: Properties) {
  const [open, setOpen] = useState(false)
  const { data } = useSavedViews()
  const views = (data?.items ?? []).filter((v) => v.address.split('?')[0] === `/registers/${register}`)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="saved-views">
          <Group title={t('register.views_own')} views={views.filter((v) => v.own && v.unit === null)} close={() => setOpen(false)} />
          <Group title={t('register.views_unit')} views={views.filter((v) => v.unit !== null)} close={() => setOpen(false)} />
          {views.length === 0 && <p className="quiet">{t('register.views_none')}</p>}
          <Keep columns={columns} />
        </div>
      }
    >
      <Button icon={<Icon name="star" />}>{views.length > 0 ? t('register.views_n', { n: views.length }) : t('register.views')}</Button>
    </Popover>
  )
}

function Group({ title, views, close }: { title: string; views: readonly SavedView[]; close: () => void }) {
  const { message } = App.useApp()
  if (views.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {views.map((v) => (
          <li key={v.id} className="row">
            <To href={v.address} className="grow ellipsis" title={v.unit ?? v.title} onClick={close}>
              {v.title}
            </To>
            {v.own && (
              <Button
                type="text"
                size="small"
                icon={<Icon name="close" size={14} />}
                aria-label={t('register.view_drop', { title: v.title })}
                onClick={() => void dropView(v.id).catch((error: unknown) => void message.error(told(error)))}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const told = (error: unknown): string => (error instanceof ApiProblem ? error.title : String(error))

/** Keeps filters, sort and columns as they stand. */
function Keep({ columns }: { columns: Columns }) {
  const { message } = App.useApp()
  const [path] = useLocation()
  const search = useSearch()
  const [title, setTitle] = useState('')
  const [unit, setUnit] = useState(false)
  const keep = async () => {
    try {
      await saveView({ title, address: viewAddress(path, search, columns), unit })
      setTitle('')
      void message.success(t('register.view_kept'))
    } catch (error) {
      void message.error(told(error))
    }
  }
  return (
    <form
      className="gap-above"
      onSubmit={(e) => {
        e.preventDefault()
        void keep()
      }}
    >
      <Input
        value={title}
        maxLength={40}
        aria-label={t('register.view_title')}
        placeholder={t('register.view_title')}
        onChange={(e) => setTitle(e.target.value)}
      />
      <div className="row gap-above">
        <Checkbox className="grow" checked={unit} onChange={(e) => setUnit(e.target.checked)}>
          {t('register.view_unit')}
        </Checkbox>
        <Button type="primary" htmlType="submit" disabled={title.trim() === ''}>
          {t('register.view_keep')}
        </Button>
      </div>
    </form>
  )
}
