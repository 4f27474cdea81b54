import { Modal } from 'antd'
import { To } from '#kit/ui/parts/link.tsx'
import { useFocusBack } from '#kit/ui/parts/use-focus-back.ts'
import { Shortcuts } from '../pages/help/shortcuts.tsx'
import { t } from '../pages/help/text.ts'
import '../pages/help/help.css'

/** The list of keys, as `?` opens it on any page. */
export function KeysWindow({ close }: { close: () => void }) {
  useFocusBack()
  return (
    <Modal open onCancel={close} footer={null} title={t('help.keys')} width={680} destroyOnHidden>
      <Shortcuts />
      <p className="keys-more">
        <To href="/help" onClick={close}>
          {t('help.open')}
        </To>
      </p>
    </Modal>
  )
}
