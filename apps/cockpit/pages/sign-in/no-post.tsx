import { Button } from 'antd'
import { refreshSession, signOut } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'

/** Somebody who holds no post today: there is no place to show, so there is no frame. */
export function NoPost({ name }: { name: string }) {
  return (
    <main className="sign-in">
      <section className="sign-in-form" aria-labelledby="no-post">
        <div className="brand-mark large" aria-hidden="true">
          四库
        </div>
        <h1 id="no-post">{t('no_post.title')}</h1>
        <p>{t('no_post.help', { name })}</p>
        <Button type="primary" block onClick={() => void refreshSession()}>
          {t('no_post.again')}
        </Button>
        <Button type="link" block onClick={() => void signOut()}>
          {t('account.sign_out')}
        </Button>
      </section>
    </main>
  )
}
