import { Button } from 'antd'
import { refreshSession, signOut } from '#kit/ui/session.ts'
import { PasswordForm } from '../../frame/password-form.tsx'
import { t } from '../../text/text.ts'

/** An initial password opens nothing but this. */
export function FirstPassword() {
  return (
    <main className="sign-in">
      <section className="sign-in-form" aria-labelledby="first-password">
        <div className="brand-mark large" aria-hidden="true">
          四库
        </div>
        <h1 id="first-password">{t('password.first')}</h1>
        <PasswordForm done={() => void refreshSession()} />
        <Button type="link" block onClick={() => void signOut()}>
          {t('account.sign_out')}
        </Button>
      </section>
    </main>
  )
}
