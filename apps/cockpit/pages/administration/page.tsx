import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useAddress } from '#kit/ui/address.ts'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { useSession } from '#kit/ui/session.ts'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonPage, SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { Rules } from './rules.tsx'

/** Who may do what, by register; and where places, persons and posts are kept. */
export default function AdministrationPage() {
  const [parameters, set] = useAddress()
  const list = useRegisters()
  const keepsAccounts = useSession().posts.some((post) => post.role === 'admin')
  const items = list.data?.items ?? []
  const kept = items.filter((r) => r.chapter === '0')
  const chosen = parameters.get('register') ?? items.find((r) => r.waiting > 0 || r.chapter !== '0')?.register ?? items[0]?.register ?? ''
  const definition = useQuery({ ...definitionOf(chosen), enabled: chosen !== '' })
  if (list.error) return <ErrorPage error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <SkeletonPage />
  return (
    <>
      <PageHead
        title={t('administration.title')}
        sub={t('administration.sub')}
        actions={
          keepsAccounts && (
            <>
              <To href="/administration/sources" className="tag big-tag">
                {t('sources.link')}
              </To>
              <To href="/administration/accounts" className="tag big-tag">
                {t('accounts.link')}
              </To>
              <To href="/administration/audit" className="tag big-tag">
                {t('administration.audit')}
              </To>
              <To href="/administration/holdings" className="tag big-tag">
                {t('administration.holdings')}
              </To>
              <To href="/administration/settings" className="tag big-tag">
                {t('administration.settings')}
              </To>
              <To href="/administration/state" className="tag big-tag">
                {t('administration.state')}
              </To>
            </>
          )
        }
      />
      {kept.length > 0 && (
        <section className="card">
          <h2>{t('administration.keep')}</h2>
          <p className="quiet">{t('administration.keep_help')}</p>
          <div className="row wrap">
            {kept.map((r) => (
              <To key={r.register} href={`/registers/${r.register}`} className="tag big-tag">
                {r.title}
              </To>
            ))}
          </div>
        </section>
      )}
      <section className="card">
        <div className="row wrap gap">
          <h2 className="grow">{t('administration.rights')}</h2>
          <Select
            className="register-choice"
            aria-label={t('administration.register')}
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            onChange={(v) => set({ register: v })}
            options={items.map((r) => ({ value: r.register, label: r.title }))}
          />
        </div>
        {definition.error && <ErrorPage error={definition.error} />}
        {definition.data ? <Rules definition={definition.data} /> : <SkeletonRows rows={6} />}
      </section>
    </>
  )
}
