import { t } from '../../text/text.ts'
import type { Inbox, ListName } from '#kit/wire/work.ts'
import { listNames } from './query.ts'

type Properties = { lists: Inbox['lists'] | undefined; list: ListName | null; choose: (list: ListName) => void }

/** Mine, my unit's, and where I may help; each with how many. */
export function Lists({ lists, list, choose }: Properties) {
  return (
    <>
      <div className="chips" role="group" aria-label={t('inbox.lists')}>
        {listNames.map((name) => (
          <button key={name} type="button" aria-pressed={list === name} onClick={() => choose(name)}>
            {t(`inbox.list_${name}`)} <b>{lists?.[name] ?? '…'}</b>
          </button>
        ))}
      </div>
      {list && <p className="quiet small inbox-help">{t(`inbox.help_${list}`)}</p>}
    </>
  )
}
