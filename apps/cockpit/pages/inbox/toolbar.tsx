import { Input, Select } from 'antd'
import { useAddress } from '#kit/ui/address.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from '../../text/text.ts'
import type { Inbox } from '#kit/wire/work.ts'

const clocks = ['late', 'in_time', 'waiting'] as const

/** What narrows, orders and groups the list. */
export function InboxToolbar({ inbox }: { inbox: Inbox | undefined }) {
  const [parameters, set] = useAddress()
  const clock = parameters.get('clock')
  /** Those of a chapter, as the overview links to them. */
  const some = (parameters.get('register') ?? '').includes(',')
  return (
    <div className="inbox-toolbar row wrap">
      <Input
        allowClear
        className="inbox-search"
        prefix={<Icon name="search" size={14} />}
        placeholder={t('inbox.search')}
        aria-label={t('inbox.search')}
        defaultValue={parameters.get('q') ?? ''}
        onChange={(e) => set({ q: e.target.value }, { replace: true })}
      />
      <div className="chips" role="group" aria-label={t('inbox.due')}>
        {clocks.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={clock === name}
            className={name === 'late' && (inbox?.clocks.late ?? 0) > 0 ? 'late' : undefined}
            onClick={() => set({ clock: clock === name ? null : name })}
          >
            {t(`inbox.clock_${name}`)} <b>{inbox?.clocks[name] ?? '…'}</b>
          </button>
        ))}
      </div>
      <span className="grow" />
      <Select
        className="inbox-register"
        allowClear
        showSearch
        optionFilterProp="label"
        aria-label={t('inbox.all_registers')}
        placeholder={some ? t('inbox.some_registers') : t('inbox.all_registers')}
        value={some ? null : parameters.get('register')}
        onChange={(register: string | undefined) => set({ register: register ?? null })}
        options={(inbox?.registers ?? []).map((r) => ({
          value: r.register,
          label: r.late > 0 ? t('inbox.register_late_n', { title: r.title, n: r.count, late: r.late }) : t('inbox.register_n', { title: r.title, n: r.count }),
        }))}
      />
      <Select
        className="inbox-group"
        aria-label={t('inbox.group')}
        value={parameters.get('group') ?? ''}
        onChange={(group) => set({ group })}
        options={(['none', 'register', 'place', 'clock'] as const).map((g) => ({ value: g === 'none' ? '' : g, label: t(`inbox.group_${g}`) }))}
      />
      <Select
        className="inbox-sort"
        aria-label={t('inbox.sort')}
        value={parameters.get('sort') ?? 'due'}
        onChange={(sort) => set({ sort: sort === 'due' ? null : sort })}
        options={(['due', 'since'] as const).map((s) => ({ value: s, label: t(`inbox.sort_${s}`) }))}
      />
    </div>
  )
}
