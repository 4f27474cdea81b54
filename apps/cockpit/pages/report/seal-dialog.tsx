import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ReportCheck } from '#kit/chapter/report.ts'
import { keepPlace } from '#kit/ui/address.ts'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { t } from '../../text/text.ts'
import { sealPreviewQuery } from './queries.ts'
import type { SealHead, SealPreview } from '#kit/wire/report.ts'

type Where = { year: number; division: string; place: string }

/** The button that seals, closed with its reason to whom it is not open. */
export function SealButton(where: Where) {
  const [shown, show] = useState(false)
  const { data } = useQuery(sealPreviewQuery(where.year, where.division))
  return (
    <>
      <Button
        type="primary"
        icon={<Icon name="administration" />}
        disabled={!data?.allowed}
        title={data && !data.allowed ? t('seal.not_allowed') : undefined}
        onClick={() => show(true)}
      >
        {t('seal.do')}
      </Button>
      {data && <SealDialog where={where} preview={data} open={shown} close={() => show(false)} />}
    </>
  )
}

function SealDialog({ where, preview, open, close }: { where: Where; preview: SealPreview; open: boolean; close: () => void }) {
  const [note, setNote] = useState('')
  const [explanations, explain] = useState<Readonly<Record<string, string>>>({})
  const [, go] = useLocation()
  const client = useQueryClient()
  const failing = preview.checks.filter((check) => check.holds === false)
  const sealing = useMutation({
    mutationFn: () => send<SealHead>('POST', `/api/reports/${where.year}/seal?division=${where.division}`, { note, explanations }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['sealed'] })
      close()
      go(keepPlace(`/report/sealed/${id}`, window.location.search))
    },
  })
  const unexplained = failing.some(({ rule, importance }) => importance !== 'ask' && !explanations[rule]?.trim())
  const problem = sealing.error
  return (
    <Modal
      open={open}
      onCancel={close}
      title={t('seal.title', { place: where.place, year: where.year })}
      okText={t('seal.confirm')}
      cancelText={t('seal.cancel')}
      confirmLoading={sealing.isPending}
      okButtonProps={{ disabled: unexplained }}
      onOk={() => sealing.mutate()}
    >
      <p>{t('seal.what', { figures: preview.figures, records: grouped(String(preview.records)) })}</p>
      <Checks checks={preview.checks} explanations={explanations} explain={(rule, text) => explain({ ...explanations, [rule]: text })} />
      <label className="seal-note">
        {t('seal.note')}
        <Input.TextArea value={note} maxLength={2000} autoSize={{ minRows: 2 }} onChange={(e) => setNote(e.target.value)} />
      </label>
      <p className="quiet" role="status">
        {sealing.isPending ? t('seal.working', { figures: preview.figures, records: grouped(String(preview.records)) }) : t('seal.for_good')}
      </p>
      {problem && (
        <p className="problem" role="alert">
          {problem instanceof ApiProblem ? problem.title : problem.message}
        </p>
      )}
    </Modal>
  )
}

function Checks({
  checks,
  explanations,
  explain,
}: {
  checks: readonly ReportCheck[]
  explanations: Readonly<Record<string, string>>
  explain: (rule: string, text: string) => void
}) {
  const [held, asked] = [checks.filter((check) => check.holds === true), checks.filter((check) => check.holds !== true)]
  return (
    <>
      <ul className="seal-checks" aria-label={t('seal.checks')}>
        {asked.map((check) => (
          <Asked key={check.rule} check={check} explanation={explanations[check.rule] ?? ''} explain={(text) => explain(check.rule, text)} />
        ))}
      </ul>
      {held.length > 0 && (
        <details className="quiet small">
          <summary>{t(asked.length > 0 ? 'seal.others_hold' : 'seal.all_hold', { n: held.length })}</summary>
          <ul>
            {held.map(({ rule, title }) => (
              <li key={rule}>
                <Icon name="check" size={14} /> {title}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** A check that fails, and has to be explained; or one that cannot be judged. */
function Asked({ check, explanation, explain }: { check: ReportCheck; explanation: string; explain: (text: string) => void }) {
  const { title, holds, found } = check
  return (
    <li className={holds === false ? 'failing' : undefined}>
      <Icon name={holds === false ? 'close' : 'clock'} />
      <div className="grow">
        <div>
          {title}
          <span className="sr-only">：{t(holds === false ? 'seal.fails' : 'seal.open')}</span>
        </div>
        {found && <div className="quiet">{found}</div>}
        {holds === false && (
          <Input.TextArea
            aria-label={t('seal.explain', { title })}
            placeholder={t('seal.explain_help')}
            value={explanation}
            maxLength={2000}
            autoSize={{ minRows: 2 }}
            onChange={(e) => explain(e.target.value)}
          />
        )}
      </div>
    </li>
  )
}
