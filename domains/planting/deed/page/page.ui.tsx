import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ApiProblem, get } from '#kit/ui/api.ts'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { CertificateTold } from '../wire.ts'

const t = catalogue({
  title: '尽责证书查验',
  sub: '凭证书上的编号和校验码查验，不需要登录',
  number: '证书编号（18位）',
  code: '校验码（8位）',
  check: '查验',
  standing: '证书状态',
  holder: '尽责者',
  done: '尽责内容',
  trees: '折合株数',
  day: '尽责日期',
  place: '地点',
  given: '发证日期',
  unknown: '没有这张证书，请核对编号和校验码。',
  broken: '证书编号有误，请核对每一位数字。',
  failed: '没有查到，请稍后再试。',
})
type Asked = { number: string; code: string }

/** Whether a certificate is one, for whoever holds it in hand. An address may carry number and code, as a printed one does. */
export default function CertificatePage() {
  const given = new URLSearchParams(window.location.search)
  const [asked, ask] = useState<Asked | null>(() => {
    const [number, code] = [given.get('number') ?? '', given.get('code') ?? '']
    return number && code ? { number, code } : null
  })
  const { data, error, isFetching } = useQuery({
    queryKey: ['planting', 'certificate', asked],
    queryFn: ({ signal }) => get<CertificateTold>('/api/open/planting/certificate', { number: asked?.number, code: asked?.code }, signal),
    enabled: asked !== null,
    retry: false,
  })
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <section className="card" aria-label={t('title')}>
        <Form<Asked> layout="vertical" requiredMark={false} initialValues={asked ?? {}} onFinish={ask}>
          <Form.Item name="number" label={t('number')} rules={[{ required: true }]}>
            <Input inputMode="numeric" autoComplete="off" maxLength={24} />
          </Form.Item>
          <Form.Item name="code" label={t('code')} rules={[{ required: true }]}>
            <Input inputMode="numeric" autoComplete="off" maxLength={12} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isFetching}>
            {t('check')}
          </Button>
        </Form>
      </section>
      {isFetching ? <SkeletonRows rows={4} /> : error ? <Alert type="error" role="alert" showIcon title={saidOf(error)} /> : data ? <Told told={data} /> : null}
    </>
  )
}

const saidOf = (error: Error): string => {
  const status = error instanceof ApiProblem ? error.status : 0
  return status === 404 ? t('unknown') : status === 422 ? t('broken') : error instanceof ApiProblem ? error.title : t('failed')
}

function Told({ told }: { told: CertificateTold }) {
  const facts = [
    [t('standing'), told.standing_title],
    [t('number'), told.number],
    [t('holder'), told.holder],
    [t('done'), told.amount],
    [t('trees'), told.trees],
    [t('day'), told.done_on],
    [t('place'), `${told.division} ${told.place}`],
    [t('given'), told.certified_on],
  ] as const
  return (
    <section className="card certificate-told" role="status" aria-label={t('standing')}>
      <dl className="facts-list">
        {facts.map(([title, words]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
