import { App, Button, Descriptions, Drawer } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { signOut, useSession } from '#kit/ui/session.ts'
import { keepLanguage, languageNames, otherLanguage } from '../language.ts'
import { t } from '../text/text.ts'
import { ElderSwitch } from './elder-switch.tsx'

const PasswordForm = lazy(() => import('./password-form.tsx').then((m) => ({ default: m.PasswordForm })))

/** Who I am here, in which posts, the other language, and the way out. */
export function AccountDrawer({ open, close }: { open: boolean; close: () => void }) {
  const me = useSession()
  const { message } = App.useApp()
  const [changing, change] = useState(false)
  const other = otherLanguage()
  const changed = (): void => {
    change(false)
    void message.success(t('password.changed'))
  }
  return (
    <Drawer open={open} onClose={close} title={t('account.title')} size={380}>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'name', label: t('account.name'), children: me.user.name },
          { key: 'username', label: t('account.username'), children: me.user.username },
          { key: 'scope', label: t('account.scope'), children: me.scope.name },
        ]}
      />
      <h3>{t('account.posts')}</h3>
      <ul className="plain-list">
        {me.posts.map((post) => (
          <li key={`${post.role}-${post.division}`}>
            <strong>{post.role_title}</strong>
            {post.acting && <small className="tag">{t('account.acting')}</small>}
            <div className="quiet">{post.division_name}</div>
          </li>
        ))}
      </ul>
      <ElderSwitch />
      {changing ? (
        <section className="gap" aria-label={t('password.title')}>
          <h3>{t('password.title')}</h3>
          <Suspense fallback={null}>
            <PasswordForm done={changed} />
          </Suspense>
        </section>
      ) : (
        <Button block className="gap" onClick={() => change(true)}>
          {t('password.title')}
        </Button>
      )}
      <Button block className="gap" lang={other} onClick={() => void keepLanguage(other)}>
        {languageNames[other]}
      </Button>
      <Button block onClick={() => void signOut()}>
        {t('account.sign_out')}
      </Button>
    </Drawer>
  )
}
