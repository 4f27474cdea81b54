import { Button, Modal, Typography } from 'antd'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../../text/text.ts'
import type { Issued } from './queries.ts'

/** Shown this once; only its own button closes it. */
export function InitialPassword({ issued, close }: { issued: Issued; close: () => void }) {
  const { account, initial_password } = issued
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={t('accounts.issued')}
      footer={
        <Button type="primary" onClick={close}>
          {t('accounts.noted')}
        </Button>
      }
    >
      <p>
        <Typography.Text code copyable={{ text: initial_password }} className="initial-password">
          {initial_password}
        </Typography.Text>
      </p>
      <p className="quiet">{t('accounts.issued_help', { username: account.username, until: dateTime(account.initial_until) })}</p>
    </Modal>
  )
}
