import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { ApiProblem, get, send } from '#kit/ui/api.ts'
import { refreshSession } from '#kit/ui/session.ts'
import { languageNames, otherLanguage } from '../../language.ts'
import { ElderSwitch } from '../../frame/elder-switch.tsx'
import { t } from '../../text/text.ts'
import type { DemoAccount } from '#kit/wire/session.ts'
import type { Inbox } from '#kit/wire/work.ts'

type Credentials = { username: string; password: string }
/** Whoever may not ask yet: an initial password comes first. */
const nothingWaits: Pick<Inbox, 'lists'> = { lists: { mine: 0, unit: 0, help: 0 } }

type Demo = { password: string; accounts: DemoAccount[] }

const noDemo = (error: unknown): null => {
  if (error instanceof ApiProblem && error.status === 404) return null
  throw error
}

/** Whoever has work in the inbox begins there, unless an address was asked for. */
async function enterAtWork(): Promise<void> {
  if (window.location.pathname === '/') {
    const { lists } = await get<Inbox>('/api/inbox', { limit: 1 }).catch(() => nothingWaits)
    if (lists.mine + lists.unit > 0) navigate('/inbox', { replace: true })
  }
  await refreshSession()
}

/** The way in. Where there is demonstration data, its accounts can be taken by one click. */
export function SignIn() {
  const { data: demo } = useQuery({ queryKey: ['demo'], queryFn: () => get<Demo>('/api/demo').catch(noDemo), staleTime: Infinity })
  const enter = useMutation({ mutationFn: (who: Credentials) => send('POST', '/api/session', who), onSuccess: enterAtWork })
  useEffect(() => {
    document.title = `${t('sign_in.title')} · ${t('app.name')}`
  }, [])
  return (
    <main className="sign-in">
      <section className="sign-in-form" aria-labelledby="sign-in-title">
        <div className="brand-mark large" aria-hidden="true">
          四库
        </div>
        <h1 id="sign-in-title">{t('app.name')}</h1>
        <p className="quiet">{t('app.motto')}</p>
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(who) => enter.mutate(who)}>
          <Form.Item name="username" label={t('sign_in.username')} rules={[{ required: true }]}>
            <Input autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('sign_in.password')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          {enter.error && (
            <Alert type="error" role="alert" showIcon className="gap" title={enter.error instanceof ApiProblem ? enter.error.title : enter.error.message} />
          )}
          <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
            {t('sign_in.submit')}
          </Button>
        </Form>
        <Button type="text" block className="gap" lang={otherLanguage()} href={`?lang=${otherLanguage()}`}>
          {languageNames[otherLanguage()]}
        </Button>
        <ElderSwitch />
      </section>
      {demo && (
        <section className="sign-in-demo" aria-labelledby="demo-title">
          <h2 id="demo-title">{t('sign_in.demo')}</h2>
          <p className="quiet">{t('sign_in.demo_help')}</p>
          <ul>
            {demo.accounts.map((a) => (
              <li key={a.username}>
                <button type="button" disabled={enter.isPending} onClick={() => enter.mutate({ username: a.username, password: demo.password })}>
                  <strong>{a.role_title}</strong>
                  <span className="quiet">
                    {a.division_name} · {a.name}
                  </span>
                  <code>{a.username}</code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
