import { DivisionCascader } from '#kit/ui/parts/division-cascader.tsx'
import { useWhereWhen } from '#kit/ui/address.ts'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../text/text.ts'

/** Where the person looks, within their scope. */
export function WhereSwitch() {
  const me = useSession()
  const { division, setDivision } = useWhereWhen()
  return (
    <DivisionCascader
      className="where"
      value={division}
      onChange={(code) => setDivision(code ?? me.scope.code)}
      label={t('frame.where')}
      variant="filled"
      allowClear={division !== me.scope.code}
    />
  )
}
