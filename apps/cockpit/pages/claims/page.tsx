import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { ApiProblem, sendRaw, address } from '#kit/ui/api.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from './text.ts'
import { Ask } from './ask.tsx'
import { keepText, keptText } from './kept-text.ts'
import { saveCsv } from './result-csv.ts'
import { Result } from './result.tsx'
import type { Checked } from '#kit/wire/report.ts'
import '../figures/figures.css'
import './claims.css'

type Asked = { body: string | Blob; type: string }

/** A text from outside held against the records, number by number. */
export default function Page() {
  const { user } = useSession()
  const { year, division } = useWhereWhen()
  const [, set] = useAddress()
  const [asked, setAsked] = useState<Asked | null>(() => {
    const text = keptText(user.id)
    return text === null ? null : { body: text, type: 'text/plain; charset=utf-8' }
  })
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: (what: Asked) => sendRaw<Checked>(address('/api/claims', { year, division }), what.body, what.type),
    onSuccess: (checked) => keepText(user.id, checked.text),
  })
  useEffect(() => {
    if (asked) mutate(asked)
  }, [asked, year, division, mutate])
  const refused = error instanceof ApiProblem && [400, 413, 415, 422].includes(error.status) ? error.title : null
  const again = () => {
    keepText(user.id, null)
    setAsked(null)
    reset()
    set({ status: null, claim: null })
  }
  const actions = asked && (
    <>
      <Button onClick={again} icon={<Icon name="edit" />}>
        {t('claims.again')}
      </Button>
      <Button
        type="primary"
        icon={<Icon name="download" />}
        disabled={!data || data.claims.length === 0}
        onClick={() => data && saveCsv(data.claims, `${t('claims.csv_name')}-${year}.csv`)}
      >
        {t('claims.export')}
      </Button>
    </>
  )
  return (
    <>
      <PageHead title={t('claims.title')} sub={t('claims.sub', { year })} actions={actions} />
      {!asked || refused ? (
        <Ask ask={setAsked} refused={refused} given={typeof asked?.body === 'string' ? asked.body : ''} />
      ) : isPending ? (
        <div className="claims-waiting">
          <p role="status">{t('claims.checking')}…</p>
          <SkeletonRows rows={12} />
        </div>
      ) : error ? (
        <ErrorPage error={error} retry={() => mutate(asked)} />
      ) : (
        data && <Result checked={data} />
      )}
    </>
  )
}
